import { existsSync } from "node:fs";
import { join } from "node:path";
import { isRefusal } from "../refusal.ts";
import { urlOf } from "./address.ts";
import { passwordOf } from "./cluster.ts";
import { findHome } from "./home.ts";
import { role } from "./initdb.ts";
import { commandOf, postmasterFile } from "./leftover.ts";

/** The lines of postmaster.pid, as PostgreSQL numbers them (miscadmin.h), from 0. */
const line = { pid: 0, port: 3, socket: 4, state: 7 } as const;

const hasHome = (dataDir: string): boolean =>
  existsSync(join(dataDir, "cluster")) || existsSync(join(dataDir, "elsewhere"));

/**
 * The connection string of the database that another Dingge runs on this data directory, so that a command can
 * work beside it; null when none runs there or this user may not read its password.
 */
export const runningPostgres = async (
  dataDir: string,
  { database = "postgres", elsewhere = "/var/lib/dingge" } = {},
): Promise<string | null> => {
  if (!hasHome(dataDir)) return null;
  const home = await findHome(dataDir, elsewhere, () => {});
  if (isRefusal(home)) return null;
  const lines = postmasterFile(home.cluster);
  const isRunning = commandOf(Number(lines[line.pid])).includes(`-D ${home.cluster} `);
  if (!isRunning || lines[line.state]?.trim() !== "ready") return null;
  const password = passwordOf(home);
  if (password === undefined) return null;
  const address = { socket: lines[line.socket]?.trim() || undefined, port: Number(lines[line.port]) };
  return urlOf(address, role, password, database);
};
