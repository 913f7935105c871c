import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { AdvanceTables } from "../tables.ts";
import { cooperating } from "./actions.ts";
import { tables } from "./standings.ts";

export type VerificationRow = AdvanceTables["verification"];
export type LoweringRow = AdvanceTables["lowering"];

/** The latest claim of an action: what a verdict is about. */
export const latestClaim = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("report")
    .select(["id", "personId", "unitId"])
    .where("countyId", "=", countyId)
    .where("actionId", "=", actionId)
    .where("done", "=", true)
    .orderBy("nth", "desc")
    .limit(1)
    .executeTakeFirst();

export const verificationsOf = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("verification")
    .leftJoin("post", (join) =>
      join.onRef("post.countyId", "=", "verification.countyId").onRef("post.id", "=", "verification.postId"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "verification.countyId").onRef("unit.id", "=", "verification.unitId"),
    )
    .selectAll("verification")
    .select(["post.titleZh", "post.titleEn", "unit.nameZh", "unit.nameEn"])
    .where("verification.countyId", "=", countyId)
    .where("verification.actionId", "=", actionId)
    .orderBy("verification.nth", "desc")
    .limit(1000)
    .execute();
export type VerificationRead = Awaited<ReturnType<typeof verificationsOf>>[number];

export const insertVerification = async (tx: Db, row: Omit<VerificationRow, "nth">): Promise<void> => {
  const { last } = await tables(tx)
    .selectFrom("verification")
    .select((at) => at.fn.max("nth").as("last"))
    .where("countyId", "=", row.countyId)
    .where("actionId", "=", row.actionId)
    .executeTakeFirstOrThrow();
  await tables(tx)
    .insertInto("verification")
    .values({ ...row, nth: (last ?? 0) + 1 })
    .execute();
};

/** The claims that wait for a verdict, the oldest first, with the units that have a part in each. */
export const claimsWaiting = (db: Db, countyId: string, { limit, page }: { limit: number; page: number }) =>
  tables(db)
    .selectFrom("action")
    .innerJoin("report", (join) =>
      join
        .onRef("report.countyId", "=", "action.countyId")
        .onRef("report.actionId", "=", "action.id")
        .on("report.done", "=", true),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
    )
    .where("action.countyId", "=", countyId)
    .where("action.state", "=", "reported-done")
    .where(
      sql<boolean>`not exists (select 1 from report later where later.county_id = report.county_id
        and later.action_id = report.action_id and later.done and later.nth > report.nth)`,
    )
    .select([
      "action.id as actionId",
      "action.number",
      "action.titleZh",
      "action.titleEn",
      "unit.id as unitId",
      "unit.nameZh",
      "unit.nameEn",
      "report.id as reportId",
      "report.sentence",
      "report.madeOn as claimedOn",
      sql<number>`(select count(*) from evidence e where e.county_id = report.county_id
        and e.report_id = report.id)`.as("files"),
      sql<string | null>`unit.path::text`.as("leadPath"),
      cooperating.as("cooperatingPaths"),
      sql<number>`count(*) over ()`.as("total"),
    ])
    .orderBy("report.madeOn")
    .orderBy("action.position")
    .offset((page - 1) * limit)
    .limit(limit)
    .execute();

/** What was lowered by hand and stands. */
export const standingLowering = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("lowering")
    .leftJoin("post", (join) =>
      join.onRef("post.countyId", "=", "lowering.countyId").onRef("post.id", "=", "lowering.postId"),
    )
    .select(["lowering.id", "lowering.light", "lowering.why", "lowering.madeOn", "lowering.postId"])
    .select(["post.titleZh", "post.titleEn"])
    .where("lowering.countyId", "=", countyId)
    .where("lowering.actionId", "=", actionId)
    .where("lowering.liftedOn", "is", null)
    .executeTakeFirst();

export const insertLowering = async (tx: Db, row: LoweringRow): Promise<void> => {
  await tables(tx).insertInto("lowering").values(row).execute();
};

export const liftLowering = async (tx: Db, countyId: string, actionId: string, on: string): Promise<void> => {
  await tables(tx)
    .updateTable("lowering")
    .set({ liftedOn: on })
    .where("countyId", "=", countyId)
    .where("actionId", "=", actionId)
    .where("liftedOn", "is", null)
    .execute();
};
