import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { PeopleTables } from "../../../people/tables.ts";
import type { PlanTables } from "../../../plan/tables.ts";
import type { AdvanceTables } from "../../tables.ts";
import type { BulletinFacts } from "../words.ts";

const tables = (db: Db) =>
  db.withTables<
    Pick<AdvanceTables, "sample" | "sampleItem"> &
      Pick<PlanTables, "plan" | "task" | "action" | "milestone"> &
      Pick<PeopleTables, "unit" | "post">
  >();

/** The adopted plan of a year with how many tasks it has. */
export const adoptedPlan = (db: Db, countyId: string, year: number) =>
  tables(db)
    .selectFrom("plan")
    .select((at) => [
      "id",
      at
        .selectFrom("task")
        .select((of) => of.fn.countAll<number>().as("count"))
        .whereRef("task.countyId", "=", "plan.countyId")
        .whereRef("task.planId", "=", "plan.id")
        .as("tasks"),
    ])
    .where("countyId", "=", countyId)
    .where("year", "=", year)
    .where("state", "=", "adopted")
    .executeTakeFirst();

/** The actions of a plan with lead unit, its head, and who leads it beside them; units in the county's order. */
export const actionsOf = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("action")
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
    .leftJoin("post as leader", (join) =>
      join.onRef("leader.countyId", "=", "action.countyId").onRef("leader.id", "=", "action.ledByPostId"),
    )
    .select([
      "action.id",
      "action.number",
      "action.titleZh",
      "action.titleEn",
      "action.dueOn",
      "unit.id as unitId",
      "unit.nameZh as unitZh",
      "unit.nameEn as unitEn",
      "unit.code as unitCode",
      "head.id as headId",
      "head.titleZh as headZh",
      "head.titleEn as headEn",
      "leader.id as leaderId",
      "leader.titleZh as leaderZh",
      "leader.titleEn as leaderEn",
    ])
    .where("action.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .orderBy("action.position")
    .orderBy("action.number")
    .execute();
export type PlanAction = Awaited<ReturnType<typeof actionsOf>>[number];

/** What was looked at by sample within the period, and what of it held up, by unit. The days are the county's. */
export const spotChecks = (
  db: Db,
  countyId: string,
  planId: string,
  { from, to, zone }: { from: string; to: string; zone: string },
): Promise<{ unitId: string; looked: number; held: number }[]> =>
  tables(db)
    .selectFrom("sampleItem as item")
    .innerJoin("sample", (join) =>
      join.onRef("sample.countyId", "=", "item.countyId").onRef("sample.id", "=", "item.sampleId"),
    )
    .select((at) => [
      "item.unitId",
      at.fn.countAll<number>().as("looked"),
      sql<number>`count(*) filter (where item.held)`.as("held"),
    ])
    .where("item.countyId", "=", countyId)
    .where("sample.planId", "=", planId)
    .where("item.held", "is not", null)
    .where(sql<string>`(item.checked_at at time zone ${zone})::date`, ">=", from)
    .where(sql<string>`(item.checked_at at time zone ${zone})::date`, "<=", to)
    .groupBy("item.unitId")
    .execute();

export const unitNamed = (
  db: Db,
  countyId: string,
  id: string,
): Promise<BulletinFacts["office"] | undefined> =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();
