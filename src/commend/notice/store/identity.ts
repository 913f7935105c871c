import type { Db } from "../../../ground/db/index.ts";
import { tables } from "./notices.ts";

export const insertObjector = async (
  tx: Db,
  row: { countyId: string; objectionId: string; sealed: string },
): Promise<void> => {
  await tables(tx).insertInto("objectionIdentity").values(row).execute();
};

/** Who objects, sealed; undefined for who is anonymous or was erased. */
export const sealedObjector = async (
  db: Db,
  countyId: string,
  objectionId: string,
): Promise<string | undefined> =>
  (
    await tables(db)
      .selectFrom("objectionIdentity")
      .select("sealed")
      .where("countyId", "=", countyId)
      .where("objectionId", "=", objectionId)
      .executeTakeFirst()
  )?.sealed;

export const deleteObjector = async (tx: Db, countyId: string, objectionId: string): Promise<void> => {
  await tables(tx)
    .deleteFrom("objectionIdentity")
    .where("countyId", "=", countyId)
    .where("objectionId", "=", objectionId)
    .execute();
};

/** Objections answered before a day whose objector is still kept. */
export const keptObjectors = async (db: Db, countyId: string, before: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("objectionIdentity as kept")
    .innerJoin("objection", (join) =>
      join.onRef("objection.countyId", "=", "kept.countyId").onRef("objection.id", "=", "kept.objectionId"),
    )
    .select("objection.id")
    .where("kept.countyId", "=", countyId)
    .where("objection.countyId", "=", countyId)
    .where("objection.answeredOn", "<", before)
    .orderBy("objection.id")
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
};
