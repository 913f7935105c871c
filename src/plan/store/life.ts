import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../tables.ts";
import { type ActionRow, actionRowById } from "./details.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "unit">>();

/** A unit's place in the tree; null for none. */
export const pathOfUnit = async (db: Db, countyId: string, unitId: string | null): Promise<string | null> => {
  if (unitId === null) return null;
  const unit = await tables(db)
    .selectFrom("unit")
    .select("path")
    .where("countyId", "=", countyId)
    .where("id", "=", unitId)
    .executeTakeFirst();
  return unit?.path ?? null;
};

/** An action with the place of its lead unit, locked against everyone else until the transaction ends. */
export const actionForUpdate = async (
  tx: Db,
  countyId: string,
  id: string,
): Promise<(ActionRow & { leadPath: string | null }) | undefined> => {
  await tables(tx)
    .selectFrom("action")
    .select("id")
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
  const row = await actionRowById(tx, countyId, id);
  return row && { ...row, leadPath: await pathOfUnit(tx, countyId, row.leadUnitId) };
};

export const setState = async (
  tx: Db,
  countyId: string,
  id: string,
  state: Partial<ActionRow>,
): Promise<void> => {
  await tables(tx)
    .updateTable("action")
    .set(state)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};
