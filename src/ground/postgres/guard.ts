import { spawn } from "node:child_process";
import { once } from "node:events";
import { asOwner } from "./environment.ts";
import type { Home } from "./home.ts";

/**
 * Reads the process to watch, then waits. A second line means that all is well; the end of the pipe without it
 * means that the parent died, and postgres is told to shut down fast.
 */
const script = 'trap "" INT TERM HUP; read -r pid && { read -r _ || kill -INT "$pid"; }';

/** Ends postgres when we die in a way that leaves us no chance to. */
export interface Guard {
  watch(pid: number): void;
  /** Lets the guard go, once postgres has ended. */
  release(): Promise<void>;
}

/**
 * Posts the guard: a small shell at the other end of a pipe that only this process holds. It is posted before
 * postgres is spawned, so that no moment is unguarded. On Windows a child that is not detached ends with its
 * parent, so nobody is needed.
 */
export const postGuard = async (home: Home): Promise<Guard> => {
  if (process.platform === "win32") return { watch: () => {}, release: async () => {} };
  const child = spawn("/bin/sh", ["-c", script, `dingge-guard ${home.cluster}`], {
    ...asOwner(home),
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  await once(child, "spawn");
  const gone = once(child, "exit");
  // A guard ended by someone else closes the pipe; that must not end us.
  child.stdin.on("error", () => {});
  return {
    watch: (pid) => void child.stdin.write(`${pid}\n`),
    release: async () => {
      child.stdin.end("done\n");
      await gone;
    },
  };
};
