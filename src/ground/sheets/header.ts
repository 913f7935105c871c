import { keyOf, type Lookup } from "./columns.ts";
import { parseRange } from "./refs.ts";
import type { Cell, Row, Sheet } from "./words.ts";

/** A heading row found: which keys stand in which columns (0-based), and how many there are. */
export interface Header<K extends string> {
  /** Positions in `sheet.rows` of the first and the last heading row. */
  readonly top: number;
  readonly at: number;
  readonly columns: Partial<Record<K, number[]>>;
  readonly unknown: readonly { readonly ref: string; readonly text: string }[];
  readonly found: number;
}

const SEARCHED_ROWS = 60;

/** The key of a column: its parent and child joined, else the child, else a parent with nothing under it. */
const columnKey = <K extends string>(names: Lookup<K>, child: Cell | undefined, parent: Cell | undefined) => {
  const text = child?.text ?? "";
  const above = parent?.text ?? "";
  if (text === "") return above === "" ? undefined : keyOf(above, names);
  const joined = parent?.merged && above !== text ? keyOf(`${above}${text}`, names) : undefined;
  return joined ?? keyOf(text, names);
};

/** Headings merged down, or a row of groups that was needed, begin above the last heading row. */
const topOf = (at: number, row: Row, parent: Row | undefined): number => {
  const tops = row.cells.map(({ merged }) => parseRange(merged ?? "")?.top ?? row.number - 1);
  const down = row.number - 1 - Math.min(row.number - 1, ...tops);
  return at - Math.max(down, parent ? 1 : 0);
};

const readHeader = <K extends string>(
  names: Lookup<K>,
  at: number,
  row: Row,
  parent: Row | undefined,
): Header<K> => {
  const columns: Partial<Record<K, number[]>> = {};
  const unknown: { ref: string; text: string }[] = [];
  const width = Math.max(row.cells.length, parent?.cells.length ?? 0);
  for (let column = 0; column < width; column++) {
    const child = row.cells[column];
    const above = parent?.cells[column];
    const key = columnKey(names, child, above);
    const shown = child?.text || above?.text || "";
    if (key !== undefined && (!columns[key] || names.many.has(key))) (columns[key] ??= []).push(column);
    else if (shown !== "") unknown.push({ ref: (child ?? above)!.ref, text: shown });
  }
  return { top: topOf(at, row, parent), at, columns, unknown, found: Object.keys(columns).length };
};

/**
 * The heading of a table: the row, alone or under a row of groups, that holds the most keys; the uppermost of
 * equals. A row of data under the headings never holds more of them than they do.
 */
export const findHeader = <K extends string>(sheet: Sheet, names: Lookup<K>): Header<K> | undefined => {
  let best: Header<K> | undefined;
  const searched = Math.min(sheet.rows.length, SEARCHED_ROWS);
  for (let at = 0; at < searched; at++) {
    const row = sheet.rows[at]!;
    const parent = sheet.rows[at - 1];
    for (const header of [readHeader(names, at, row, undefined), readHeader(names, at, row, parent)])
      if (header.found > (best?.found ?? 0)) best = header;
  }
  return best;
};
