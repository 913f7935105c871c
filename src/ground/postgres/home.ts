import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { refuse, type Refusal } from "../refusal.ts";
import { giveTo, isRoot, mayEnter, ownerFor, type Owner } from "./owner.ts";
import type { Tell } from "./texts.ts";

/** Where everything of one database stands, and who runs it. */
export interface Home {
  /** Holds `cluster/`, `run/`, `password`, `lock`, `pid`, `postgres.log`. Ours; the owner may only pass through. */
  readonly dir: string;
  readonly cluster: string;
  readonly owner: Owner;
}

export const passwordFile = (home: Home): string => join(home.dir, "password");

export const logFile = (home: Home): string => join(home.dir, "postgres.log");

/** An empty private directory of the owner, for the socket of this run. */
export const clearRunDirectory = (home: Home): string => {
  const dir = join(home.dir, "run");
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { mode: 0o700 });
  giveTo(home.owner, dir);
  return dir;
};

/** Makes a directory and those above it. Node's own recursion hides why it failed, and on /proc never ends. */
const makeDirectory = (dir: string): void => {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(dirname(dir))) makeDirectory(dirname(dir));
  mkdirSync(dir);
};

/** Makes a directory that is ours, that others may pass through but not list. */
const makePassable = (dir: string): void => {
  makeDirectory(dir);
  if (isRoot()) chmodSync(dir, (statSync(dir).mode & 0o777) | 0o011);
  accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
};

/** Nobody but root may be able to replace what lies in it. */
const isRootsAlone = (dir: string): boolean => {
  const { uid, mode } = lstatSync(dir);
  return uid === 0 && (mode & 0o022) === 0;
};

/** The same directory under `base` for the same data directory, at every start. */
const placeElsewhere = (dataDir: string, base: string): string =>
  join(base, createHash("sha256").update(dataDir).digest("hex").slice(0, 16));

/** Moves house before moving in: the data lives elsewhere and a link in `dataDir` remembers where. */
const settleElsewhere = async (home: Home, base: string, tell: Tell): Promise<Home | Refusal> => {
  const { dir: dataDir, owner } = home;
  const unreachable = refuse("postgres.unreachable", { dir: dataDir, user: owner.name });
  if (existsSync(home.cluster)) return unreachable;
  const dir = placeElsewhere(dataDir, base);
  makePassable(base);
  if (!isRootsAlone(base)) return unreachable;
  makePassable(dir);
  if (!(await mayEnter(owner, dir))) return unreachable;
  symlinkSync(dir, join(dataDir, "elsewhere"));
  tell("postgres.say.elsewhere", { dir: dataDir, home: dir, user: owner.name });
  return { dir, cluster: join(dir, "cluster"), owner };
};

const homeAt = async (dir: string): Promise<Home | Refusal> => {
  const cluster = join(dir, "cluster");
  const owner = await ownerFor(cluster);
  return owner ? { dir, cluster, owner } : refuse("postgres.no-other-user");
};

/** Follows the link of an earlier start; data that is gone is missed, never silently begun anew. */
const homeElsewhere = async (dataDir: string): Promise<Home | Refusal> => {
  const link = join(dataDir, "elsewhere");
  if (!existsSync(link)) return refuse("postgres.moved-away", { dir: dataDir, home: readlinkSync(link) });
  return homeAt(realpathSync(link));
};

/**
 * Finds or makes the home of the database asked for at `dataDir`. As root, when the user that runs postgres
 * cannot enter it (a checkout under a 0700 home), the home is under `base` instead. Refuses
 * `postgres.unreachable`, `postgres.moved-away`, `postgres.no-other-user`; errors of the file system are thrown.
 */
export const findHome = async (dataDir: string, base: string, tell: Tell): Promise<Home | Refusal> => {
  makePassable(resolve(dataDir));
  const dir = realpathSync(dataDir);
  if (lstatSync(join(dir, "elsewhere"), { throwIfNoEntry: false })) return homeElsewhere(dir);
  const home = await homeAt(dir);
  if (!("owner" in home) || (await mayEnter(home.owner, dir))) return home;
  return settleElsewhere(home, base, tell);
};
