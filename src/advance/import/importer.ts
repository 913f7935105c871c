import { localDate } from "../../ground/clock.ts";
import { command, type Outcome } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import {
  type ImportCounts,
  type Importer,
  type ImportFile,
  type ImportProblem,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { bestTable, collectProblems, readWorkbook } from "../../ground/sheets/index.ts";
import type { Lang } from "../../ground/texts.ts";
import { yearOf } from "../../plan/index.ts";
import { lightingOf } from "../lights.ts";
import { mayImport } from "../rules/may.ts";
import { planToReport } from "../store/import.ts";
import { keepLights } from "../store/lights.ts";
import { importTexts } from "../texts/import.ts";
import { progressColumns } from "./columns.ts";
import { holdRows, type Held } from "./hold.ts";
import { knownIn } from "./known.ts";
import { type LedgerRow, rowsIn } from "./read.ts";
import { saveRows } from "./save.ts";

interface Looked extends Held {
  readonly planId: string;
  readonly year: number;
  readonly sheet: string;
  readonly rows: readonly LedgerRow[];
  readonly problems: readonly ImportProblem[];
}

const fewestColumns = 2;

/** Reads a ledger and holds it against the plan of its year. Refuses as reading does, and `plan.not-there`. */
const lookAt = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  today: string,
): Promise<Looked | Refusal> => {
  const workbook = await readWorkbook(file.bytes, file.name);
  if (isRefusal(workbook)) return workbook;
  const only = file.sheet ?? undefined;
  const best = bestTable(workbook, progressColumns, { minimum: fewestColumns, only });
  if (isRefusal(best)) return best;
  const { above, sheet } = best.table;
  const { year } = yearOf({ titles: above.map(({ text }) => text), sheet, file: file.name }, today);
  const plan = await planToReport(db, countyId, year);
  if (!plan) return refuse("plan.not-there");
  const problems = collectProblems(sheet);
  const rows = rowsIn(best.table, today, problems);
  const held = holdRows(rows, await knownIn(db, countyId, plan, today), problems);
  return { ...held, planId: plan.id, year, sheet, rows, problems: problems.list };
};

/** Nothing that is kept is written over: a row is new or known. */
const countsOf = ({ wanted, same }: Held): ImportCounts => ({
  added: wanted.length,
  changed: 0,
  same,
});

/** The lights of the touched actions are kept anew, as after any report. */
const keepTouched = async (
  tx: Db,
  countyId: string,
  { planId, wanted }: Looked,
  today: string,
): Promise<void> => {
  const touched = new Set(wanted.map(({ course }) => course.action.id));
  const lights = await lightingOf(tx, countyId, { planId }, today);
  await keepLights(tx, countyId, new Map([...lights].filter(([id]) => touched.has(id))), today);
};

const importProgress = command<ImportFile, ImportCounts>(
  "progress.import",
  async (tx, actor, file, now): Promise<Outcome<ImportCounts>> => {
    const { countyId } = actor;
    if (!mayImport(actor)) return refuse("route.not-there");
    const zone = (await countyById(tx, countyId))?.zone ?? "Asia/Shanghai";
    const today = localDate(now, zone);
    const looked = await lookAt(tx, countyId, file, today);
    if (isRefusal(looked)) return looked;
    const refusal =
      refuseErrors(looked.problems) ?? (await saveRows(looked.wanted, { tx, actor, zone, now }));
    if (refusal) return refusal;
    await keepTouched(tx, countyId, looked, today);
    const counts = countsOf(looked);
    const after = { year: looked.year, file: file.name, hash: file.hash, ...counts };
    return { value: counts, entry: { kind: "plan", id: looked.planId, after } };
  },
);

const shownColumns = ["number", "on", "quantity", "sentence", "status"].map(
  (key) => `progress.column.${key}`,
);
const shown = ({ number, on, quantity, sentence, status }: LedgerRow, lang: Lang): string[] => [
  number.text,
  on,
  quantity.text,
  sentence,
  importTexts[`progress.status.${status}`][lang],
];

/** Takes a county's ledger of progress (工作台账): one report a row, in the name of the lead unit's head. */
export const progressImporter: Importer = {
  kind: "progress",
  seenAt: "/desk/plan",
  may: mayImport,
  look: async (db, countyId, file, today, lang) => {
    const looked = await lookAt(db, countyId, file, today);
    if (isRefusal(looked)) return looked;
    const { problems, rows, sheet } = looked;
    return {
      counts: countsOf(looked),
      problems,
      columns: shownColumns,
      rows: rows.map((row) => shown(row, lang)),
      sheet,
    };
  },
  command: importProgress,
};
