import type { Db } from "../../ground/db/index.ts";
import type { ImportProblem } from "../../ground/imports/index.ts";
import type { Refusal } from "../../ground/refusal.ts";
import { type Cell, type TableRecord, textCell } from "../../ground/sheets/index.ts";
import { type FigureColumn, figureCells } from "../words/columns.ts";
import { type Held, heldAgainstKnown } from "../import/held.ts";
import { type EntryColumn, entryColumns, type EntryRow, headColumns, type ReleaseBody } from "./words.ts";

/** Where a cell of the grid stands, as the reading of spreadsheets names places. */
const refOf = (row: number, column: EntryColumn): string => `${row}:${column}`;

export const placeOf = (ref: string): { row: number; column: EntryColumn } => {
  const [row = "0", column = ""] = ref.split(":");
  return { row: Number(row), column: entryColumns.find((one) => one === column) ?? "nameZh" };
};

/** What was typed, as a cell of a sheet: its ends cut off, full width made narrow, an error of Excel's as an error. */
const typed = (ref: string, raw: string): Cell => textCell(ref, raw.normalize("NFKC"));

const isHead = (column: EntryColumn): column is (typeof headColumns)[number] =>
  (headColumns as readonly EntryColumn[]).includes(column);

const textOf = ({ cells }: EntryRow, { head }: ReleaseBody, column: EntryColumn): string => {
  const own = cells[column] ?? "";
  return own.trim() === "" && isHead(column) ? (head[column] ?? "") : own;
};

/** A row in which no figure is typed says nothing yet: it is neither read nor checked. */
const saysSomething = ({ cells }: EntryRow): boolean =>
  figureCells.some((column) => (cells[column] ?? "").trim() !== "");

/** A row of the grid as a row of a sheet, so that one reading serves both. */
const recordOf = (row: EntryRow, at: number, body: ReleaseBody): TableRecord<FigureColumn> => ({
  row: at + 1,
  hidden: false,
  section: "",
  sections: [],
  cells: Object.fromEntries(
    entryColumns.map((column) => [column, [typed(refOf(at, column), textOf(row, body, column))]]),
  ),
});

const reasonIn =
  ({ rows }: ReleaseBody) =>
  (ref: string): string | null => {
    const { row, column } = placeOf(ref);
    return rows[row]?.reasons[column]?.trim() || null;
  };

/** A release read and held against what is known: every problem at its cell. */
export const checkedRelease = (
  db: Db,
  countyId: string,
  body: ReleaseBody,
  today: string,
): Promise<Held | Refusal> => {
  const records = body.rows.flatMap((row, at) => (saysSomething(row) ? [recordOf(row, at, body)] : []));
  return heldAgainstKnown(db, countyId, { sheet: "", records, reasonAt: reasonIn(body) }, today);
};

/** Whether a question at this cell has its reason. */
export const isAnswered = (body: ReleaseBody, { ref, severity }: ImportProblem): boolean =>
  severity === "question" && (reasonIn(body)(ref)?.length ?? 0) >= 2;

/** What keeps a release from being handed on: errors first, then questions without a reason. */
export const hindering = (body: ReleaseBody, held: Held): ImportProblem | undefined =>
  held.problems.find(({ severity }) => severity === "error") ??
  held.problems.find((problem) => !isAnswered(body, problem));
