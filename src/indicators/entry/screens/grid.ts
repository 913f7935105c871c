import { columnOfHeading } from "../../words/columns.ts";
import { type EntryColumn, entryColumns, type EntryRow, type ReleaseBody } from "../words.ts";
import type { Place, Range } from "./selection.ts";

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

/** The body without the rows of a range. */
export const withoutRows = (body: ReleaseBody, { top, bottom }: Range): ReleaseBody => ({
  ...body,
  rows: body.rows.filter((_, at) => at < top || at > bottom),
});

const textAt = ({ rows }: ReleaseBody, row: number, column: EntryColumn): string =>
  rows[row]?.cells[column] ?? "";

/** The body with every cell of a range written anew. */
const withRange = (
  body: ReleaseBody,
  shown: readonly EntryColumn[],
  { top, bottom, left, right }: Range,
  text: (column: EntryColumn) => string,
): ReleaseBody => {
  const written = Object.fromEntries(shown.slice(left, right + 1).map((column) => [column, text(column)]));
  const rows = body.rows.map((own, at) =>
    at < top || at > bottom ? own : { ...own, cells: { ...own.cells, ...written } },
  );
  return { ...body, rows };
};

/** The body with the cells of a range emptied. */
export const cleared = (body: ReleaseBody, shown: readonly EntryColumn[], range: Range): ReleaseBody =>
  withRange(body, shown, range, () => "");

/** The body with the first row of a range in all its rows; a single row takes what stands above it. */
export const filledDown = (body: ReleaseBody, shown: readonly EntryColumn[], range: Range): ReleaseBody => {
  const from = range.top === range.bottom ? range.top - 1 : range.top;
  return from < 0 ? body : withRange(body, shown, range, (column) => textAt(body, from, column));
};

/** A range as a spreadsheet takes it: a line a row, cells parted by tabs. */
export const copied = (
  body: ReleaseBody,
  shown: readonly EntryColumn[],
  { top, bottom, left, right }: Range,
): string =>
  Array.from({ length: bottom - top + 1 }, (_, at) =>
    shown
      .slice(left, right + 1)
      .map((column) => textAt(body, top + at, column).replace(/[\t\n]/g, " "))
      .join("\t"),
  ).join("\n");

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
  const found = first.map((text) => entryColumns.find((column) => column === columnOfHeading(text)));
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

/** What pasting did: the body, and the cells that were written, where they lie together. */
export interface Pasted {
  readonly body: ReleaseBody;
  readonly written: Range | null;
}

/** How far a block reaches from a cell: not beyond the last column. */
const reachOf = (
  block: readonly (readonly string[])[],
  top: number,
  left: number,
  columns: number,
): Range => ({
  top,
  left,
  bottom: top + block.length - 1,
  right: Math.min(columns, left + Math.max(...block.map((line) => line.length))) - 1,
});

/**
 * The body with what was pasted at a range: a table by its headings, one cell into all that are chosen, anything else
 * from the first cell on.
 */
export const withPasted = (
  body: ReleaseBody,
  shown: readonly EntryColumn[],
  range: Range,
  text: string,
): Pasted => {
  const [first = [], ...rest] = pastedRows(text);
  const under = headed(first);
  if (under) return { body: withTable(body, under, rest), written: null };
  const block = [first, ...rest];
  const [{ top: row, left }, single] = [range, rest.length === 0 && first.length === 1];
  if (single) return { body: withRange(body, shown, range, () => first[0]!), written: range };
  const written = reachOf(block, row, left, shown.length);
  return { body: withBlock(body, shown, { row, column: shown[left]! }, block), written };
};
