import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { refuse, type Refusal } from "../refusal.ts";
import { refusalOfError } from "./failures.ts";

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

const nameHolder = (home: string): void => {
  const path = join(home, "pid");
  rmSync(path, { force: true });
  writeFileSync(path, `${process.pid}\n`);
};

const refusalOf = (error: unknown, home: string): Refusal => {
  const { errcode, code } = error as { errcode?: number; code?: string };
  if (errcode === SQLITE_BUSY) return refuse("postgres.in-use", { dir: home, pid: holder(home) });
  if (code === "ERR_SQLITE_ERROR") return refuse("postgres.no-permission", { dir: home });
  return refusalOfError(error, home);
};

const hold = (home: string): DatabaseSync => {
  const path = join(home, "lock");
  const file = new DatabaseSync(path);
  try {
    // Who can open the file can hold it against us.
    chmodSync(path, 0o600);
    // With its journal in memory it needs no room on a full disk.
    file.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    nameHolder(home);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
};

const letGo = (home: string, file: DatabaseSync): void => {
  rmSync(join(home, "pid"), { force: true });
  file.close();
};

/**
 * Takes the one lock on a data directory. Node has no flock; its SQLite takes a true advisory lock on an empty
 * file, which never goes stale: no process id to be reused, no race to take over, and containers sharing a
 * volume see it. Nothing else in this process may open the file: closing it would drop the lock. Refuses
 * `postgres.in-use` with the holder's process id, or what the file system does not allow.
 */
export const takeLock = (home: string): Lock | Refusal => {
  try {
    const file = hold(home);
    return { release: () => letGo(home, file) };
  } catch (error) {
    return refusalOf(error, home);
  }
};
