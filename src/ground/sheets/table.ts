import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { emptyCell } from "./cells.ts";
import { lookup, type Columns } from "./columns.ts";
import { findHeader, type Header } from "./header.ts";
import { readRecords, type Skipped, type TableRecord } from "./records.ts";
import { cellRef } from "./refs.ts";
import type { Cell, Sheet } from "./words.ts";

export interface Table<K extends string> {
  readonly sheet: string;
  /** 1-based, as Excel shows it; of two heading rows the lower. */
  readonly headerRow: number;
  /** 0-based columns of each key found. */
  readonly columns: Partial<Record<K, number[]>>;
  /** Headings that stand for no key. */
  readonly unknown: readonly { readonly ref: string; readonly text: string }[];
  /** What stands above the headings: the title, the unit, who filled it in. */
  readonly above: readonly { readonly ref: string; readonly text: string }[];
  readonly records: readonly TableRecord<K>[];
  /** Every filled row that is no record, and why: nothing is dropped in silence. */
  readonly skipped: readonly Skipped[];
}

const textsAbove = (sheet: Sheet, header: Header<string>) => {
  const seen = new Set<string>();
  return sheet.rows.slice(0, header.top).flatMap((row) =>
    row.cells.flatMap(({ ref, text, merged }) => {
      if (text === "" || (merged && seen.has(merged))) return [];
      if (merged) seen.add(merged);
      return [{ ref, text }];
    }),
  );
};

const missingColumns = <K extends string>(columns: Columns<K>, header: Header<K>): string[] =>
  (Object.keys(columns) as K[])
    .filter((key) => columns[key].required && !header.columns[key])
    .map((key) => columns[key].names[0] ?? key);

/**
 * Finds the table on a sheet by its headings, wherever it starts, and reads its records.
 * Refuses `sheet.no-header` when fewer than two keys (or the only one) are found, `sheet.missing-columns`
 * when a required one is not; both name the sheet.
 */
export const findTable = <K extends string>(sheet: Sheet, columns: Columns<K>): Table<K> | Refusal => {
  const keys = Object.keys(columns) as K[];
  const header = findHeader(sheet, lookup(columns));
  const at = { where: sheet.name };
  if (!header || header.found < Math.min(2, keys.length)) {
    const looked = keys.filter((key) => columns[key].required || keys.length < 6);
    const names = (looked.length > 0 ? looked : keys).map((key) => columns[key].names[0] ?? key);
    return refuse("sheet.no-header", { sheet: sheet.name, columns: names.join("、") }, at);
  }
  const headerRow = sheet.rows[header.at]!.number;
  const missing = missingColumns(columns, header);
  if (missing.length > 0)
    return refuse(
      "sheet.missing-columns",
      { sheet: sheet.name, row: headerRow, columns: missing.join("、") },
      at,
    );
  const { unknown } = header;
  const { records, skipped } = readRecords(sheet, columns, header);
  return {
    sheet: sheet.name,
    headerRow,
    columns: header.columns,
    unknown,
    above: textsAbove(sheet, header),
    records,
    skipped,
  };
};

/** The record's cells of a key, in order of their columns; none when the table has no such column. */
export const cellsOf = <K extends string>(record: TableRecord<K>, key: K): readonly Cell[] =>
  record.cells[key] ?? [];

/** The record's cell of a key; an empty one, in column A of its row, when the table has no such column. */
export const cellOf = <K extends string>(record: TableRecord<K>, key: K): Cell =>
  record.cells[key]?.[0] ?? emptyCell(cellRef(record.row - 1, 0));

export interface Candidate<K extends string> {
  readonly table: Table<K>;
  readonly keys: number;
}

const byKeysThenRecords = <K extends string>(a: Candidate<K>, b: Candidate<K>): number =>
  b.keys - a.keys || b.table.records.length - a.table.records.length;

const pickTable = <K extends string>(sheets: readonly Sheet[], columns: Columns<K>, minimum: number) => {
  const candidates = sheets
    .map((sheet) => findTable(sheet, columns))
    .flatMap((table): Candidate<K>[] =>
      isRefusal(table) ? [] : [{ table, keys: Object.keys(table.columns).length }],
    )
    .filter(({ keys }) => keys >= minimum)
    .sort(byKeysThenRecords);
  return candidates[0] && { table: candidates[0].table, candidates };
};

const whyNone = <K extends string>(
  sheets: readonly Sheet[],
  columns: Columns<K>,
  minimum: number,
): Refusal => {
  const refusals = sheets.map((sheet) => findTable(sheet, columns)).filter(isRefusal);
  const telling = refusals.find(({ refusal }) => refusal === "sheet.missing-columns") ?? refusals[0];
  return telling ?? refuse("sheet.no-table", { minimum });
};

/**
 * The table of a workbook that holds the most keys, then the most records. Hidden sheets are looked at only
 * when no other will do. `candidates` lists every table that would have done, best first, for the reader to
 * choose another (`only`). Refuses as `findTable` does, or `sheet.no-table` when several sheets were tried.
 */
export const bestTable = <K extends string>(
  workbook: { readonly sheets: readonly Sheet[] },
  columns: Columns<K>,
  { minimum, only }: { minimum: number; only?: string },
): { table: Table<K>; candidates: readonly Candidate<K>[] } | Refusal => {
  const chosen = workbook.sheets.filter((sheet) => only === undefined || sheet.name === only);
  const shown = chosen.filter((sheet) => !sheet.hidden);
  return (
    pickTable(shown, columns, minimum) ??
    pickTable(chosen, columns, minimum) ??
    whyNone(chosen, columns, minimum)
  );
};
