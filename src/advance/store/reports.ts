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
