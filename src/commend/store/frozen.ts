import type { Db } from "../../ground/db/index.ts";
import type { CommendTables } from "../tables.ts";

type FrozenRow = CommendTables["nomineeFile"];

const tables = (db: Db) => db.withTables<Pick<CommendTables, "nomineeFile">>();

/** A file is up to some hundred KB: so many go in one statement. */
const atOnce = 200;

export const insertFrozen = async (tx: Db, rows: readonly FrozenRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += atOnce)
    await tables(tx)
      .insertInto("nomineeFile")
      .values(rows.slice(from, from + atOnce))
      .execute();
};

/** The file of a nominee as its latest public notice froze it; undefined before there was one. */
export const frozenOf = (db: Db, countyId: string, nomineeId: string): Promise<FrozenRow | undefined> =>
  tables(db)
    .selectFrom("nomineeFile")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("nomineeId", "=", nomineeId)
    .orderBy("takenAt", "desc")
    .orderBy("noticeId", "desc")
    .limit(1)
    .executeTakeFirst();
