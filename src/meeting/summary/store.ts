import { sql } from "kysely";
import type { CoordinateTables } from "../../coordinate/tables.ts";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../../plan/tables.ts";
import type { MeetingTables } from "../tables.ts";
import type { SummaryFacts } from "./words.ts";

const tables = (db: Db) =>
  db.withTables<
    MeetingTables &
      Pick<PlanTables, "plan" | "task" | "area" | "action"> &
      Pick<PeopleTables, "unit" | "post"> &
      Pick<CoordinateTables, "matter" | "decision">
  >();

export const planOfYear = (db: Db, countyId: string, year: number) =>
  tables(db)
    .selectFrom("plan")
    .select(["id", "year", "state"])
    .where("countyId", "=", countyId)
    .where("year", "=", year)
    .executeTakeFirst();

/** A plan's tasks with their areas, in the plan's order; an area-less task stands alone. */
export const tasksAndAreas = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("task")
    .leftJoin("area", (join) =>
      join.onRef("area.countyId", "=", "task.countyId").onRef("area.taskId", "=", "task.id"),
    )
    .select([
      "task.id as taskId",
      "task.number as taskNumber",
      "task.nameZh as taskZh",
      "task.nameEn as taskEn",
    ])
    .select(["task.lineZh", "task.lineEn"])
    .select([
      "area.id as areaId",
      "area.number as areaNumber",
      "area.nameZh as areaZh",
      "area.nameEn as areaEn",
    ])
    .where("task.countyId", "=", countyId)
    .where("task.planId", "=", planId)
    .orderBy("task.position")
    .orderBy("task.number")
    .orderBy("area.position")
    .orderBy("area.number")
    .execute();
export type TaskArea = Awaited<ReturnType<typeof tasksAndAreas>>[number];

/** A plan's actions (not their shares) with who leads them, in the plan's order. */
export const actionsOfPlan = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("action")
    .innerJoin("area", (join) =>
      join.onRef("area.countyId", "=", "action.countyId").onRef("area.id", "=", "action.areaId"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
    )
    .leftJoin("post as head", (join) =>
      join
        .onRef("head.countyId", "=", "action.countyId")
        .onRef("head.unitId", "=", "action.leadUnitId")
        .on("head.role", "=", "head")
        .on("head.endedOn", "is", null),
    )
    .select(["action.id", "action.number", "action.titleZh", "action.titleEn", "action.doneWhenZh"])
    .select(["action.state", "action.dueOn", "action.withdrawnFor", "action.areaId", "area.taskId"])
    .select(["unit.id as unitId", "unit.nameZh as unitZh", "unit.nameEn as unitEn"])
    .select(["head.id as headId", "head.titleZh as headZh", "head.titleEn as headEn"])
    .where("action.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .where("action.parentId", "is", null)
    .orderBy("action.position")
    .orderBy("action.number")
    .limit(20_000)
    .execute();
export type ActionOfPlan = Awaited<ReturnType<typeof actionsOfPlan>>[number];

export interface Days {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

const dayOf = (column: string, zone: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone ${zone}, 'YYYY-MM-DD')`;

/** Matters raised on these days and how many of them were decided, joined with others or declined since. */
export const mattersRaised = (db: Db, countyId: string, { from, to, zone }: Days) =>
  tables(db)
    .selectFrom("matter")
    .select([
      sql<number>`count(*)::int`.as("raised"),
      sql<number>`count(*) filter (where ended_at is not null)::int`.as("decided"),
    ])
    .where("countyId", "=", countyId)
    .where(dayOf("openedAt", zone), ">=", from)
    .where(dayOf("openedAt", zone), "<=", to)
    .executeTakeFirstOrThrow();

/** Decisions made on these days; of those due by a day, how many were verified by then. */
export const decisionsMade = (db: Db, countyId: string, { from, to, zone }: Days, by: string) =>
  tables(db)
    .selectFrom("decision")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "decision.countyId").onRef("action.id", "=", "decision.actionId"),
    )
    .select([
      sql<number>`count(*)::int`.as("decisions"),
      sql<number>`count(*) filter (where decision.due_on <= ${by}::date)::int`.as("due"),
      sql<number>`count(*) filter (where decision.due_on <= ${by}::date
        and action.state in ('verified', 'closed') and action.state_on <= ${by}::date)::int`.as("carriedOut"),
    ])
    .where("decision.countyId", "=", countyId)
    .where(dayOf("decision.decidedAt", zone), ">=", from)
    .where(dayOf("decision.decidedAt", zone), "<=", to)
    .executeTakeFirstOrThrow();

/** Keeps the facts of a meeting as they are at its closing. */
export const freezeSummary = async (
  tx: Db,
  countyId: string,
  { meetingId, facts, at }: { readonly meetingId: string; readonly facts: SummaryFacts; readonly at: Date },
): Promise<void> => {
  await tables(tx)
    .insertInto("meetingSummary")
    .values({ countyId, meetingId, facts: JSON.stringify(facts), frozenAt: at })
    .execute();
};

export const frozenSummary = (
  db: Db,
  countyId: string,
  meetingId: string,
): Promise<{ facts: SummaryFacts; frozenAt: Date } | undefined> =>
  tables(db)
    .selectFrom("meetingSummary")
    .select(["facts", "frozenAt"])
    .where("countyId", "=", countyId)
    .where("meetingId", "=", meetingId)
    .executeTakeFirst();
