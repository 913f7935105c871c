import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import { actionsMet } from "./actions.ts";
import { tables } from "./standings.ts";

/** An action's latest report and the latest quantity; a quantity may be older than the report. */
const latest = {
  id: sql<string | null>`(select r.id from report r where r.county_id = action.county_id
    and r.action_id = action.id order by r.nth desc limit 1)`,
  madeOn: sql<string | null>`(select max(r.made_on) from report r where r.county_id = action.county_id
    and r.action_id = action.id)`,
  quantity: sql<string | null>`(select r.quantity from report r where r.county_id = action.county_id
    and r.action_id = action.id and r.quantity is not null order by r.nth desc limit 1)`,
};

/** Actions as the form of a report asks about them. */
const forms = (db: Db, countyId: string) =>
  actionsMet(db, countyId)
    .innerJoin("plan", (join) =>
      join.onRef("plan.countyId", "=", "action.countyId").onRef("plan.id", "=", "action.planId"),
    )
    .select([
      "action.number",
      "action.titleZh",
      "action.titleEn",
      "action.doneWhenZh",
      "action.doneWhenEn",
      "action.measure",
      "action.dueOn",
      "action.startsOn",
      "plan.year",
      "plan.adoptedOn",
      latest.id.as("lastReportId"),
      latest.madeOn.as("lastReportOn"),
      latest.quantity.as("lastQuantity"),
    ]);
export type FormRow = Awaited<ReturnType<ReturnType<typeof forms>["execute"]>>[number];

export const formRow = (db: Db, countyId: string, id: string): Promise<FormRow | undefined> =>
  forms(db, countyId).where("action.id", "=", id).executeTakeFirst();

/** The open actions that a unit leads or helps with. */
export const formRowsOf = (db: Db, countyId: string, unitId: string): Promise<FormRow[]> =>
  forms(db, countyId)
    .where("action.state", "in", ["adopted", "under-way"])
    .where((at) =>
      at.or([
        at("action.leadUnitId", "=", unitId),
        at.exists(
          at
            .selectFrom("actionUnit")
            .select("actionUnit.actionId")
            .whereRef("actionUnit.countyId", "=", "action.countyId")
            .whereRef("actionUnit.actionId", "=", "action.id")
            .where("actionUnit.unitId", "=", unitId),
        ),
      ]),
    )
    .orderBy("action.number")
    .limit(1000)
    .execute();

/** The milestones of some actions that nobody has reported as reached, in the plan's order. */
export const openMilestones = (db: Db, countyId: string, actionIds: readonly string[]) =>
  actionIds.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom("milestone")
        .select(["milestone.id", "milestone.actionId", "milestone.nameZh", "milestone.nameEn"])
        .where("milestone.countyId", "=", countyId)
        .where("milestone.actionId", "in", [...actionIds])
        .where("milestone.dropped", "=", false)
        .where((at) =>
          at.not(
            at.exists(
              at
                .selectFrom("reportMilestone")
                .select("reportMilestone.reportId")
                .whereRef("reportMilestone.countyId", "=", "milestone.countyId")
                .whereRef("reportMilestone.milestoneId", "=", "milestone.id"),
            ),
          ),
        )
        .orderBy("milestone.position")
        .execute();
