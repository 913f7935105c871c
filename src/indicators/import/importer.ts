import { command } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import {
  type ImportFile,
  type Importer,
  type ImportPlan,
  type ImportProblem,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { bestTable, collectProblems, readWorkbook, type Table } from "../../ground/sheets/index.ts";
import { todayOf } from "../commands.ts";
import { knownIn, type Ledger, ledgerOf, placed } from "../ledger.ts";
import { may } from "../may.ts";
import { planPublication, type PublicationPlan } from "../plan.ts";
import { countsOf, savePublication } from "../save.ts";
import { indicatorsOf } from "../store.ts";
import type { Indicator } from "../words.ts";
import { type FigureColumn, figureColumns } from "./columns.ts";
import { type CellFigure, type ReadLine, readLine, shownKeys } from "./read.ts";

/** A file read and held against what is known; nothing saved. */
interface Reading {
  readonly ledger: Ledger;
  readonly plan: PublicationPlan;
  readonly problems: readonly ImportProblem[];
  readonly rows: readonly (readonly string[])[];
}

const fewestColumns = 3;

const tableIn = async ({ bytes, name }: ImportFile): Promise<Table<FigureColumn> | Refusal> => {
  const workbook = await readWorkbook(bytes, name);
  if (isRefusal(workbook)) return workbook;
  const found = bestTable<FigureColumn>(workbook, figureColumns, { minimum: fewestColumns });
  return isRefusal(found) ? found : found.table;
};

/** What the checks found, at the cell of its figure. */
const findingProblems = (
  sheet: string,
  figures: readonly CellFigure[],
  plan: PublicationPlan,
): ImportProblem[] =>
  plan.figures.flatMap(({ findings }, at) =>
    findings.map(({ check, severity, params }) => ({
      sheet,
      ref: figures[at]?.cell.ref ?? "",
      id: check,
      params,
      severity,
    })),
  );

/** Each indicator once; of several lines the first that knows its unit says what it is. */
const indicatorsIn = (lines: readonly ReadLine[]): Indicator[] =>
  [...Map.groupBy(lines, ({ indicator }) => indicator.code).values()].flatMap(
    (own) => (own.find(({ indicator }) => indicator.unit) ?? own[0])?.indicator ?? [],
  );

const readTable = (table: Table<FigureColumn>, known: readonly Indicator[]) => {
  const problems = collectProblems(table.sheet);
  const lines = table.records.flatMap((record) => readLine(record, problems, known) ?? []);
  return { lines, problems: problems.list };
};

const reading = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  today: string,
): Promise<Reading | Refusal> => {
  const table = await tableIn(file);
  if (isRefusal(table)) return table;
  const { lines, problems } = readTable(table, await indicatorsOf(db, countyId));
  const indicators = indicatorsIn(lines);
  const drafts = lines.flatMap((line) => line.figures);
  const ledger = await ledgerOf(
    db,
    countyId,
    drafts.map(({ draft }) => draft),
  );
  if (isRefusal(ledger)) return ledger;
  const figures = drafts.map((each) => ({ ...each, draft: placed(each.draft, ledger) }));
  const plan = planPublication(indicators, figures, knownIn(ledger), today);
  const found = findingProblems(table.sheet, figures, plan);
  return { ledger, plan, problems: [...problems, ...found], rows: lines.map(({ shown }) => shown) };
};

const look = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  today: string,
): Promise<ImportPlan | Refusal> => {
  const read = await reading(db, countyId, file, today);
  if (isRefusal(read)) return read;
  return { counts: countsOf(read.plan), problems: read.problems, columns: shownKeys, rows: read.rows };
};

/** The importer of published figures: a line an indicator and period, empty cells not published. */
export const indicatorImporter: Importer = {
  kind: "indicators",
  seenAt: "/desk/indicators",
  may: (actor) => may(actor, "publish"),
  look,
  command: command("indicators.import", async (tx, actor, file, now) => {
    if (!may(actor, "publish")) return refuse("figures.not-yours");
    const read = await reading(tx, actor.countyId, file, await todayOf(tx, actor, now));
    if (isRefusal(read)) return read;
    const errors = refuseErrors(read.problems);
    if (errors) return errors;
    if (read.plan.figures.length === 0) return refuse("figures.none");
    const recording = {
      tx,
      actor,
      ledger: read.ledger,
      now,
      publicationId: newId(now),
      file: { name: file.name, hash: file.hash },
    };
    return savePublication(recording, read.plan);
  }),
};
