import type { Entered, Line, Sheet } from "../words.ts";

/** The columns a line asks for, in the order of the grid. */
export const gridColumns = ["value", "target", "before"] as const;
export type GridColumn = (typeof gridColumns)[number];

/** One unit's cells as they are typed. */
export interface GridRow {
  readonly unitId: string;
  readonly value: string;
  readonly target: string;
  readonly before: string;
  readonly band: string | null;
  readonly source: string;
}

/** A number as offices write it: full width, thousands parted, a true minus; null for an empty cell, undefined for none. */
export const numberIn = (text: string): number | null | undefined => {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,，%]/g, "")
    .replace(/^[−–—]/, "-");
  if (plain === "") return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

/** What was copied from a spreadsheet, as rows of cells; the empty line at its end is none. */
export const pastedRows = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((row) => row.split("\t").map((cell) => cell.trim()));

/** The rows with a pasted block laid in from a cell on, to the right and down; what goes beyond the grid is left out. */
export const withPasted = (
  rows: readonly GridRow[],
  columns: readonly (GridColumn | "source")[],
  at: { readonly row: number; readonly column: GridColumn | "source" },
  block: readonly (readonly string[])[],
): GridRow[] => {
  const first = columns.indexOf(at.column);
  return rows.map((row, index) => {
    const cells = block[index - at.row] ?? [];
    const pairs = cells.flatMap((cell, offset) => {
      const column = columns[first + offset];
      return column ? [[column, cell] as const] : [];
    });
    return { ...row, ...Object.fromEntries(pairs) };
  });
};

/** Which figures a line asks of each unit: its own where it is not published, and what it is held against. */
export const columnsOf = ({ source, method }: Line): GridColumn[] => {
  const against = method.kind === "base-per-point" ? method.reference : null;
  const needs: Readonly<Record<GridColumn, boolean>> = {
    value: source.from === "entered" && method.kind !== "bands",
    target: method.kind === "completion" || against === "target",
    before: against === "before",
  };
  return gridColumns.filter((column) => needs[column]);
};

/** Whether anything is entered for a line. */
export const asks = (line: Line): boolean => columnsOf(line).length > 0 || line.method.kind === "bands";

const written = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value);

/** The units of a sheet with what stands for one line. */
export const rowsOf = (line: Line, sheet: Sheet): GridRow[] =>
  sheet.groups.flatMap(({ units }) =>
    units.map(({ unit, lines }) => {
      const own = lines.find((score) => score.line === line.key);
      const entered = line.source.from === "entered";
      return {
        unitId: unit.id,
        value: entered ? written(own?.value) : "",
        target: written(own?.target),
        before: written(own?.before),
        band: own?.band ?? null,
        source: entered ? (own?.source ?? "") : "",
      };
    }),
  );

const isEmpty = ({ value, target, before, band }: GridRow): boolean =>
  [value, target, before].every((cell) => cell.trim() === "") && band === null;

/** Whether what stands in a cell is no number. */
export const isWrong = (row: GridRow, column: GridColumn): boolean => numberIn(row[column]) === undefined;

/** What keeps the rows from being sent: `empty`, `not-a-number`, `source-missing`; null where nothing does. */
export const hindrance = (rows: readonly GridRow[], common: string) => {
  const filled = rows.filter((row) => !isEmpty(row));
  if (filled.length === 0) return "empty";
  if (filled.some((row) => gridColumns.some((column) => isWrong(row, column)))) return "not-a-number";
  const sourceless = common.trim() === "" && filled.some(({ source }) => source.trim() === "");
  return sourceless ? "source-missing" : null;
};

/** The filled rows as entries of a line; a row without its own source takes the common one. */
export const entriesIn = (rows: readonly GridRow[], line: string, common: string): Entered[] =>
  rows
    .filter((row) => !isEmpty(row))
    .map((row) => ({
      unitId: row.unitId,
      line,
      value: numberIn(row.value) ?? null,
      target: numberIn(row.target) ?? null,
      before: numberIn(row.before) ?? null,
      band: row.band,
      source: row.source.trim() || common.trim(),
    }));
