import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../../plan/tables.ts";
import type { CoordinateTables } from "../tables.ts";

const tables = (db: Db) =>
  db.withTables<CoordinateTables & Pick<PlanTables, "action"> & Pick<PeopleTables, "unit" | "post">>();

/** Some days of the county's calendar, both included. */
export interface DaysIn {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

/** The units whose heads are the top: the county itself and its government. */
const top = ["county", "government"] as const;

const dayOf = (column: string, { zone }: DaysIn) =>
  sql<string>`to_char(${sql.ref(column)} at time zone ${zone}, 'YYYY-MM-DD')`;

/** What the top decided on these days, in order: on what, by which post, owned by whom, due when. */
export const decidedByTop = (db: Db, countyId: string, days: DaysIn) =>
  tables(db)
    .selectFrom("decision")
    .innerJoin("matter", (join) =>
      join.onRef("matter.countyId", "=", "decision.countyId").onRef("matter.id", "=", "decision.matterId"),
    )
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "matter.countyId").onRef("unit.id", "=", "matter.decidingUnitId"),
    )
    .innerJoin("post as by", (join) =>
      join.onRef("by.countyId", "=", "matter.countyId").onRef("by.id", "=", "matter.decidingPostId"),
    )
    .innerJoin("post as owner", (join) =>
      join.onRef("owner.countyId", "=", "decision.countyId").onRef("owner.id", "=", "decision.ownerPostId"),
    )
    .select(["decision.text", "decision.dueOn", "matter.number", "matter.title as matter"])
    .select(["by.id as byId", "by.titleZh as byZh", "by.titleEn as byEn"])
    .select(["owner.id as ownerId", "owner.titleZh as ownerZh", "owner.titleEn as ownerEn"])
    .select(dayOf("decision.decidedAt", days).as("on"))
    .where("decision.countyId", "=", countyId)
    .where("unit.kind", "in", [...top])
    .where(dayOf("decision.decidedAt", days), ">=", days.from)
    .where(dayOf("decision.decidedAt", days), "<=", days.to)
    .orderBy("decision.decidedAt")
    .orderBy("decision.position")
    .orderBy("decision.id")
    .limit(200)
    .execute();

/** Matters that came to the top on these days, and how many of them had their first response in time. */
const cameToTop = (db: Db, countyId: string, days: DaysIn) =>
  tables(db)
    .selectFrom("matterHolding as held")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "held.countyId").onRef("unit.id", "=", "held.unitId"),
    )
    .select([
      sql<number>`count(*)`.as("opened"),
      sql<number>`count(*) filter (where held.responded_at <= held.respond_by)`.as("answered"),
    ])
    .where("held.countyId", "=", countyId)
    .where("unit.kind", "in", [...top])
    .where(dayOf("held.fromAt", days), ">=", days.from)
    .where(dayOf("held.fromAt", days), "<=", days.to)
    .executeTakeFirstOrThrow();

/** Decisions of the top whose day came on these days and whose actions were verified by it. */
const carriedOutByTop = (db: Db, countyId: string, { from, to }: DaysIn) =>
  tables(db)
    .selectFrom("decision")
    .innerJoin("matter", (join) =>
      join.onRef("matter.countyId", "=", "decision.countyId").onRef("matter.id", "=", "decision.matterId"),
    )
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "matter.countyId").onRef("unit.id", "=", "matter.decidingUnitId"),
    )
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "decision.countyId").onRef("action.id", "=", "decision.actionId"),
    )
    .select(sql<number>`count(*)`.as("carriedOut"))
    .where("decision.countyId", "=", countyId)
    .where("unit.kind", "in", [...top])
    .where("decision.dueOn", ">=", from)
    .where("decision.dueOn", "<=", to)
    .where("action.state", "in", ["verified", "closed"])
    .whereRef("action.stateOn", "<=", "decision.dueOn")
    .executeTakeFirstOrThrow();

/** The work of the top on these days in numbers: came to it, answered in time, carried out by their date. */
export const countsOfTop = async (
  db: Db,
  countyId: string,
  days: DaysIn,
): Promise<{ opened: number; answeredInTime: number; carriedOut: number }> => {
  const { opened, answered } = await cameToTop(db, countyId, days);
  const { carriedOut } = await carriedOutByTop(db, countyId, days);
  return { opened: Number(opened), answeredInTime: Number(answered), carriedOut: Number(carriedOut) };
};
