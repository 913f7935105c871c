import type { Db } from "../../ground/db/index.ts";
import { actionsMet } from "./actions.ts";
import { tables } from "./standings.ts";

/** The plan of a year, with the day on which it was adopted. */
export const planToReport = (db: Db, countyId: string, year: number) =>
  tables(db)
    .selectFrom("plan")
    .select(["id", "year", "adoptedOn"])
    .where("countyId", "=", countyId)
    .where("year", "=", year)
    .executeTakeFirst();

/** The actions of a plan as a ledger's rows meet them. */
export const actionsToReport = (db: Db, countyId: string, planId: string) =>
  actionsMet(db, countyId).select("action.number").where("action.planId", "=", planId).execute();
export type ActionToReport = Awaited<ReturnType<typeof actionsToReport>>[number];

export const milestonesToReach = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("milestone")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "milestone.countyId").onRef("action.id", "=", "milestone.actionId"),
    )
    .select(["milestone.id", "milestone.actionId", "milestone.nameZh", "milestone.nameEn"])
    .where("milestone.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .where("milestone.dropped", "=", false)
    .execute();
export type MilestoneToReach = Awaited<ReturnType<typeof milestonesToReach>>[number];

/** Every report on a plan's actions, in their order. */
export const reportsKnown = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("report")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "report.countyId").onRef("action.id", "=", "report.actionId"),
    )
    .select([
      "report.id",
      "report.key",
      "report.actionId",
      "report.madeOn",
      "report.quantity",
      "report.sentence",
      "report.done",
    ])
    .where("report.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .orderBy("report.nth")
    .execute();
export type ReportKnown = Awaited<ReturnType<typeof reportsKnown>>[number];

/** Every verdict on a plan's actions, in their order. */
export const verdictsKnown = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("verification")
    .innerJoin("action", (join) =>
      join
        .onRef("action.countyId", "=", "verification.countyId")
        .onRef("action.id", "=", "verification.actionId"),
    )
    .select(["verification.id", "verification.actionId", "verification.reportId", "verification.madeOn"])
    .where("verification.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .orderBy("verification.nth")
    .execute();
export type VerdictKnown = Awaited<ReturnType<typeof verdictsKnown>>[number];
