import type { Db } from "../../ground/db/index.ts";
import type { PlanTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<PlanTables>();

/** Rows in one statement: PostgreSQL takes at most 65,535 parameters, and an action has 28. */
const atOnce = 1000;

const inParts = async <T>(
  rows: readonly T[],
  save: (part: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < rows.length; at += atOnce) await save(rows.slice(at, at + atOnce));
};

export const insertPillars = (db: Db, rows: readonly PlanTables["pillar"][]): Promise<void> =>
  inParts(rows, (part) =>
    tables(db)
      .insertInto("pillar")
      .values([...part])
      .execute(),
  );

export const insertTasks = (db: Db, rows: readonly PlanTables["task"][]): Promise<void> =>
  inParts(rows, (part) =>
    tables(db)
      .insertInto("task")
      .values([...part])
      .execute(),
  );

export const insertAreas = (db: Db, rows: readonly PlanTables["area"][]): Promise<void> =>
  inParts(rows, (part) =>
    tables(db)
      .insertInto("area")
      .values([...part])
      .execute(),
  );

export const insertActions = (db: Db, rows: readonly PlanTables["action"][]): Promise<void> =>
  inParts(rows, (part) =>
    tables(db)
      .insertInto("action")
      .values([...part])
      .execute(),
  );

/** Writes changed rows over those they came from; keys stay. */
const update =
  <N extends "pillar" | "task" | "area" | "action">(name: N) =>
  async (db: Db, rows: readonly PlanTables[N][]): Promise<void> => {
    for (const { countyId, id, ...values } of rows)
      await tables(db)
        .updateTable(name as "action")
        .set(values as Partial<PlanTables["action"]>)
        .where("countyId", "=", countyId)
        .where("id", "=", id)
        .execute();
  };

export const updatePillars = update("pillar");
export const updateTasks = update("task");
export const updateAreas = update("area");
export const updateActions = update("action");

/** The parts of an action that are lists: who cooperates, what it serves, its milestones. */
export interface ActionParts {
  readonly units: readonly PlanTables["actionUnit"][];
  readonly pillars: readonly PlanTables["actionPillar"][];
  readonly milestones: readonly PlanTables["milestone"][];
}

/** Those who cooperate and what is served, anew: nothing else names these rows. */
const replaceLists = async (
  db: Db,
  countyId: string,
  actionId: string,
  { units, pillars }: ActionParts,
): Promise<void> => {
  for (const table of ["actionUnit", "actionPillar"] as const)
    await tables(db)
      .deleteFrom(table)
      .where("countyId", "=", countyId)
      .where("actionId", "=", actionId)
      .execute();
  if (units.length > 0)
    await tables(db)
      .insertInto("actionUnit")
      .values([...units])
      .execute();
  if (pillars.length > 0)
    await tables(db)
      .insertInto("actionPillar")
      .values([...pillars])
      .execute();
};

/**
 * The lists of a promise after an amendment. A milestone keeps its row, found by its id, else by its name: reports
 * name it. One that is left out is dropped, and its row stays.
 */
export const amendParts = async (
  db: Db,
  countyId: string,
  actionId: string,
  parts: ActionParts,
): Promise<void> => {
  await replaceLists(db, countyId, actionId, parts);
  const at = { countyId, actionId } as const;
  const stored = await milestonesStored(db, countyId, actionId);
  const kept = parts.milestones.map((wanted) => ({
    wanted,
    old: stored.find(({ id }) => id === wanted.id) ?? stored.find(({ nameZh }) => nameZh === wanted.nameZh),
  }));
  const left = stored.filter(({ id }) => !kept.some(({ old }) => old?.id === id));
  for (const { id } of left) await setMilestone(db, countyId, id, { dropped: true });
  for (const { wanted, old } of kept) {
    const { id: _id, countyId: __, actionId: ___, ...said } = wanted;
    if (old) await setMilestone(db, countyId, old.id, said);
    else
      await tables(db)
        .insertInto("milestone")
        .values({ ...wanted, ...at })
        .execute();
  }
};

const milestonesStored = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("milestone")
    .select(["id", "nameZh"])
    .where("countyId", "=", countyId)
    .where("actionId", "=", actionId)
    .execute();

const setMilestone = async (
  db: Db,
  countyId: string,
  id: string,
  said: Partial<PlanTables["milestone"]>,
): Promise<void> => {
  await tables(db)
    .updateTable("milestone")
    .set(said)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** Puts these lists in the place of what the actions had before. */
export const replaceParts = async (
  db: Db,
  countyId: string,
  actionIds: readonly string[],
  { units, pillars, milestones }: ActionParts,
): Promise<void> => {
  await inParts(actionIds, async (ids) => {
    for (const table of ["actionUnit", "actionPillar", "milestone"] as const)
      await tables(db)
        .deleteFrom(table)
        .where("countyId", "=", countyId)
        .where("actionId", "in", [...ids])
        .execute();
  });
  await inParts(units, (part) =>
    tables(db)
      .insertInto("actionUnit")
      .values([...part])
      .execute(),
  );
  await inParts(pillars, (part) =>
    tables(db)
      .insertInto("actionPillar")
      .values([...part])
      .execute(),
  );
  await inParts(milestones, (part) =>
    tables(db)
      .insertInto("milestone")
      .values([...part])
      .execute(),
  );
};
