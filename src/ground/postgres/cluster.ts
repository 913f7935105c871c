import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { refuse, type Refusal } from "../refusal.ts";
import type { Binaries } from "./binaries.ts";
import { asOwner } from "./environment.ts";
import { refusalOfLog } from "./failures.ts";
import type { Home } from "./home.ts";
import { giveTo, isRoot } from "./owner.ts";
import type { Tell } from "./texts.ts";

/** The one role of the cluster; its password is in the home. */
export const role = "dingge";

const passwordFile = (home: Home): string => join(home.dir, "password");

/** The random password made with the cluster, or `undefined` when its file is lost. */
export const passwordOf = (home: Home): string | undefined => {
  const file = passwordFile(home);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
};

/** An empty private directory of the owner, for the socket of this run. */
export const clearRunDirectory = async (home: Home): Promise<string> => {
  const dir = join(home.dir, "run");
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { mode: 0o700 });
  await giveTo(home.owner, dir);
  return dir;
};

const setPassword = (home: Home): string => {
  const password = randomBytes(24).toString("base64url");
  rmSync(passwordFile(home), { force: true });
  writeFileSync(passwordFile(home), `${password}\n`, { mode: 0o600 });
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
  await Promise.all([giveTo(home.owner, dir), giveTo(home.owner, secret)]);
  const initdb = join(binaries.dir, "bin", "initdb");
  const made = promisify(execFile)(initdb, ["-D", dir, `--pwfile=${secret}`, ...args], asOwner(home));
  const failure = await made.then(
    () => undefined,
    (error: Error & { stderr?: string }) => error.stderr || error.message,
  );
  rmSync(secret, { force: true });
  return failure;
};

/** A rename survives a power cut only once its directory is on disk. */
const syncDirectory = (dir: string): void => {
  if (process.platform === "win32") return;
  const handle = openSync(dir, "r");
  fsyncSync(handle);
  closeSync(handle);
};

/** Makes the cluster aside and renames it, so that one half made is never taken for whole. */
const createCluster = async (home: Home, binaries: Binaries, fast: boolean): Promise<Refusal | undefined> => {
  const fresh = `${home.cluster}.new`;
  let failure = await initialise(home, binaries, fresh, flags(fast, "C.UTF-8"));
  // Some systems have no C.UTF-8; ICU does the collating either way.
  if (failure?.includes("locale")) failure = await initialise(home, binaries, fresh, flags(fast, "C"));
  if (failure) {
    rmSync(fresh, { recursive: true, force: true });
    return refusalOfLog(failure, { dir: home.dir, log: home.dir });
  }
  renameSync(fresh, home.cluster);
  syncDirectory(home.dir);
  return undefined;
};

/** Repairs what a copy by root or a volume mount does to owner and mode; PostgreSQL insists on both. */
const restoreOwnership = async (home: Home): Promise<void> => {
  const { uid, mode } = statSync(home.cluster);
  if (isRoot() && uid === 0) await giveTo(home.owner, home.cluster);
  const ours = isRoot() || uid === process.geteuid?.();
  if (ours && (mode & 0o077) !== 0) chmodSync(home.cluster, 0o700);
};

/**
 * Sees to it that the home holds a cluster these binaries can run. Refuses `postgres.other-version`,
 * `postgres.not-a-cluster`, `postgres.no-password` and what initdb could not do.
 */
export const ensureCluster = async (
  home: Home,
  binaries: Binaries,
  fast: boolean,
  tell: Tell,
): Promise<Refusal | undefined> => {
  const version = join(home.cluster, "PG_VERSION");
  if (!existsSync(version)) {
    tell("postgres.say.creating", { dir: home.dir });
    return createCluster(home, binaries, fast);
  }
  await restoreOwnership(home);
  const found = readFileSync(version, "utf8").trim();
  if (found !== binaries.major)
    return refuse("postgres.other-version", { dir: home.dir, found, needed: binaries.major });
  return passwordOf(home) ? undefined : refuse("postgres.no-password", { dir: home.dir });
};
