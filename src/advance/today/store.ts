import type { Db } from "../../ground/db/index.ts";
import type { AdvanceTables } from "../tables.ts";
import type { ChaseTables } from "./tables.ts";

const tables = (db: Db) => db.withTables<ChaseTables & AdvanceTables>();

export type ChaseRow = ChaseTables["chase"];

/** Keeps that a head was chased on a day; false when they were already. */
export const insertChase = async (tx: Db, row: ChaseRow): Promise<boolean> => {
  const added = await tables(tx)
    .insertInto("chase")
    .values(row)
    .onConflict((on) => on.columns(["countyId", "postId", "day"]).doNothing())
    .returning("id")
    .execute();
  return added.length > 0;
};

export const chaseHeld = (tx: Db, countyId: string, id: string): Promise<ChaseRow | undefined> =>
  tables(tx)
    .selectFrom("chase")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const deleteChase = async (tx: Db, countyId: string, id: string): Promise<void> => {
  await tables(tx).deleteFrom("chase").where("countyId", "=", countyId).where("id", "=", id).execute();
};

export const chasesOn = (db: Db, countyId: string, day: string): Promise<ChaseRow[]> =>
  tables(db)
    .selectFrom("chase")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("day", "=", day)
    .execute();

/** Since when each of these actions has had the light it was last kept with. */
export const lightSince = async (
  db: Db,
  countyId: string,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (actionIds.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("lightChange")
    .distinctOn("actionId")
    .select(["actionId", "day"])
    .where("countyId", "=", countyId)
    .where("actionId", "in", actionIds)
    .orderBy("actionId")
    .orderBy("day", "desc")
    .execute();
  return new Map(rows.map(({ actionId, day }) => [actionId, day]));
};
