import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../tables.ts";
import type { ActionDraft } from "../words/drafts.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "unit" | "post">>();

/** How many of some ids are there, of those that a county, or a plan, has. */
type Count = (ids: readonly string[]) => Promise<number>;

const living =
  (db: Db, countyId: string, table: "unit" | "post"): Count =>
  async (ids) =>
    (
      await tables(db)
        .selectFrom(table)
        .select((at) => at.fn.countAll<number>().as("count"))
        .where("countyId", "=", countyId)
        .where("id", "in", ids)
        .where("endedOn", "is", null)
        .executeTakeFirstOrThrow()
    ).count;

const inPlan =
  (db: Db, countyId: string, planId: string, table: "pillar" | "area"): Count =>
  async (ids) =>
    (
      await tables(db)
        .selectFrom(table)
        .select((at) => at.fn.countAll<number>().as("count"))
        .where("countyId", "=", countyId)
        .where("planId", "=", planId)
        .where("id", "in", ids)
        .executeTakeFirstOrThrow()
    ).count;

/** Whether all that is named is there; nothing named misses nothing. */
const allThere = async (count: Count, ids: readonly (string | null)[]): Promise<boolean> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  return wanted.length === 0 || (await count(wanted)) === wanted.length;
};

/** The first field of a draft that names what this county, or this plan, does not have; null when all is there. */
export const unknownReference = async (
  db: Db,
  countyId: string,
  planId: string,
  draft: ActionDraft,
): Promise<keyof ActionDraft | null> => {
  const [units, posts] = [living(db, countyId, "unit"), living(db, countyId, "post")];
  const [areas, pillars] = [inPlan(db, countyId, planId, "area"), inPlan(db, countyId, planId, "pillar")];
  if (!(await allThere(areas, [draft.areaId]))) return "areaId";
  if (!(await allThere(units, [draft.leadUnitId]))) return "leadUnitId";
  if (!(await allThere(units, draft.cooperatingUnitIds))) return "cooperatingUnitIds";
  if (!(await allThere(posts, [draft.ledByPostId]))) return "ledByPostId";
  return (await allThere(pillars, draft.pillarIds)) ? null : "pillarIds";
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
