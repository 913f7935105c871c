import type { Actor } from "../../ground/actor.ts";
import { command } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import { localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import {
  type ImportCounts,
  type Importer,
  type ImportFile,
  type ImportProblem,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { readWorkbook } from "../../ground/sheets/index.ts";
import { postDirectory, unitDirectory } from "../../people/index.ts";
import { may } from "../rules.ts";
import { holdPlans, insertPlan } from "../store/plans.ts";
import {
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
import { type Changes, changesOf } from "./compare.ts";
import { existingPlan } from "./existing.ts";
import type { Directories } from "./people.ts";
import { readPlanFile } from "./read.ts";
import { shownColumns, shownRows } from "./shown.ts";
import type { Wanted } from "./wanted.ts";

interface Looked {
  readonly wanted: Wanted;
  readonly changes: Changes;
  readonly problems: readonly ImportProblem[];
  readonly directories: Directories;
}

const lookAt = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  today: string,
  now: Date,
): Promise<Looked | Refusal> => {
  const workbook = await readWorkbook(file.bytes, file.name);
  if (isRefusal(workbook)) return workbook;
  const directories = { units: await unitDirectory(db, countyId), posts: await postDirectory(db, countyId) };
  const existing = (year: number) => existingPlan(db, countyId, year);
  const read = await readPlanFile(workbook, { file: file.name, today, directories, existing });
  if (isRefusal(read)) return read;
  const changes = changesOf(read.wanted, read.existing, { countyId, makeId: () => newId(now) });
  return { wanted: read.wanted, changes, problems: [...read.problems, ...changes.questions], directories };
};

const save = async (tx: Db, countyId: string, changes: Changes): Promise<void> => {
  const { plan, isNew, pillars, tasks, areas, actions, parts } = changes;
  if (isNew) await insertPlan(tx, countyId, plan);
  await insertPillars(tx, pillars.added);
  await updatePillars(tx, pillars.changed);
  await insertTasks(tx, tasks.added);
  await updateTasks(tx, tasks.changed);
  await insertAreas(tx, areas.added);
  await updateAreas(tx, areas.changed);
  await insertActions(tx, actions.added);
  await updateActions(tx, actions.changed);
  const touched = [...actions.added, ...actions.changed].map(({ id }) => id);
  await replaceParts(tx, countyId, touched, parts);
};

const importPlan = command<ImportFile, ImportCounts>("plan.import", async (tx, actor: Actor, file, now) => {
  const { countyId } = actor;
  if (!may(actor, "import")) return refuse("route.not-there");
  const county = await countyById(tx, countyId);
  const today = localDate(now, county?.zone ?? "Asia/Shanghai");
  await holdPlans(tx, countyId);
  const looked = await lookAt(tx, countyId, file, today, now);
  if (isRefusal(looked)) return looked;
  const refusal = refuseErrors(looked.problems);
  if (refusal) return refusal;
  await save(tx, countyId, looked.changes);
  const { plan, counts } = looked.changes;
  const after = { year: plan.year, file: file.name, hash: file.hash, ...counts };
  return { value: counts, entry: { kind: "plan", id: plan.id, after } };
});

/** Takes the county's breakdown (重点任务分解表), alone or with its sheets of pillars, tasks and milestones. */
export const planImporter: Importer = {
  kind: "plan",
  may: (actor) => may(actor, "import"),
  look: async (db, countyId, file, today, lang) => {
    const looked = await lookAt(db, countyId, file, today, new Date(today));
    if (isRefusal(looked)) return looked;
    const { changes, problems, wanted, directories } = looked;
    return {
      counts: changes.counts,
      problems,
      columns: shownColumns,
      rows: shownRows(wanted, directories, lang),
    };
  },
  command: importPlan,
};
