import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Refusal, refuse } from "../refusal.ts";
import type { Binaries } from "./binaries.ts";
import { asOwner } from "./environment.ts";
import { refusalOfLog } from "./failures.ts";
import { logFile, passwordFile, type Home } from "./home.ts";
import { giveTo } from "./owner.ts";

/** The one role of the cluster; its password is in the home. */
export const role = "dingge";

const setPassword = (home: Home): string => {
  const password = randomBytes(24).toString("base64url");
  rmSync(passwordFile(home), { force: true });
  writeFileSync(passwordFile(home), `${password}\n`, { mode: 0o600, flush: true });
  return password;
};

const flags = (fast: boolean, ctype: string): string[] => [
  `--username=${role}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=icu",
  "--icu-locale=und",
  "--locale=C",
  `--lc-ctype=${ctype}`,
  "--no-instructions",
  ...(fast ? ["--no-sync"] : []),
];

/** Runs initdb into `dir`; what it wrote when it failed, else `undefined`. */
const initialise = async (home: Home, binaries: Binaries, dir: string, args: string[]) => {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { mode: 0o700 });
  const secret = join(home.dir, "run", "password");
  rmSync(secret, { force: true });
  writeFileSync(secret, setPassword(home), { mode: 0o600, flag: "wx" });
  giveTo(home.owner, dir);
  giveTo(home.owner, secret);
  const initdb = join(binaries.dir, "bin", "initdb");
  const made = promisify(execFile)(initdb, ["-D", dir, `--pwfile=${secret}`, ...args], asOwner(home));
  const failure = await made.then(
    () => undefined,
    (error: Error & { stderr?: string }) => error.stderr || error.message,
  );
  rmSync(secret, { force: true });
  return failure;
};

/** One segment of the write-ahead log: with less than this left, nothing more could be written. */
const segmentBytes = 16 * 1024 * 1024;

/** Whether the disk is full; initdb does not always say that this is why it gave up. */
const lacksRoom = (dir: string): boolean => {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize < segmentBytes;
};

/** A rename survives a power cut only once its directory is on disk. */
const syncDirectory = (dir: string): void => {
  if (process.platform === "win32") return;
  const handle = openSync(dir, "r");
  fsyncSync(handle);
  closeSync(handle);
};

/**
 * Makes the cluster aside and renames it, so that one half made is never taken for whole. Refuses what initdb
 * could not do.
 */
export const createCluster = async (
  home: Home,
  binaries: Binaries,
  fast: boolean,
): Promise<Refusal | undefined> => {
  const fresh = `${home.cluster}.new`;
  let failure = await initialise(home, binaries, fresh, flags(fast, "C.UTF-8"));
  // Some systems have no C.UTF-8; ICU does the collating either way.
  if (failure?.includes("locale")) failure = await initialise(home, binaries, fresh, flags(fast, "C"));
  if (failure) {
    const full = lacksRoom(home.dir);
    rmSync(fresh, { recursive: true, force: true });
    writeFileSync(logFile(home), failure, { mode: 0o600 });
    if (full) return refuse("postgres.disk-full", { dir: home.dir });
    return refusalOfLog(failure, { dir: home.dir, log: logFile(home) });
  }
  renameSync(fresh, home.cluster);
  syncDirectory(home.dir);
  return undefined;
};
