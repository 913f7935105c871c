import type { Db } from "../../ground/db/index.ts";
import type { PlanTables } from "../../plan/tables.ts";
import type { AdvanceTables } from "../tables.ts";

const tables = (db: Db) =>
  db.withTables<Pick<AdvanceTables, "referral"> & Pick<PlanTables, "action" | "actionUnit">>();

/** The end of the last period for which each action was referred. */
export const lastReferrals = async (
  db: Db,
  countyId: string,
  actionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (actionIds.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("referral")
    .select((at) => ["actionId", at.fn.max("periodEnd").as("last")])
    .where("countyId", "=", countyId)
    .where("actionId", "in", [...actionIds])
    .groupBy("actionId")
    .execute();
  return new Map(rows.map(({ actionId, last }) => [actionId, last]));
};

/** Writes a referral down; a second one for the same action and period breaks the key. */
export const insertReferral = async (tx: Db, row: AdvanceTables["referral"]): Promise<void> => {
  await tables(tx).insertInto("referral").values(row).execute();
};

/** An action as a matter about it names it, with the units that have a part in it, the lead first. */
export const partsOf = async (db: Db, countyId: string, actionId: string) => {
  const action = await tables(db)
    .selectFrom("action")
    .select(["number", "titleZh", "titleEn", "leadUnitId", "state"])
    .where("countyId", "=", countyId)
    .where("id", "=", actionId)
    .executeTakeFirst();
  const others = await tables(db)
    .selectFrom("actionUnit")
    .select("unitId")
    .where("countyId", "=", countyId)
    .where("actionId", "=", actionId)
    .orderBy("position")
    .execute();
  return action && { ...action, cooperatingUnitIds: others.map(({ unitId }) => unitId) };
};
