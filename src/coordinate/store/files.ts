import type { Db } from "../../ground/db/index.ts";
import type { CoordinateTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<CoordinateTables>();

export type FileRow = CoordinateTables["matterFile"];

export const insertFile = async (tx: Db, row: FileRow): Promise<void> => {
  await tables(tx).insertInto("matterFile").values(row).execute();
};

/** The files that stand with a matter, in the order they came. */
export const filesOf = (db: Db, countyId: string, matterId: string): Promise<FileRow[]> =>
  tables(db)
    .selectFrom("matterFile")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .where("removedAt", "is", null)
    .orderBy("addedAt")
    .orderBy("id")
    .limit(100)
    .execute();

export const removeFile = async (
  tx: Db,
  { countyId, id }: Pick<FileRow, "countyId" | "id">,
  removedAt: Date,
): Promise<void> => {
  await tables(tx)
    .updateTable("matterFile")
    .set({ removedAt })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};
