import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../../plan/tables.ts";
import type { CoordinateTables } from "../tables.ts";

const tables = (db: Db) =>
  db.withTables<CoordinateTables & Pick<PlanTables, "action"> & Pick<PeopleTables, "post">>();

/** The action a matter comes from. */
export const originAction = (db: Db, countyId: string, id: string) =>
  tables(db)
    .selectFrom("action")
    .select(["id", "planId", "number", "titleZh", "titleEn", "state", "dueOn"])
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

export const actionExists = async (db: Db, countyId: string, id: string): Promise<boolean> =>
  (await originAction(db, countyId, id)) !== undefined;

/** The post that owes an action: the head of its lead unit. Undefined while it has none. */
export const owesAction = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("action")
    .innerJoin("post", (join) =>
      join
        .onRef("post.countyId", "=", "action.countyId")
        .onRef("post.unitId", "=", "action.leadUnitId")
        .on("post.role", "=", "head")
        .on("post.endedOn", "is", null),
    )
    .select(["post.id as postId", "action.number", "action.titleZh", "action.titleEn"])
    .where("action.countyId", "=", countyId)
    .where("post.countyId", "=", countyId)
    .where("action.id", "=", actionId)
    .executeTakeFirst();

export type OriginRow = Pick<CoordinateTables["matter"], "origin" | "originId">;

const most = 100;

/** What a matter comes from, and what every matter joined into it came from: all of them wait for the one decision. */
export const originsWithin = async (db: Db, countyId: string, matterId: string): Promise<OriginRow[]> => {
  const { rows } = await sql<OriginRow>`
    with recursive within(id, depth) as (
      select ${matterId}::uuid, 0
      union all
      select matter.id, within.depth + 1 from matter join within on matter.joined_into = within.id
        where matter.county_id = ${countyId} and within.depth < 20
    )
    select distinct matter.origin as "origin", matter.origin_id as "originId"
      from matter join within on within.id = matter.id
      where matter.county_id = ${countyId} and matter.origin_id is not null
      order by 1, 2 limit ${most}`.execute(db);
  return rows;
};
