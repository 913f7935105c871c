import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { amendedFields } from "../rules/amend.ts";
import { insertAmendment } from "../store/amendments.ts";
import { wholeAction } from "../store/details.ts";
import { insertPlan } from "../store/plans.ts";
import {
  amendParts,
  insertActions,
  insertAreas,
  insertPillars,
  insertTasks,
  replaceParts,
  updateActions,
  updateAreas,
  updatePillars,
  updateTasks,
} from "../store/save.ts";
import type { Changes } from "./compare.ts";

/** An adopted row that the file says otherwise: what it said before stays with it, and the file is the reason. */
const amendByFile = async (
  tx: Db,
  { countyId, personId, postId }: Actor,
  { row, parts }: Changes["amended"][number],
  file: string,
  now: Date,
): Promise<void> => {
  const before = (await wholeAction(tx, countyId, row.id))!;
  await updateActions(tx, [row]);
  await amendParts(tx, countyId, row.id, parts);
  const changes = amendedFields(before, (await wholeAction(tx, countyId, row.id))!);
  if (changes.length === 0) return;
  const made = { countyId, id: newId(now), actionId: row.id, at: now, personId, postId };
  await insertAmendment(tx, { ...made, reason: file, file, changes });
};

/** Saves what a file changes, in the command's own transaction. */
export const saveChanges = async (
  tx: Db,
  actor: Actor,
  changes: Changes,
  file: string,
  now: Date,
): Promise<void> => {
  const { plan, isNew, pillars, tasks, areas, actions, parts, amended } = changes;
  if (isNew) await insertPlan(tx, actor.countyId, plan);
  await insertPillars(tx, pillars.added);
  await updatePillars(tx, pillars.changed);
  await insertTasks(tx, tasks.added);
  await updateTasks(tx, tasks.changed);
  await insertAreas(tx, areas.added);
  await updateAreas(tx, areas.changed);
  await insertActions(tx, actions.added);
  await updateActions(tx, actions.changed);
  const touched = [...actions.added, ...actions.changed].map(({ id }) => id);
  await replaceParts(tx, actor.countyId, touched, parts);
  for (const one of amended) await amendByFile(tx, actor, one, file, now);
};
