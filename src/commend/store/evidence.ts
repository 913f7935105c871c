import { sql } from "kysely";
import type { AdvanceTables } from "../../advance/tables.ts";
import type { Db } from "../../ground/db/index.ts";
import type { LightKind } from "../../ground/look/lights.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../../plan/tables.ts";

const tables = (db: Db) =>
  db.withTables<Pick<PlanTables, "plan" | "action"> & Pick<AdvanceTables, "sample" | "sampleItem">>();

/** From the first day to the last, both counted. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The actions of a year that were verified by a day, each with its lead unit. */
export const verifiedActions = (db: Db, countyId: string, year: number, { to }: Days) =>
  tables(db)
    .selectFrom("action")
    .innerJoin("plan", (join) =>
      join.onRef("plan.countyId", "=", "action.countyId").onRef("plan.id", "=", "action.planId"),
    )
    .select(["action.id", "action.number", "action.titleZh", "action.titleEn", "action.leadUnitId as unitId"])
    .select((at) => at.ref("action.stateOn").$notNull().as("on"))
    .where("action.countyId", "=", countyId)
    .where("plan.year", "=", year)
    .where("action.state", "in", ["verified", "closed"])
    .where("action.stateOn", "<=", to)
    .where("action.leadUnitId", "is not", null)
    .orderBy("action.position")
    .orderBy("action.number")
    .limit(20_000)
    .execute();

interface LitDays {
  readonly unitId: string;
  readonly id: string;
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly light: LightKind;
  readonly days: number;
}

/** How many days of a year each action stood in each light, with its lead unit. */
export const lightDaysOf = async (db: Db, countyId: string, year: number, { from, to }: Days) => {
  const { rows } = await sql<LitDays>`
    with turn as (
      select change.action_id, change.light, change.day,
        lead(change.day) over (partition by change.action_id order by change.day) as until
      from light_change change where change.county_id = ${countyId}
    )
    select action.lead_unit_id as unit_id, action.id, action.number, action.title_zh, action.title_en, turn.light,
      sum(least(coalesce(turn.until, ${to}::date + 1), ${to}::date + 1) - greatest(turn.day, ${from}::date))::int as days
    from turn
    join action on action.county_id = ${countyId} and action.id = turn.action_id
    join plan on plan.county_id = ${countyId} and plan.id = action.plan_id and plan.year = ${year}
    where turn.day <= ${to}::date and coalesce(turn.until, ${to}::date + 1) > ${from}::date
      and action.lead_unit_id is not null
    group by 1, 2, 3, 4, 5, 6
    order by action.number`.execute(db);
  return rows;
};

/** What spot checks of a year found, item by item, up to a day. */
export const spotChecksOf = (db: Db, countyId: string, year: number, { from, to }: Days) =>
  tables(db)
    .selectFrom("sampleItem as item")
    .innerJoin("sample", (join) =>
      join.onRef("sample.countyId", "=", "item.countyId").onRef("sample.id", "=", "item.sampleId"),
    )
    .innerJoin("plan", (join) =>
      join.onRef("plan.countyId", "=", "sample.countyId").onRef("plan.id", "=", "sample.planId"),
    )
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "item.countyId").onRef("action.id", "=", "item.actionId"),
    )
    .select(["item.sampleId", "item.unitId", "item.actionId", "action.number", "action.titleZh"])
    .select((at) => [at.ref("item.held").$notNull().as("held"), at.ref("sample.drawnOn").as("on")])
    .where("item.countyId", "=", countyId)
    .where("plan.year", "=", year)
    .where("item.held", "is not", null)
    .where("sample.drawnOn", ">=", from)
    .where("sample.drawnOn", "<=", to)
    .orderBy("sample.drawnOn")
    .orderBy("item.position")
    .limit(20_000)
    .execute();

/** The names of units, ended ones included. */
export const unitNames = (db: Db, countyId: string, ids: readonly string[]) =>
  db
    .withTables<Pick<PeopleTables, "unit">>()
    .selectFrom("unit")
    .select(["id", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where("id", "in", [...ids])
    .execute();
