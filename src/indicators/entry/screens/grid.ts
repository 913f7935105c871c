import { columnOfHeading } from "../../words/columns.ts";
import type { EntryColumn, EntryFinding, EntryRow, ReleaseBody } from "../words.ts";

/** Where the reader is in the grid. */
export interface Place {
  readonly row: number;
  readonly column: EntryColumn;
}

/** The columns in their order; `usual` ones are always shown, `further` ones where something stands or all are asked for. */
const columns: readonly (readonly [EntryColumn, "usual" | "further" | "filled"])[] = [
  ["nameZh", "usual"],
  ["area", "filled"],
  ["period", "filled"],
  ["unit", "usual"],
  ["level", "usual"],
  ["increment", "further"],
  ["share", "further"],
  ["growth", "usual"],
  ["growthBasis", "usual"],
  ["levelRank", "further"],
  ["incrementRank", "further"],
  ["growthRank", "further"],
  ["rank", "usual"],
  ["status", "further"],
  ["source", "further"],
  ["publishedOn", "further"],
  ["direction", "further"],
  ["additive", "further"],
  ["additiveInTime", "further"],
  ["prices", "further"],
  ["partOf", "further"],
  ["note", "further"],
];

/** The columns shown: the usual ones, those in which something stands, and all of them where that is asked. */
export const columnsShown = ({ rows }: ReleaseBody, all: boolean): EntryColumn[] => {
  const isFilled = (column: EntryColumn) => rows.some(({ cells }) => (cells[column] ?? "") !== "");
  return columns.flatMap(([column, when]) =>
    when === "usual" || (all && when === "further") || isFilled(column) ? [column] : [],
  );
};

/** The columns in which something stands, for who only reads. */
export const columnsFilled = ({ rows }: ReleaseBody): EntryColumn[] =>
  columns.flatMap(([column]) =>
    column === "nameZh" || rows.some(({ cells }) => (cells[column] ?? "") !== "") ? [column] : [],
  );

const figures: ReadonlySet<EntryColumn> = new Set([
  "level",
  "increment",
  "share",
  "growth",
  "levelRank",
  "incrementRank",
  "growthRank",
  "rank",
]);

/** Whether figures stand in a column: they are aligned right. */
export const isFigure = (column: EntryColumn): boolean => figures.has(column);

const emptyRow: EntryRow = { cells: {}, reasons: {} };

const withRowAt = (body: ReleaseBody, at: number, change: (row: EntryRow) => EntryRow): ReleaseBody => ({
  ...body,
  rows: body.rows.map((row, index) => (index === at ? change(row) : row)),
});

/** The body with one cell changed. */
export const withCell = (body: ReleaseBody, { row, column }: Place, text: string): ReleaseBody =>
  withRowAt(body, row, (own) => ({ ...own, cells: { ...own.cells, [column]: text } }));

/** The body with the reason why a figure stands. */
export const withReason = (body: ReleaseBody, { row, column }: Place, text: string): ReleaseBody =>
  withRowAt(body, row, (own) => ({ ...own, reasons: { ...own.reasons, [column]: text } }));

export const withRow = (body: ReleaseBody): ReleaseBody => ({ ...body, rows: [...body.rows, emptyRow] });

export const withoutRow = (body: ReleaseBody, row: number): ReleaseBody => ({
  ...body,
  rows: body.rows.filter((_, at) => at !== row),
});

/** What was copied from a spreadsheet, as rows of cells; the empty line at its end is none. */
export const pastedRows = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((row) => row.split("\t").map((cell) => cell.trim()));

type Headed = readonly (EntryColumn | undefined)[];

/** The column of each heading; undefined where the first row of a block is no heading. */
const headed = (first: readonly string[]): Headed | undefined => {
  const found = first.map(columnOfHeading);
  return found.filter((column) => column !== undefined).length >= 2 ? found : undefined;
};

const cellsOf = (
  line: readonly string[],
  columnAt: (at: number) => EntryColumn | undefined,
): EntryRow["cells"] =>
  Object.fromEntries(
    line.flatMap((text, at) => {
      const column = columnAt(at);
      return column ? [[column, text] as const] : [];
    }),
  );

/** A line belongs to the row of its indicator; a unit or period it does not name, it takes from that row. */
const belongs = (row: EntryRow, cells: EntryRow["cells"]): boolean =>
  row.cells.nameZh === cells.nameZh &&
  (["area", "period"] as const).every((column) => !cells[column] || cells[column] === row.cells[column]);

const saysSomething = ({ cells }: EntryRow): boolean => Object.values(cells).some((text) => text !== "");

/** A table with its headings: each line goes to its indicator's row, or becomes a new one; rows that say nothing go. */
const withTable = (body: ReleaseBody, under: Headed, lines: readonly (readonly string[])[]): ReleaseBody => {
  const rows = [...body.rows];
  for (const line of lines) {
    const cells = cellsOf(line, (at) => (line[at] === "" ? undefined : under[at]));
    if (Object.keys(cells).length === 0) continue;
    const found = rows.findIndex((row) => belongs(row, cells));
    const own = rows[found] ?? emptyRow;
    rows.splice(found < 0 ? rows.length : found, 1, { ...own, cells: { ...own.cells, ...cells } });
  }
  return { ...body, rows: rows.filter(saysSomething) };
};

/** A block without headings, laid in from a cell on, to the right and down; rows are added as they are needed. */
const withBlock = (
  body: ReleaseBody,
  shown: readonly EntryColumn[],
  { row, column }: Place,
  block: readonly (readonly string[])[],
): ReleaseBody => {
  const left = shown.indexOf(column);
  const length = Math.max(body.rows.length, row + block.length);
  const rows = Array.from({ length }, (_, at) => {
    const own = body.rows[at] ?? emptyRow;
    const cells = cellsOf(block[at - row] ?? [], (offset) => shown[left + offset]);
    return { ...own, cells: { ...own.cells, ...cells } };
  });
  return { ...body, rows };
};

/** The body with what was pasted at a cell: a table by its headings, anything else from the cell on. */
export const withPasted = (
  body: ReleaseBody,
  shown: readonly EntryColumn[],
  at: Place,
  text: string,
): ReleaseBody => {
  const [first = [], ...rest] = pastedRows(text);
  const under = headed(first);
  return under ? withTable(body, under, rest) : withBlock(body, shown, at, [first, ...rest]);
};

/** Whether the caret stands at an edge of its cell. */
export interface Edge {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

const stepOf = (key: string, { atStart, atEnd }: Edge): readonly [down: number, right: number] => {
  if (key === "ArrowDown" || key === "Enter") return [1, 0];
  if (key === "ArrowUp") return [-1, 0];
  if (key === "ArrowRight" && atEnd) return [0, 1];
  return key === "ArrowLeft" && atStart ? [0, -1] : [0, 0];
};

/** Where a key leads within the grid; undefined where it stays a key of the field. */
export const moveTo = (
  key: string,
  { row, column }: Place,
  rows: number,
  shown: readonly EntryColumn[],
  edge: Edge,
): Place | undefined => {
  const [down, right] = stepOf(key, edge);
  const next = shown[shown.indexOf(column) + right];
  const to = row + down;
  const stays = down === 0 && right === 0;
  return !stays && next && to >= 0 && to < rows ? { row: to, column: next } : undefined;
};

/** What was found at a cell. */
export const foundAt = (findings: readonly EntryFinding[], { row, column }: Place): EntryFinding[] =>
  findings.filter((one) => one.row === row && one.column === column);
