import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Refusal } from "../refusal.ts";
import type { Address } from "./address.ts";
import type { Binaries } from "./binaries.ts";
import { asOwner } from "./environment.ts";
import { refusalOfLog } from "./failures.ts";
import { postGuard } from "./guard.ts";
import { logFile, type Home } from "./home.ts";
import { postmasterFile } from "./leftover.ts";
import type { Tell } from "./texts.ts";

/** After this long without an answer it is worth saying that postgres replays its log. */
const RECOVERY_SECONDS = 5;

/** After this long a fast shutdown becomes an immediate one. */
const STOP_SECONDS = 60;

/** A postgres that answers. */
export interface Running {
  /** Fulfilled when it and its guard are gone, however that came about, with how it ended. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const listening = ({ socket, port }: Address): Record<string, string> => ({
  port: String(port),
  listen_addresses: socket ? "" : "127.0.0.1",
  unix_socket_directories: socket ? `"${socket}"` : "",
  unix_socket_permissions: "0700",
});

/** The server's log keeps no statements and no values: people's words do not belong in it. */
const logging = {
  logging_collector: "off",
  log_destination: "stderr",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

/** For tests alone: a power cut loses everything, and nothing waits for the disk. */
const unsafe = { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };

const settings = (address: Address, fast: boolean): string[] =>
  Object.entries({ ...listening(address), ...logging, ...(fast ? unsafe : {}) }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);

/** A new log for each start; the one before is kept beside it. */
const openLog = (path: string): number => {
  if (existsSync(path)) renameSync(path, `${path}.1`);
  return openSync(path, "w", 0o600);
};

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
    child.once("error", (error) => resolve(error.message));
  });

/** Waits, as pg_ctl does, for the state line of postmaster.pid. Recovery may take as long as it needs. */
const becomesReady = async (home: Home, child: ChildProcess, tell: Tell): Promise<boolean> => {
  const patience = Date.now() + RECOVERY_SECONDS * 1000;
  let told = false;
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const lines = postmasterFile(home.cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return true;
    if (!told && Date.now() > patience) {
      tell("postgres.say.recovering");
      told = true;
    }
    await delay(10);
  }
  return false;
};

/** A fast shutdown: sessions are ended, everything is written. */
const stopChild = async (child: ChildProcess, ended: Promise<string>): Promise<void> => {
  child.kill("SIGINT");
  const harder = setTimeout(() => child.kill("SIGQUIT"), STOP_SECONDS * 1000);
  await ended;
  clearTimeout(harder);
};

/** Starts postgres on the cluster and waits until it answers. Refuses what it wrote before it gave up. */
export const launch = async (
  home: Home,
  binaries: Binaries,
  address: Address,
  fast: boolean,
  tell: Tell,
): Promise<Running | Refusal> => {
  const guard = await postGuard(home);
  const logPath = logFile(home);
  const log = openLog(logPath);
  // Detached: Ctrl-C in a terminal must reach us alone, or the database would leave before we are done with it.
  const child = spawn(
    join(binaries.dir, "bin", "postgres"),
    ["-D", home.cluster, ...settings(address, fast)],
    { ...asOwner(home), detached: process.platform !== "win32", stdio: ["ignore", log, log] },
  );
  if (child.pid !== undefined) guard.watch(child.pid);
  closeSync(log);
  const ended = endOf(child).then(async (how) => {
    await guard.release();
    return how;
  });
  if (await becomesReady(home, child, tell)) return { ended, stop: () => stopChild(child, ended) };
  const how = await ended;
  const written = readFileSync(logPath, "utf8") || how;
  return refusalOfLog(written, { dir: home.dir, log: logPath, port: address.port });
};
