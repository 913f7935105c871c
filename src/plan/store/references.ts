import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../tables.ts";
import type { ActionDraft } from "../words/drafts.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "unit" | "post">>();

const known = async (
  db: Db,
  countyId: string,
  table: "unit" | "post",
  ids: readonly string[],
): Promise<boolean> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const { count } = await tables(db)
    .selectFrom(table)
    .select((at) => at.fn.countAll<number>().as("count"))
    .where("countyId", "=", countyId)
    .where("id", "in", wanted)
    .where("endedOn", "is", null)
    .executeTakeFirstOrThrow();
  return count === wanted.length;
};

const inPlan = async (
  db: Db,
  countyId: string,
  planId: string,
  table: "pillar" | "area",
  ids: readonly string[],
): Promise<boolean> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const { count } = await tables(db)
    .selectFrom(table)
    .select((at) => at.fn.countAll<number>().as("count"))
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .where("id", "in", wanted)
    .executeTakeFirstOrThrow();
  return count === wanted.length;
};

/** The first field of a draft that names what this county, or this plan, does not have; null when all is there. */
export const unknownReference = async (
  db: Db,
  countyId: string,
  planId: string,
  draft: ActionDraft,
): Promise<keyof ActionDraft | null> => {
  if (!(await inPlan(db, countyId, planId, "area", [draft.areaId]))) return "areaId";
  if (!(await known(db, countyId, "unit", draft.leadUnitId ? [draft.leadUnitId] : []))) return "leadUnitId";
  if (!(await known(db, countyId, "unit", draft.cooperatingUnitIds))) return "cooperatingUnitIds";
  if (!(await known(db, countyId, "post", draft.ledByPostId ? [draft.ledByPostId] : [])))
    return "ledByPostId";
  return (await inPlan(db, countyId, planId, "pillar", draft.pillarIds)) ? null : "pillarIds";
};

/** An area with the plan it belongs to. */
export const areaById = (
  db: Db,
  countyId: string,
  id: string,
): Promise<Pick<PlanTables["area"], "id" | "planId"> | undefined> =>
  tables(db)
    .selectFrom("area")
    .select(["id", "planId"])
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();
