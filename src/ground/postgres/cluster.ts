import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { refuse, type Refusal } from "../refusal.ts";
import type { Binaries } from "./binaries.ts";
import { passwordFile, type Home } from "./home.ts";
import { createCluster } from "./initdb.ts";
import { giveTo, isRoot } from "./owner.ts";
import type { Tell } from "./texts.ts";

/** The random password made with the cluster, or `undefined` when its file is lost. */
export const passwordOf = (home: Home): string | undefined => {
  const file = passwordFile(home);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
};

const holdsFiles = (dir: string): boolean => existsSync(dir) && readdirSync(dir).length > 0;

/** Repairs what a copy by root or a volume mount does to owner and mode; PostgreSQL insists on both. */
const restoreOwnership = (home: Home): void => {
  const { uid, mode } = statSync(home.cluster);
  if (isRoot() && uid === 0) giveTo(home.owner, home.cluster);
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
    if (holdsFiles(home.cluster)) return refuse("postgres.not-a-cluster", { dir: home.dir });
    tell("postgres.say.creating", { dir: home.dir });
    return createCluster(home, binaries, fast);
  }
  restoreOwnership(home);
  const found = readFileSync(version, "utf8").trim();
  if (found !== binaries.major)
    return refuse("postgres.other-version", { dir: home.dir, found, needed: binaries.major });
  return passwordOf(home) ? undefined : refuse("postgres.no-password", { dir: home.dir });
};
