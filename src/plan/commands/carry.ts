import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { carriedInto, goesOn } from "../rules/carry.ts";
import { insertCarried } from "../store/carry.ts";
import { actionRowsOf, cooperatingUnits, pillarsIn } from "../store/details.ts";
import { insertActions, insertAreas, insertPillars, insertTasks, replaceParts } from "../store/save.ts";
import { areasOf, pillarsOf, tasksOf } from "../store/tree.ts";
import type { Plan } from "../words.ts";

interface Turning {
  readonly countyId: string;
  readonly from: Plan;
  readonly into: Plan;
  readonly now: Date;
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

/** Who helps with what goes on, and what it serves, under the new ids. Milestones are days of the old year and stay there. */
const copyParts = async (tx: Db, { countyId, from }: Turning, outline: NewIds, actions: NewIds) => {
  const units = await cooperatingUnits(tx, countyId, from.id).execute();
  const serves = await pillarsIn(tx, countyId, from.id).execute();
  await replaceParts(tx, countyId, [], {
    units: units.flatMap(({ actionId, id: unitId }, position) => {
      const to = actions.get(actionId);
      return to ? [{ countyId, actionId: to, unitId, position }] : [];
    }),
    pillars: serves.flatMap(({ actionId, id }) => {
      const to = actions.get(actionId);
      return to ? [{ countyId, actionId: to, pillarId: outline.get(id)! }] : [];
    }),
    milestones: [],
  });
};

/**
 * Begins a year from another: its outline, and as drafts what is open of it, each linked to what it goes on from.
 * Returns the numbers carried over.
 */
export const carryOver = async (tx: Db, turning: Turning): Promise<string[]> => {
  const { countyId, from, into, now } = turning;
  const outline = await copyOutline(tx, turning);
  const open = (await actionRowsOf(tx, countyId, from.id)).filter(goesOn);
  const ids = newIdsFor(open, now);
  await insertActions(
    tx,
    open.map((row) =>
      carriedInto(row, {
        id: ids.get(row.id)!,
        planId: into.id,
        areaId: outline.get(row.areaId)!,
        year: into.year,
      }),
    ),
  );
  await copyParts(tx, turning, outline, ids);
  await insertCarried(
    tx,
    open.map(({ id }) => ({ countyId, actionId: ids.get(id)!, fromActionId: id })),
  );
  return open.map(({ number }) => number);
};
