import { sql } from "kysely";
import type { Db } from "./connect.ts";

/** Asks the database for nothing; throws when it does not answer. */
export const reach = async (db: Db): Promise<void> => {
  await sql`select 1`.execute(db);
};
