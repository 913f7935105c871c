import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import { monthsOf, trajectoryOf } from "../words/trajectory.ts";
import type { PlanTables } from "../tables.ts";
import type { ActionWhole, Milestone, UnitRef } from "../words.ts";
import { actionInListById } from "./actions.ts";
import { amendmentsOf } from "./amendments.ts";
import { carriedOf } from "./carry.ts";
import { seriesOfAction } from "./series.ts";
import { sharesOf } from "./shares.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "unit">>();

export type ActionRow = PlanTables["action"];

export const actionRowById = (db: Db, countyId: string, id: string): Promise<ActionRow | undefined> =>
  tables(db)
    .selectFrom("action")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The action of a plan that bears a number. */
export const actionIdByNumber = async (
  db: Db,
  countyId: string,
  planId: string,
  number: string,
): Promise<string | undefined> =>
  (
    await tables(db)
      .selectFrom("action")
      .select("id")
      .where("countyId", "=", countyId)
      .where("planId", "=", planId)
      .where("number", "=", number)
      .executeTakeFirst()
  )?.id;

export const cooperatingUnits = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("actionUnit")
    .innerJoin("action", (join) =>
      join
        .onRef("action.countyId", "=", "actionUnit.countyId")
        .onRef("action.id", "=", "actionUnit.actionId"),
    )
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "actionUnit.countyId").onRef("unit.id", "=", "actionUnit.unitId"),
    )
    .select(["actionUnit.actionId", "unit.id", "unit.nameZh", "unit.nameEn"])
    .where("actionUnit.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .orderBy("actionUnit.actionId")
    .orderBy("actionUnit.position");

export const milestonesIn = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("milestone")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "milestone.countyId").onRef("action.id", "=", "milestone.actionId"),
    )
    .select(["milestone.actionId", "milestone.id", "milestone.nameZh", "milestone.nameEn", "milestone.dueOn"])
    .where("milestone.countyId", "=", countyId)
    .where("milestone.dropped", "=", false)
    .where("action.planId", "=", planId)
    .orderBy("milestone.actionId")
    .orderBy("milestone.position");

/** The milestones of a plan's actions as they are kept, but for those that were dropped. */
export const milestoneRowsOf = (
  db: Db,
  countyId: string,
  planId: string,
): Promise<PlanTables["milestone"][]> =>
  tables(db)
    .selectFrom("milestone")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "milestone.countyId").onRef("action.id", "=", "milestone.actionId"),
    )
    .selectAll("milestone")
    .where("milestone.countyId", "=", countyId)
    .where("milestone.dropped", "=", false)
    .where("action.planId", "=", planId)
    .orderBy("milestone.actionId")
    .orderBy("milestone.position")
    .execute();

export const pillarsIn = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("actionPillar")
    .innerJoin("pillar", (join) =>
      join
        .onRef("pillar.countyId", "=", "actionPillar.countyId")
        .onRef("pillar.id", "=", "actionPillar.pillarId"),
    )
    .select(["actionPillar.actionId", "pillar.id", "pillar.code", "pillar.nameZh", "pillar.nameEn"])
    .where("actionPillar.countyId", "=", countyId)
    .where("pillar.planId", "=", planId)
    .orderBy("actionPillar.actionId")
    .orderBy("pillar.position");

/** Every action row of a plan, in the plan's order; withdrawn ones too, as their numbers stay taken. */
export const actionRowsOf = (db: Db, countyId: string, planId: string): Promise<ActionRow[]> =>
  tables(db)
    .selectFrom("action")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .orderBy("position")
    .orderBy("number")
    .execute();

const yearOf = async (db: Db, countyId: string, planId: string): Promise<number> =>
  (
    await tables(db)
      .selectFrom("plan")
      .select("year")
      .where("countyId", "=", countyId)
      .where("id", "=", planId)
      .executeTakeFirstOrThrow()
  ).year;

/** The action it is a share of, its own shares, and what was changed in it. */
const relatedTo = async (db: Db, { countyId, id, parentId, items }: ActionRow) => {
  const parent = parentId ? await actionRowById(db, countyId, parentId) : undefined;
  return {
    parent: parent
      ? { id: parent.id, number: parent.number, titleZh: parent.titleZh, titleEn: parent.titleEn }
      : null,
    items,
    shares: await sharesOf(db, countyId, id),
    amendments: await amendmentsOf(db, countyId, id),
    ...(await carriedOf(db, countyId, id)),
  };
};

const writtenOf = (row: ActionRow) => {
  const { planId, doneWhenZh, doneWhenEn, quantity, measure, source, note } = row;
  const { withdrawnFor, suspendedFor, stateOn } = row;
  const written = { planId, doneWhenZh, doneWhenEn, quantity, measure, source, note };
  return { ...written, withdrawnFor, suspendedFor, stateOn };
};

const shownTrajectory = (row: ActionRow, year: number): ActionWhole["trajectory"] => {
  const trajectory = trajectoryOf(row, year);
  if (!trajectory) return null;
  const { startsOn, dueOn, shares } = trajectory;
  const months = monthsOf(trajectory).map((month, at) => ({ month, share: shares[at]! }));
  return { startsOn, dueOn, months, even: shares !== row.trajectory };
};

/** An action with all its parts, or undefined when the county has none by that id. */
export const wholeAction = async (db: Db, countyId: string, id: string): Promise<ActionWhole | undefined> => {
  const row = await actionRowById(db, countyId, id);
  const inList = row && (await actionInListById(db, countyId, id));
  if (!inList) return undefined;
  const cooperating: UnitRef[] = await cooperatingUnits(db, countyId, row.planId)
    .where("actionUnit.actionId", "=", id)
    .execute();
  const milestones: Milestone[] = await milestonesIn(db, countyId, row.planId)
    .where("milestone.actionId", "=", id)
    .execute();
  const pillars = await pillarsIn(db, countyId, row.planId).where("actionPillar.actionId", "=", id).execute();
  const year = await yearOf(db, countyId, row.planId);
  return {
    ...writtenOf(row),
    ...inList,
    year,
    trajectory: shownTrajectory(row, year),
    cooperating,
    milestones,
    pillars,
    series: await seriesOfAction(db, countyId, id),
    ...(await relatedTo(db, row)),
  };
};
