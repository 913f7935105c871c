import type { Db } from "../../../ground/db/index.ts";
import type { NoticeTables } from "../tables.ts";

export type ObjectionFileRow = NoticeTables["objectionFile"];

const tables = (db: Db) => db.withTables<Pick<NoticeTables, "objectionFile">>();

export const insertFiles = async (tx: Db, rows: readonly ObjectionFileRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await tables(tx)
    .insertInto("objectionFile")
    .values([...rows])
    .execute();
};

/** What was sent along with an objection, in its order. */
export const filesOfObjection = (
  db: Db,
  countyId: string,
  objectionId: string,
): Promise<ObjectionFileRow[]> =>
  tables(db)
    .selectFrom("objectionFile")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("objectionId", "=", objectionId)
    .orderBy("position")
    .limit(50)
    .execute();
