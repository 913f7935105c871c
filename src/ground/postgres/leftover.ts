import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { refuse, type Refusal } from "../refusal.ts";
import type { Home } from "./home.ts";
import type { Tell } from "./texts.ts";

/** How long a leftover may take for each way of asking it to end. */
const PATIENCE_SECONDS = 30;

/** The command line of a live process; empty when there is none (or only its corpse). */
export const commandOf = (pid: number): string => {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    // On Windows the system itself ends postgres with its parent: there are no leftovers.
    if (process.platform === "win32") return "";
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return "";
  }
};

/** Lines of postmaster.pid: the first is the process id, the eighth the state. */
export const postmasterFile = (cluster: string): string[] => {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
};

/** Exactly as `launch` starts it: another cluster's path may contain this one's. */
const isPostmasterOf = (cluster: string, pid: number): boolean =>
  commandOf(pid).includes(`/postgres -D ${cluster} -c `);

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
};

/** Asks for a fast shutdown, then for an immediate one, which loses nothing: the next start replays the log. */
const endPostmaster = async (cluster: string, pid: number): Promise<boolean> => {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    send(pid, signal);
    const deadline = Date.now() + PATIENCE_SECONDS * 1000;
    while (Date.now() < deadline) {
      if (!isPostmasterOf(cluster, pid)) return true;
      await delay(20);
    }
  }
  return false;
};

/**
 * With the lock in hand, a postmaster still on the cluster is an orphan: it is ended. A postmaster.pid whose
 * number now belongs to another program is removed, because postgres would take that program for a rival.
 * Refuses `postgres.still-running`.
 */
export const endLeftover = async ({ dir, cluster }: Home, tell: Tell): Promise<Refusal | undefined> => {
  const pid = Number(postmasterFile(cluster)[0] ?? 0);
  if (pid > 1 && isPostmasterOf(cluster, pid)) {
    tell("postgres.say.ending", { pid });
    if (!(await endPostmaster(cluster, pid)))
      return refuse("postgres.still-running", { dir, pid, seconds: 2 * PATIENCE_SECONDS });
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  return undefined;
};
