import type { Config } from "../../config.ts";
import { refusalOfDatabase, unfit } from "../../database-refusal.ts";
import { describeDatabase } from "../../ground/db/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { databaseOf } from "../../server.ts";
import { exit, refused, type Terminal } from "../terminal.ts";

const fault = async (url: string): Promise<Refusal | null> => {
  try {
    return unfit(await describeDatabase(url), url);
  } catch (error) {
    return refusalOfDatabase(error, url);
  }
};

/**
 * The database alone, for one command: no house is opened on it, so that its schema stays as it is. `beside`: also the one
 * that a running server has.
 */
export const withDatabase = async (
  config: Config,
  terminal: Terminal,
  beside: boolean,
  work: (url: string) => Promise<number>,
): Promise<number> => {
  const tell = (line: string) => terminal.err(line);
  const database = await databaseOf(config, tell, { lang: terminal.lang, beside });
  if (isRefusal(database)) return refused(terminal, database, exit.unavailable);
  try {
    const refusal = await fault(database.url);
    return refusal ? refused(terminal, refusal, exit.unavailable) : await work(database.url);
  } finally {
    await database.own?.stop();
  }
};
