import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { refuse, type Refusal } from "../refusal.ts";

const SQLITE_BUSY = 5;

/** A held lock; `release` gives it back. The system does so too when the process dies, however it dies. */
export interface Lock {
  release(): void;
}

const holder = (home: string): string => {
  try {
    return readFileSync(join(home, "pid"), "utf8").trim();
  } catch {
    return "?";
  }
};

/**
 * Takes the one lock on a data directory. Node has no flock; its SQLite takes a true advisory lock on an empty
 * file, which never goes stale: no process id to be reused, no race to take over, and containers sharing a
 * volume see it. Nothing else in this process may open the file: closing it would drop the lock. Refuses `postgres.in-use` with the holder's process id, or `postgres.no-permission`.
 */
export const takeLock = (home: string): Lock | Refusal => {
  const path = join(home, "lock");
  const file = new DatabaseSync(path);
  // Who can open the file can hold it against us.
  chmodSync(path, 0o600);
  try {
    file.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    file.close();
    const busy = (error as { errcode?: number }).errcode === SQLITE_BUSY;
    return busy
      ? refuse("postgres.in-use", { dir: home, pid: holder(home) })
      : refuse("postgres.no-permission", { dir: home });
  }
  rmSync(join(home, "pid"), { force: true });
  writeFileSync(join(home, "pid"), `${process.pid}\n`);
  return {
    release: () => {
      rmSync(join(home, "pid"), { force: true });
      file.close();
    },
  };
};
