import type { Db } from "../../ground/db/index.ts";
import type { CoordinateTables } from "../tables.ts";
import { awaiting } from "../words.ts";

const tables = (db: Db) => db.withTables<CoordinateTables>();

/** Matters whose time has run out at the county's head and that still wait, the longest first. */
export const redMatters = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("matter")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("redAt", "is not", null)
    .where("state", "in", [...awaiting])
    .orderBy("redAt")
    .orderBy("id")
    .limit(200)
    .execute();

/** How many there are: all that the public is told. */
export const redCount = async (db: Db, countyId: string): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom("matter")
    .select((at) => at.fn.countAll<number>().as("count"))
    .where("countyId", "=", countyId)
    .where("redAt", "is not", null)
    .where("state", "in", [...awaiting])
    .executeTakeFirstOrThrow();
  return Number(count);
};
