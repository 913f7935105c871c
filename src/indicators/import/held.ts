import type { Db } from "../../ground/db/index.ts";
import type { ImportProblem } from "../../ground/imports/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { collectProblems, type TableRecord } from "../../ground/sheets/index.ts";
import { unitDirectory } from "../../people/index.ts";
import { knownIn, type Ledger, ledgerOf, placed } from "../ledger.ts";
import { planPublication, type PublicationPlan } from "../plan.ts";
import { indicatorsOf } from "../store.ts";
import type { Indicator } from "../words.ts";
import type { FigureColumn } from "../words/columns.ts";
import { type CellFigure, type ReadLine, readLine } from "./read.ts";

/** Lines of figures held against what is known; nothing saved. */
export interface Held {
  readonly ledger: Ledger;
  readonly lines: readonly ReadLine[];
  readonly plan: PublicationPlan;
  /** What cannot be read, and what the checks found, each at its cell. */
  readonly problems: readonly ImportProblem[];
}

export interface Lines {
  readonly sheet: string;
  readonly records: readonly TableRecord<FigureColumn>[];
  /** Why a figure stands though a check asks about it, by the cell it stands in. */
  readonly reasonAt?: (ref: string) => string | null;
  /** What was wrong with cells before they became lines. */
  readonly problems?: readonly ImportProblem[];
}

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

/** Reads lines and works out what publishing them would do. Refuses as the ledger does. */
export const heldAgainstKnown = async (
  db: Db,
  countyId: string,
  { sheet, records, reasonAt = () => null, problems: before = [] }: Lines,
  today: string,
): Promise<Held | Refusal> => {
  const problems = collectProblems(sheet);
  const knowing = {
    indicators: await indicatorsOf(db, countyId),
    units: await unitDirectory(db, countyId),
  };
  const lines = records.flatMap((row) => readLine(row, problems, knowing) ?? []);
  const read = lines.flatMap((line) => line.figures);
  const touched = read.map(({ draft }) => draft);
  const ledger = await ledgerOf(db, countyId, touched);
  if (isRefusal(ledger)) return ledger;
  const figures = read.map((each) => ({
    ...each,
    draft: placed(each.draft, ledger),
    reason: reasonAt(each.cell.ref),
  }));
  const plan = planPublication(indicatorsIn(lines), figures, knownIn(ledger), today);
  return {
    ledger,
    lines,
    plan,
    problems: [...before, ...problems.list, ...findingProblems(sheet, figures, plan)],
  };
};
