import { readFile } from "node:fs/promises";
import type { Config } from "../config.ts";
import { sweptFilesIn } from "../ground/files/index.ts";
import { holds, migrations, TABLES } from "../rooms.ts";
import type { Target } from "./restore.ts";
import type { Source } from "./take.ts";

const textOrNull = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return null;
  }
};

/** The keys of an installation as text, from where its configuration has them. */
const keysOf = async ({
  key,
  keyFile,
  logKey,
  logKeyFile,
}: Config): Promise<NonNullable<Source["keys"]>> => ({
  key: key ?? (await textOrNull(keyFile)),
  logKey: logKey ?? (await textOrNull(logKeyFile)),
});

const tables = TABLES.map(({ name }) => name);

/** The house of an installation, to be backed up from its database at `url`. */
export const sourceOf = async (config: Config, url: string, withKeys = false): Promise<Source> => ({
  url,
  files: sweptFilesIn(config.filesDir),
  holds,
  tables,
  migrations: migrations.map(({ id }) => id),
  keys: withKeys ? await keysOf(config) : null,
});

/** Where an installation takes an archive back: its database at `url`, and its files. */
export const targetOf = (config: Config, url: string): Target => ({
  url,
  files: sweptFilesIn(config.filesDir),
  migrations,
  tables,
});
