import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../../plan/tables.ts";
import type { ActionState } from "../../plan/words.ts";
import type { AdvanceTables } from "../tables.ts";

export const tables = (db: Db) =>
  db.withTables<AdvanceTables & PlanTables & Pick<PeopleTables, "unit" | "post">>();

/** The states of a promise: what has a light. */
const promised: readonly ActionState[] = [
  "adopted",
  "under-way",
  "reported-done",
  "verified",
  "closed",
  "suspended",
];

/** Which promised actions are asked about: all of a plan, or one. */
export type Which = { readonly planId: string } | { readonly actionId: string };

const chosen = (db: Db, countyId: string, which: Which) =>
  tables(db)
    .selectFrom("action")
    .where("action.countyId", "=", countyId)
    .where("action.state", "in", promised)
    .$if("planId" in which, (rest) => rest.where("action.planId", "=", "planId" in which ? which.planId : ""))
    .$if("actionId" in which, (rest) =>
      rest.where("action.id", "=", "actionId" in which ? which.actionId : ""),
    );

/** The promised actions with what their course is made of. */
export const promisesOf = (db: Db, countyId: string, which: Which) =>
  chosen(db, countyId, which)
    .innerJoin("plan", (join) =>
      join.onRef("plan.countyId", "=", "action.countyId").onRef("plan.id", "=", "action.planId"),
    )
    .select([
      "action.id",
      "action.number",
      "action.state",
      "action.stateOn",
      "action.leadUnitId",
      "action.quantity",
      "action.dueOn",
      "action.startsOn",
      "action.trajectory",
      "plan.year",
      "plan.adoptedOn",
    ])
    .orderBy("action.position")
    .orderBy("action.number")
    .execute();

/** Their milestones, with the first day on which each was reported as reached, up to `until`. */
export const milestonesUntil = (db: Db, countyId: string, which: Which, until: string) =>
  chosen(db, countyId, which)
    .innerJoin("milestone", (join) =>
      join.onRef("milestone.countyId", "=", "action.countyId").onRef("milestone.actionId", "=", "action.id"),
    )
    .leftJoin("reportMilestone as told", (join) =>
      join.onRef("told.countyId", "=", "milestone.countyId").onRef("told.milestoneId", "=", "milestone.id"),
    )
    .leftJoin("report", (join) =>
      join
        .onRef("report.countyId", "=", "told.countyId")
        .onRef("report.id", "=", "told.reportId")
        .on("report.madeOn", "<=", until),
    )
    .where("milestone.dropped", "=", false)
    .groupBy(["milestone.countyId", "milestone.id", "action.id"])
    .select([
      "action.id as actionId",
      "milestone.id",
      "milestone.nameZh",
      "milestone.nameEn",
      "milestone.dueOn",
      sql<string | null>`min(report.made_on)`.as("reachedOn"),
    ])
    .orderBy("milestone.position")
    .execute();

/** What a light asks of a report: its id, its day, the quantity as a decimal, whether it claims to be done. */
export interface ReportTold {
  readonly id: string;
  readonly madeOn: string;
  readonly quantity: string | null;
  readonly done: boolean;
}

/**
 * The reports on each action, the earliest first, as one row an action: read one by one, the twenty thousand of a
 * county's year cost more than everything else about its lights.
 */
export const reportsUntil = async (
  db: Db,
  countyId: string,
  which: Which,
  until: string,
): Promise<ReadonlyMap<string, readonly ReportTold[]>> => {
  const rows = await chosen(db, countyId, which)
    .innerJoin("report", (join) =>
      join.onRef("report.countyId", "=", "action.countyId").onRef("report.actionId", "=", "action.id"),
    )
    .where("report.madeOn", "<=", until)
    .groupBy(["action.countyId", "action.id"])
    .select([
      "action.id as actionId",
      sql<[string, string, string | null, boolean][]>`json_agg(json_build_array(
        report.id, report.made_on, report.quantity::text, report.done) order by report.nth)`.as("told"),
    ])
    .execute();
  return new Map(
    rows.map(({ actionId, told }) => [
      actionId,
      told.map(([id, madeOn, quantity, done]) => ({ id, madeOn, quantity, done })),
    ]),
  );
};

export const verdictsUntil = (db: Db, countyId: string, which: Which, until: string) =>
  chosen(db, countyId, which)
    .innerJoin("verification", (join) =>
      join
        .onRef("verification.countyId", "=", "action.countyId")
        .onRef("verification.actionId", "=", "action.id"),
    )
    .where("verification.madeOn", "<=", until)
    .select(["action.id as actionId", "verification.reportId", "verification.madeOn", "verification.verdict"])
    .orderBy("verification.nth")
    .execute();

/** What was lowered by hand and stands on that day, with the post that did it. */
export const loweringsOn = (db: Db, countyId: string, which: Which, on: string) =>
  chosen(db, countyId, which)
    .innerJoin("lowering", (join) =>
      join.onRef("lowering.countyId", "=", "action.countyId").onRef("lowering.actionId", "=", "action.id"),
    )
    .leftJoin("post", (join) =>
      join.onRef("post.countyId", "=", "lowering.countyId").onRef("post.id", "=", "lowering.postId"),
    )
    .where("lowering.madeOn", "<=", on)
    .where((at) => at.or([at("lowering.liftedOn", "is", null), at("lowering.liftedOn", ">", on)]))
    .select(["action.id as actionId", "lowering.light", "lowering.why", "post.titleZh", "post.titleEn"])
    .execute();
