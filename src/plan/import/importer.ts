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
import { learnPlanWord } from "../commands/learn.ts";
import { synonymsOf } from "../store/synonyms.ts";
import { holdPlans } from "../store/plans.ts";
import { actionColumns } from "./columns.ts";
import { type Changes, changesOf } from "./compare.ts";
import { existingPlan } from "./existing.ts";
import { choicesIn, learntFrom, withAsk } from "./learnt.ts";
import { saveChanges } from "./save.ts";
import type { Directories } from "./people.ts";
import { readPlanFile } from "./read.ts";
import { shownColumns, shownRows } from "./shown.ts";
import type { Wanted } from "./wanted.ts";

interface Looked {
  readonly sheet: string;
  readonly sheets: readonly string[];
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
  const learnt = learntFrom(await synonymsOf(db, countyId));
  const units = learnt.unitsOver(await unitDirectory(db, countyId));
  const directories = { units, posts: await postDirectory(db, countyId) };
  const existing = (year: number) => existingPlan(db, countyId, year);
  const { columns, unread } = learnt;
  const asked = { file: file.name, sheet: file.sheet ?? undefined, today };
  const read = await readPlanFile(workbook, { ...asked, directories, existing, columns, unread });
  if (isRefusal(read)) return read;
  const changes = changesOf(read.wanted, read.existing, { countyId, makeId: () => newId(now) });
  const problems = [...read.problems, ...changes.questions].map(withAsk);
  const { wanted, sheet, sheets } = read;
  return { wanted, changes, problems, directories, sheet, sheets };
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
  await saveChanges(tx, actor, looked.changes, file.name, now);
  const { plan, counts, amended } = looked.changes;
  const numbers = amended.map(({ row }) => row.number);
  const after = { year: plan.year, file: file.name, hash: file.hash, ...counts, amended: numbers };
  return { value: counts, entry: { kind: "plan", id: plan.id, after } };
});

/** Takes the county's breakdown (重点任务分解表), alone or with its sheets of pillars, tasks and milestones. */
export const planImporter: Importer = {
  kind: "plan",
  seenAt: "/desk/plan",
  columns: actionColumns,
  may: (actor) => may(actor, "import"),
  look: async (db, countyId, file, today, lang) => {
    const looked = await lookAt(db, countyId, file, today, new Date(today));
    if (isRefusal(looked)) return looked;
    const { changes, problems, wanted, directories, sheet, sheets } = looked;
    return {
      counts: changes.counts,
      problems,
      columns: shownColumns,
      rows: shownRows(wanted, directories, lang),
      sheet,
      sheets,
      choices: problems.some(({ ask }) => ask) ? choicesIn(directories.units, lang) : {},
    };
  },
  command: importPlan,
  learn: learnPlanWord,
};
