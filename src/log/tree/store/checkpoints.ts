import type { Db } from "../../../ground/db/index.ts";
import type { LogTables } from "../../tables.ts";

const tables = (db: Db) => db.withTables<LogTables>();

export type CheckpointRow = LogTables["checkpoint"];

/** Keeps a checkpoint, and how large the tree is now. */
export const saveCheckpoint = async (tx: Db, checkpoint: CheckpointRow): Promise<void> => {
  const { countyId, size } = checkpoint;
  await tables(tx).insertInto("checkpoint").values(checkpoint).execute();
  await tables(tx).updateTable("tree").set({ size }).where("countyId", "=", countyId).execute();
};

/** Keeps the note of a checkpoint with one signature more. */
export const saveNote = async (
  tx: Db,
  { countyId, size }: Pick<CheckpointRow, "countyId" | "size">,
  note: string,
): Promise<void> => {
  await tables(tx)
    .updateTable("checkpoint")
    .set({ note })
    .where("countyId", "=", countyId)
    .where("size", "=", size)
    .execute();
};

/** The checkpoint of exactly a size. */
export const checkpointOf = (db: Db, countyId: string, size: number): Promise<CheckpointRow | undefined> =>
  tables(db)
    .selectFrom("checkpoint")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("size", "=", size)
    .executeTakeFirst();

/** The newest checkpoint of a county; none before the first sealing. */
export const newestCheckpoint = (db: Db, countyId: string): Promise<CheckpointRow | undefined> =>
  tables(db)
    .selectFrom("checkpoint")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("size", "desc")
    .limit(1)
    .executeTakeFirst();

/** The first checkpoint that has the leaf at a position: when it was sealed. */
export const checkpointWith = (
  db: Db,
  countyId: string,
  position: number,
): Promise<CheckpointRow | undefined> =>
  tables(db)
    .selectFrom("checkpoint")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("size", ">", position)
    .orderBy("size")
    .limit(1)
    .executeTakeFirst();

/** The checkpoints of sizes above `from`, up to and with `to`, the smallest first: no more than there are sizes. */
export const checkpointsWithin = (
  db: Db,
  countyId: string,
  from: number,
  to: number,
): Promise<CheckpointRow[]> =>
  tables(db)
    .selectFrom("checkpoint")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("size", ">", from)
    .where("size", "<=", to)
    .orderBy("size")
    .execute();
