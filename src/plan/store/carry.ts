import type { Db } from "../../ground/db/index.ts";
import type { PlanTables } from "../tables.ts";
import type { CarriedAction, CarriedPast } from "../words/carried.ts";

const tables = (db: Db) => db.withTables<PlanTables>();

export const insertCarried = async (tx: Db, rows: readonly PlanTables["actionCarried"][]): Promise<void> => {
  if (rows.length === 0) return;
  await tables(tx)
    .insertInto("actionCarried")
    .values([...rows])
    .execute();
};

const named = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("actionCarried")
    .innerJoin("action", (join) => join.onRef("action.countyId", "=", "actionCarried.countyId"))
    .innerJoin("plan", (join) =>
      join.onRef("plan.countyId", "=", "action.countyId").onRef("plan.id", "=", "action.planId"),
    )
    .select(["action.id", "action.number", "action.titleZh", "action.titleEn", "plan.year"])
    .where("actionCarried.countyId", "=", countyId);

/** The action of an earlier year that an action goes on from, and the one of a later year that goes on from it. */
export const carriedOf = async (
  db: Db,
  countyId: string,
  id: string,
): Promise<{ carriedFrom: CarriedPast | null; carriedTo: CarriedAction | null }> => ({
  carriedFrom:
    (await named(db, countyId)
      .select(["actionCarried.shares", "actionCarried.sharesDone", "actionCarried.said"])
      .select(["actionCarried.milestones", "actionCarried.milestonesDone"])
      .whereRef("action.id", "=", "actionCarried.fromActionId")
      .where("actionCarried.actionId", "=", id)
      .executeTakeFirst()) ?? null,
  carriedTo:
    (await named(db, countyId)
      .whereRef("action.id", "=", "actionCarried.actionId")
      .where("actionCarried.fromActionId", "=", id)
      .orderBy("plan.year")
      .executeTakeFirst()) ?? null,
});
