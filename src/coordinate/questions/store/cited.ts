import type { Db } from "../../../ground/db/index.ts";
import type { PeopleTables } from "../../../people/tables.ts";
import type { PlanTables } from "../../../plan/tables.ts";

const tables = (db: Db) =>
  db.withTables<Pick<PlanTables, "action"> & Pick<PeopleTables, "unit" | "person">>();

/** The actions an answer cites, with the unit that leads each. */
export const citedActions = (db: Db, countyId: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom("action")
        .leftJoin("unit", (join) =>
          join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
        )
        .select(["action.id", "action.planId", "action.number", "action.titleZh", "action.titleEn"])
        .select(["action.dueOn", "action.quantity", "action.measure", "unit.nameZh", "unit.nameEn"])
        .where("action.countyId", "=", countyId)
        .where("action.id", "in", [...ids])
        .execute();
export type CitedAction = Awaited<ReturnType<typeof citedActions>>[number];

export const personNames = async (
  db: Db,
  countyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("person")
    .select(["id", "nameZh"])
    .where("countyId", "=", countyId)
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, nameZh }) => [id, nameZh]));
};
