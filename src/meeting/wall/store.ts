import { type SelectQueryBuilder, sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { ListenTables } from "../../listen/tables.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../../plan/tables.ts";

type Tables = Pick<PlanTables, "action" | "actionUnit"> &
  Pick<PeopleTables, "unit" | "post"> &
  Pick<ListenTables, "appeal">;
type Joined = Tables & { doer: PeopleTables["unit"] };
const tables = (db: Db) => db.withTables<Tables>();

/** More than any county has. */
const most = 500;

/** The townships in force, as the county lists them. */
export const townshipsOf = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where("kind", "=", "township")
    .where("endedOn", "is", null)
    .orderBy("position")
    .orderBy("code")
    .limit(most)
    .execute();

/** Rows of `action` with a unit `doer`, narrowed to what a plan promised and to the township that the unit lies in. */
const placed = (
  query: SelectQueryBuilder<Joined, "action" | "doer", object>,
  countyId: string,
  planId: string,
) =>
  query
    .innerJoin("unit as township", (join) =>
      join
        .onRef("township.countyId", "=", "doer.countyId")
        .on("township.kind", "=", "township")
        .on(sql<boolean>`doer.path <@ township.path`),
    )
    .select(["action.id as actionId", "township.id as townshipId"])
    .where("action.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .where("action.state", "not in", ["draft", "withdrawn"]);

/** What each township does of a plan: actions that it or one of its villages leads or helps with, each once. */
export const workOfTownships = (db: Db, countyId: string, planId: string) => {
  const leads = tables(db)
    .selectFrom("action")
    .innerJoin("unit as doer", (join) =>
      join.onRef("doer.countyId", "=", "action.countyId").onRef("doer.id", "=", "action.leadUnitId"),
    );
  const helps = tables(db)
    .selectFrom("action")
    .innerJoin("actionUnit", (join) =>
      join
        .onRef("actionUnit.countyId", "=", "action.countyId")
        .onRef("actionUnit.actionId", "=", "action.id"),
    )
    .innerJoin("unit as doer", (join) =>
      join.onRef("doer.countyId", "=", "actionUnit.countyId").onRef("doer.id", "=", "actionUnit.unitId"),
    );
  return placed(leads, countyId, planId)
    .union(placed(helps, countyId, planId))
    .execute();
};

/** How many appeals each township and its villages have to answer, and how many of these are past their time. */
export const appealsOfTownships = (db: Db, countyId: string, now: Date) =>
  tables(db)
    .selectFrom("appeal")
    .innerJoin("unit as doer", (join) =>
      join.onRef("doer.countyId", "=", "appeal.countyId").onRef("doer.id", "=", "appeal.unitId"),
    )
    .innerJoin("unit as township", (join) =>
      join
        .onRef("township.countyId", "=", "doer.countyId")
        .on("township.kind", "=", "township")
        .on(sql<boolean>`doer.path <@ township.path`),
    )
    .select([
      "township.id as townshipId",
      sql<number>`count(*)::int`.as("waiting"),
      sql<number>`(count(*) filter (where appeal.due <= ${now}))::int`.as("late"),
    ])
    .where("appeal.countyId", "=", countyId)
    .where("appeal.due", "is not", null)
    .where("appeal.state", "!=", "answered")
    .groupBy(["township.countyId", "township.id"])
    .execute();

/** Some actions by name, each with the head who owes it. */
export const actionsNamed = (db: Db, countyId: string, ids: readonly string[]) =>
  tables(db)
    .selectFrom("action")
    .leftJoin("post as head", (join) =>
      join
        .onRef("head.countyId", "=", "action.countyId")
        .onRef("head.unitId", "=", "action.leadUnitId")
        .on("head.role", "=", "head")
        .on("head.endedOn", "is", null),
    )
    .select([
      "action.id",
      "action.titleZh",
      "action.titleEn",
      "head.titleZh as headZh",
      "head.titleEn as headEn",
    ])
    .where("action.countyId", "=", countyId)
    .where("action.id", "=", sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
