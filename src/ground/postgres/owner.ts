import { execFile } from "node:child_process";
import { lchownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The user postgres runs as; `undefined` ids mean the user who started us. */
export interface Owner {
  readonly name: string;
  readonly uid?: number;
  readonly gid?: number;
}

const candidates = ["dingge", "postgres", "nobody"];

/** Whether we are root: then postgres, which refuses to run as root, needs another user. */
export const isRoot = (): boolean => process.geteuid?.() === 0;

const idOf = async (flag: "-u" | "-g", name: string): Promise<number> =>
  Number((await run("id", [flag, name])).stdout);

/** Whether `owner` may enter `dir`. Asked of the system itself, which alone knows modes, ACLs and mounts. */
export const mayEnter = async (owner: Owner, dir: string): Promise<boolean> => {
  if (owner.uid === undefined) return true;
  return run("/bin/sh", ["-c", 'cd "$1"', "sh", dir], { cwd: "/", uid: owner.uid, gid: owner.gid }).then(
    () => true,
    () => false,
  );
};

/** A user by name, from wherever this system keeps its users, whom we can become. Never root. */
const userNamed = async (name: string): Promise<Owner | undefined> => {
  try {
    const [uid, gid] = await Promise.all([idOf("-u", name), idOf("-g", name)]);
    const user = { name, uid, gid };
    return uid > 0 && (await mayEnter(user, "/")) ? user : undefined;
  } catch {
    return undefined;
  }
};

/** The user whose cluster this already is: a cluster keeps its user through every later start. */
const userOfCluster = (cluster: string): Owner | undefined => {
  const stat = statSync(cluster, { throwIfNoEntry: false });
  return stat && stat.uid > 0 ? { name: String(stat.uid), uid: stat.uid, gid: stat.gid } : undefined;
};

/**
 * Who shall run postgres for `cluster` (which need not exist): ourselves, or when we are root its present
 * owner, or else the first known unprivileged user. `undefined` when there is none.
 */
export const ownerFor = async (cluster: string): Promise<Owner | undefined> => {
  if (!isRoot()) return { name: String(process.geteuid?.() ?? "") };
  const present = userOfCluster(cluster);
  if (present) return present;
  for (const name of candidates) {
    const user = await userNamed(name);
    if (user) return user;
  }
  return undefined;
};

/** Gives a tree to `owner`, links not followed. Nothing to do when we are the owner. */
export const giveTo = (owner: Owner, path: string): void => {
  if (owner.uid === undefined || owner.gid === undefined) return;
  lchownSync(path, owner.uid, owner.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(owner, join(path, name));
};
