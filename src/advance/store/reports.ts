import type { Db } from "../../ground/db/index.ts";
import type { AdvanceTables } from "../tables.ts";
import { tables } from "./standings.ts";

export type ReportRow = AdvanceTables["report"];

export const reportByKey = (db: Db, countyId: string, key: string) =>
  tables(db)
    .selectFrom("report")
    .select(["id", "actionId", "personId"])
    .where("countyId", "=", countyId)
    .where("key", "=", key)
    .executeTakeFirst();

/** An action's reports with who made them, the latest first. */
export const reportsOf = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("report")
    .leftJoin("post", (join) =>
      join.onRef("post.countyId", "=", "report.countyId").onRef("post.id", "=", "report.postId"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "report.countyId").onRef("unit.id", "=", "report.unitId"),
    )
    .selectAll("report")
    .select(["post.titleZh", "post.titleEn", "unit.nameZh", "unit.nameEn"])
    .where("report.countyId", "=", countyId)
    .where("report.actionId", "=", actionId)
    .orderBy("report.nth", "desc")
    .limit(1000)
    .execute();
export type ReportRead = Awaited<ReturnType<typeof reportsOf>>[number];

/** An action's milestones with the reports that told of them; those of which nothing was told have none. */
export const milestonesTold = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("milestone")
    .leftJoin("reportMilestone", (join) =>
      join
        .onRef("reportMilestone.countyId", "=", "milestone.countyId")
        .onRef("reportMilestone.milestoneId", "=", "milestone.id"),
    )
    .select(["milestone.id", "milestone.nameZh", "milestone.nameEn", "reportMilestone.reportId"])
    .where("milestone.countyId", "=", countyId)
    .where("milestone.actionId", "=", actionId)
    .where("milestone.dropped", "=", false)
    .orderBy("milestone.position")
    .execute();

/** The latest report on each of a plan's actions. */
export const latestReports = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("report")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "report.countyId").onRef("action.id", "=", "report.actionId"),
    )
    .distinctOn("report.actionId")
    .select([
      "report.actionId",
      "report.sentence",
      "report.blocker",
      "report.nextWhat",
      "report.nextOn",
      "report.madeOn",
    ])
    .where("report.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .orderBy("report.actionId")
    .orderBy("report.nth", "desc")
    .execute();

/** The milestones of a plan's actions that were reported as reached. */
export const milestonesReached = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("reportMilestone")
    .innerJoin("report", (join) =>
      join
        .onRef("report.countyId", "=", "reportMilestone.countyId")
        .onRef("report.id", "=", "reportMilestone.reportId"),
    )
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "report.countyId").onRef("action.id", "=", "report.actionId"),
    )
    .distinct()
    .select(["report.actionId", "reportMilestone.milestoneId"])
    .where("reportMilestone.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .execute();

export const insertReport = async (
  tx: Db,
  row: Omit<ReportRow, "nth">,
  milestoneIds: readonly string[],
): Promise<void> => {
  const { last } = await tables(tx)
    .selectFrom("report")
    .select((at) => at.fn.max("nth").as("last"))
    .where("countyId", "=", row.countyId)
    .where("actionId", "=", row.actionId)
    .executeTakeFirstOrThrow();
  await tables(tx)
    .insertInto("report")
    .values({ ...row, nth: (last ?? 0) + 1 })
    .execute();
  if (milestoneIds.length === 0) return;
  const { countyId, id: reportId } = row;
  await tables(tx)
    .insertInto("reportMilestone")
    .values([...new Set(milestoneIds)].map((milestoneId) => ({ countyId, reportId, milestoneId })))
    .execute();
};
