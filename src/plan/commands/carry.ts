import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import type { ProgressSaid } from "../../ground/progress.ts";
import { carriedInto, goingOn, isDone, leftOf, milestoneInto } from "../rules/carry.ts";
import { insertCarried } from "../store/carry.ts";
import {
  type ActionRow,
  actionRowsOf,
  cooperatingUnits,
  milestoneRowsOf,
  pillarsIn,
} from "../store/details.ts";
import { insertActions, insertAreas, insertPillars, insertTasks, replaceParts } from "../store/save.ts";
import { copySeries } from "../store/series.ts";
import { areasOf, pillarsOf, tasksOf } from "../store/tree.ts";
import type { PlanTables } from "../tables.ts";
import type { Plan } from "../words.ts";

interface Turning {
  readonly countyId: string;
  readonly from: Plan;
  readonly into: Plan;
  readonly now: Date;
  /** How the actions of the old year stand, as their owners said it. */
  readonly said: ReadonlyMap<string, ProgressSaid>;
}

type NewIds = ReadonlyMap<string, string>;

const newIdsFor = (rows: readonly { readonly id: string }[], now: Date): NewIds =>
  new Map(rows.map(({ id }) => [id, newId(now)]));

/** The outline of a plan again under another: its pillars, tasks and areas, each with an id of its own. */
const copyOutline = async (tx: Db, { countyId, from, into, now }: Turning) => {
  const [pillars, tasks, areas] = [
    await pillarsOf(tx, countyId, from.id),
    await tasksOf(tx, countyId, from.id),
    await areasOf(tx, countyId, from.id),
  ];
  const ids = newIdsFor([...pillars, ...tasks, ...areas], now);
  const at = { countyId, planId: into.id };
  await insertPillars(
    tx,
    pillars.map(({ actions: _actions, ...row }, position) => ({
      ...row,
      ...at,
      id: ids.get(row.id)!,
      position,
    })),
  );
  await insertTasks(
    tx,
    tasks.map(({ ledBy: _ledBy, ...row }) => ({ ...row, ...at, id: ids.get(row.id)! })),
  );
  await insertAreas(
    tx,
    areas.map((row) => ({ ...row, ...at, id: ids.get(row.id)!, taskId: ids.get(row.taskId)! })),
  );
  return ids;
};

/** What goes on of a year: its rows, those of all actions to tell what was done, and the ids they go on under. */
interface Going {
  readonly all: readonly ActionRow[];
  readonly rows: readonly ActionRow[];
  readonly ids: NewIds;
  readonly outline: NewIds;
  readonly milestones: readonly PlanTables["milestone"][];
}

const sharesIn = ({ all }: Going, id: string): ActionRow[] =>
  all.filter(({ parentId, state }) => parentId === id && state !== "withdrawn");

const draftsOf = (going: Going, { into }: Turning): ActionRow[] =>
  going.rows.map((row) => ({
    ...carriedInto(row, {
      id: going.ids.get(row.id)!,
      planId: into.id,
      areaId: going.outline.get(row.areaId)!,
      parentId: row.parentId && going.ids.get(row.parentId)!,
      year: into.year,
    }),
    ...leftOf(row, sharesIn(going, row.id)),
  }));

const reachedOf = ({ said }: Turning, actionId: string): readonly string[] =>
  said.get(actionId)?.reached ?? [];

/** Who helps with what goes on, what it serves, and the milestones that were not reached, under the new ids. */
const copyParts = async (tx: Db, turning: Turning, { ids, outline, milestones }: Going) => {
  const { countyId, from, into, now } = turning;
  const units = await cooperatingUnits(tx, countyId, from.id).execute();
  const serves = await pillarsIn(tx, countyId, from.id).execute();
  await replaceParts(tx, countyId, [], {
    units: units.flatMap(({ actionId, id: unitId }, position) => {
      const to = ids.get(actionId);
      return to ? [{ countyId, actionId: to, unitId, position }] : [];
    }),
    pillars: serves.flatMap(({ actionId, id }) => {
      const to = ids.get(actionId);
      return to ? [{ countyId, actionId: to, pillarId: outline.get(id)! }] : [];
    }),
    milestones: milestones.flatMap((row) => {
      const actionId = ids.get(row.actionId);
      if (!actionId || reachedOf(turning, row.actionId).includes(row.id)) return [];
      return [milestoneInto(row, { id: newId(now), actionId, year: into.year })];
    }),
  });
  await copySeries(tx, countyId, ids);
};

/** The link of what goes on to its past: how much of it was done at the turn of the year, and what was said last. */
const linksOf = (going: Going, turning: Turning): PlanTables["actionCarried"][] =>
  going.rows.map(({ id }) => {
    const shares = sharesIn(going, id);
    const milestones = going.milestones.filter(({ actionId }) => actionId === id);
    const reached = reachedOf(turning, id);
    return {
      countyId: turning.countyId,
      actionId: going.ids.get(id)!,
      fromActionId: id,
      shares: shares.length,
      sharesDone: shares.filter(isDone).length,
      milestones: milestones.length,
      milestonesDone: milestones.filter((one) => reached.includes(one.id)).length,
      said: turning.said.get(id)?.progress ?? null,
    };
  });

/**
 * Begins a year from another: its outline, and as drafts what is open of it with its shares, milestones and series, each
 * linked to what it goes on from. Returns the numbers carried over.
 */
export const carryOver = async (tx: Db, turning: Turning): Promise<string[]> => {
  const { countyId, from, now } = turning;
  const outline = await copyOutline(tx, turning);
  const all = await actionRowsOf(tx, countyId, from.id);
  const rows = goingOn(all);
  const milestones = await milestoneRowsOf(tx, countyId, from.id);
  const going: Going = { all, rows, outline, milestones, ids: newIdsFor(rows, now) };
  await insertActions(tx, draftsOf(going, turning));
  await copyParts(tx, turning, going);
  await insertCarried(tx, linksOf(going, turning));
  return rows.map(({ number }) => number);
};
