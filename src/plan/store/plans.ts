import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PlanTables } from "../tables.ts";
import type { Plan } from "../words.ts";

const tables = (db: Db) => db.withTables<PlanTables>();
const columns = ["id", "year", "titleZh", "titleEn", "state", "adoptedOn"] as const;

export const planOfYear = (db: Db, countyId: string, year: number): Promise<Plan | undefined> =>
  tables(db)
    .selectFrom("plan")
    .select(columns)
    .where("countyId", "=", countyId)
    .where("year", "=", year)
    .executeTakeFirst();

export const planById = (db: Db, countyId: string, id: string): Promise<Plan | undefined> =>
  tables(db)
    .selectFrom("plan")
    .select(columns)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The plan that is in force for the public: the latest adopted one. */
export const latestAdoptedPlan = (db: Db, countyId: string): Promise<Plan | undefined> =>
  tables(db)
    .selectFrom("plan")
    .select(columns)
    .where("countyId", "=", countyId)
    .where("state", "=", "adopted")
    .orderBy("year", "desc")
    .limit(1)
    .executeTakeFirst();

/** Every year's plan with its number of actions and of drafts, the latest first. */
export const plansWithCounts = (
  db: Db,
  countyId: string,
): Promise<(Plan & { actions: number; drafts: number })[]> =>
  tables(db)
    .selectFrom("plan")
    .leftJoin("action", (join) =>
      join
        .onRef("action.countyId", "=", "plan.countyId")
        .onRef("action.planId", "=", "plan.id")
        .on("action.state", "!=", "withdrawn")
        .on("action.parentId", "is", null),
    )
    .select([
      "plan.id",
      "plan.year",
      "plan.titleZh",
      "plan.titleEn",
      "plan.state",
      "plan.adoptedOn",
      (at) => at.fn.count<number>("action.id").as("actions"),
      sql<number>`count(*) filter (where action.state = 'draft')`.as("drafts"),
    ])
    .where("plan.countyId", "=", countyId)
    .groupBy(["plan.countyId", "plan.id"])
    .orderBy("plan.year", "desc")
    .limit(200)
    .execute();

export const insertPlan = async (db: Db, countyId: string, plan: Plan): Promise<void> => {
  await tables(db)
    .insertInto("plan")
    .values({ countyId, ...plan })
    .execute();
};

/** Adopts the plan, keeping the day it was first adopted on, and every draft of it. */
export const adoptPlanRows = async (db: Db, countyId: string, planId: string, on: string): Promise<void> => {
  await tables(db)
    .updateTable("plan")
    .set((at) => ({ state: "adopted", adoptedOn: at.fn.coalesce("adoptedOn", at.val(on)) }))
    .where("countyId", "=", countyId)
    .where("id", "=", planId)
    .execute();
  await tables(db)
    .updateTable("action")
    .set((at) => ({ state: "adopted", stateOn: on, startsOn: at.fn.coalesce("startsOn", at.val(on)) }))
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .where("state", "=", "draft")
    .execute();
};
