import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "post">>();

/** Actions still to be done, with the post that owes them: the head of the lead unit. */
const owed = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("action")
    .innerJoin("post", (join) =>
      join
        .onRef("post.countyId", "=", "action.countyId")
        .onRef("post.unitId", "=", "action.leadUnitId")
        .on("post.role", "=", "head")
        .on("post.endedOn", "is", null),
    )
    .select([
      "action.number",
      "action.titleZh",
      "action.titleEn",
      "action.id as actionId",
      "post.id as postId",
      "post.unitId",
    ])
    .where("action.countyId", "=", countyId)
    .where("post.countyId", "=", countyId)
    .where("action.state", "in", ["adopted", "under-way"]);

/** The actions whose last day lies within two days, both counted, in their order. */
export const actionsDue = (db: Db, countyId: string, from: string, to: string) =>
  owed(db, countyId)
    .select("action.dueOn")
    .where("action.dueOn", ">=", from)
    .where("action.dueOn", "<=", to)
    .orderBy("action.dueOn")
    .orderBy("action.id")
    .execute();

/** Their milestones within two days, both counted, in their order. */
export const milestonesDue = (db: Db, countyId: string, from: string, to: string) =>
  owed(db, countyId)
    .innerJoin("milestone", (join) =>
      join.onRef("milestone.countyId", "=", "action.countyId").onRef("milestone.actionId", "=", "action.id"),
    )
    .select([
      "milestone.id as milestoneId",
      "milestone.nameZh as milestoneZh",
      "milestone.nameEn as milestoneEn",
      "milestone.dueOn as milestoneDue",
    ])
    .where("milestone.countyId", "=", countyId)
    .where("milestone.dropped", "=", false)
    .where("milestone.dueOn", ">=", from)
    .where("milestone.dueOn", "<=", to)
    .orderBy("milestone.dueOn")
    .orderBy("milestone.id")
    .execute();
