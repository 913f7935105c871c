import { writeXlsx as writeWithHucre } from "hucre/xlsx";
import type { Cell, CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import { layoutOf, mergesOf, type Layout } from "./layout.ts";
import type { OutColumn, OutFormat, OutRow, OutSheet, OutValue } from "./out.ts";
import { LIMITS } from "./words.ts";

const FORMATS: Readonly<Record<OutFormat, string>> = {
  text: "@",
  whole: "#,##0",
  decimal: "#,##0.##",
  number: "General",
  percent: "0.0#%",
  date: "yyyy-mm-dd",
};

const BORDER = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const BOX = { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER };
const TITLE: CellStyle = {
  font: { bold: true, size: 16 },
  alignment: { horizontal: "center", vertical: "center" },
};
const SUBTITLE: CellStyle = { font: { size: 10 }, alignment: { horizontal: "right" } };
const NOTE: CellStyle = {
  font: { size: 10 },
  alignment: { horizontal: "left", wrapText: true, vertical: "top" },
};
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F0EB" } },
  border: BOX,
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};
const SECTION: CellStyle = {
  font: { bold: true },
  border: BOX,
  alignment: { horizontal: "left", vertical: "center" },
};

const bodyStyle = ({ format = "text", align }: OutColumn): CellStyle => ({
  numFmt: FORMATS[format],
  border: BOX,
  alignment: {
    horizontal: align ?? (format === "text" ? "left" : format === "date" ? "center" : "right"),
    vertical: "center",
    wrapText: true,
  },
});

/** Text as XML can hold it: no control characters, no half characters, and _x0041_ not taken for an "A". */
const safeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .slice(0, LIMITS.cellCharacters)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const outValue = (value: OutValue, format: OutFormat = "text"): CellValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" && format === "percent") return Number((value / 100).toPrecision(15));
  if (typeof value !== "string") return value;
  if (format === "date" && ISO_DATE.test(value)) return new Date(`${value}T00:00:00Z`);
  return safeText(value);
};

const bodyRow = (columns: readonly OutColumn[], row: OutRow): CellValue[] =>
  "section" in row ? [safeText(row.section)] : columns.map(({ format }, at) => outValue(row[at], format));

const headerRows = (columns: readonly OutColumn[], at: Layout): CellValue[][] => {
  const titles = columns.map(({ title }) => safeText(title));
  if (at.groups === undefined) return [titles];
  // A merged range shows its first cell: a column without a group has its title there.
  const groups = columns.map(({ title, group }) => safeText(group ?? title));
  return [groups, columns.map(({ title, group }) => (group ? safeText(title) : null))];
};

const rowsOf = (sheet: OutSheet, at: Layout): CellValue[][] => [
  ...[sheet.title, sheet.subtitle]
    .filter((text) => text !== undefined && text !== "")
    .map((text) => [safeText(text!)]),
  ...headerRows(sheet.columns, at),
  ...sheet.rows.map((row) => bodyRow(sheet.columns, row)),
  ...(sheet.notes ?? []).map((note) => [safeText(note)]),
];

const styleAt = (sheet: OutSheet, at: Layout, row: number, column: number): CellStyle => {
  if (row === at.title) return TITLE;
  if (row === at.subtitle) return SUBTITLE;
  if (row <= at.header) return HEADER;
  if (row >= at.notes) return NOTE;
  return "section" in sheet.rows[row - at.first]! ? SECTION : bodyStyle(sheet.columns[column]!);
};

const styledCells = (sheet: OutSheet, at: Layout, rows: CellValue[][]): Map<string, Partial<Cell>> => {
  const cells = new Map<string, Partial<Cell>>();
  for (let row = 0; row < rows.length; row++)
    for (let column = 0; column <= at.right; column++)
      cells.set(`${row},${column}`, {
        value: rows[row]![column] ?? null,
        style: styleAt(sheet, at, row, column),
      });
  return cells;
};

/** Prints on A4, as wide as the paper, with the headings on every page and the page number at the foot. */
const printing = (sheet: OutSheet, at: Layout): Partial<WriteSheet> => ({
  pageSetup: {
    paperSize: "a4",
    orientation: sheet.orientation ?? "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    printTitlesRow: `$${(at.groups ?? at.header) + 1}:$${at.header + 1}`,
  },
  headerFooter: { oddFooter: "&C&P / &N" },
});

const toWriteSheet = (sheet: OutSheet, name: string): WriteSheet => {
  const at = layoutOf(sheet);
  const rows = rowsOf(sheet, at);
  return {
    name,
    rows,
    cells: styledCells(sheet, at, rows),
    columns: sheet.columns.map(({ width = 14 }) => ({ width })),
    merges: mergesOf(sheet, at).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    rowDefs: at.title === undefined ? new Map() : new Map([[at.title, { height: 30 }]]),
    freezePane: { rows: at.header + 1, ...(sheet.freezeColumns && { columns: sheet.freezeColumns }) },
    ...printing(sheet, at),
  };
};

/** Excel takes at most 31 characters, none of []:*?/\, and no name twice (whatever the case). */
const sheetNames = (sheets: readonly OutSheet[]): string[] => {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const plain = safeText(name)
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31);
    const wished = plain || `Sheet${at + 1}`;
    const free = taken.has(wished.toLowerCase()) ? `${wished.slice(0, 27)}-${at + 1}` : wished;
    taken.add(free.toLowerCase());
    return free;
  });
};

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An .xlsx of the given sheets. Text is always text: a value that starts with = is never a formula. */
export const writeXlsx = async (sheets: readonly OutSheet[]): Promise<Uint8Array> => {
  const names = sheetNames(sheets);
  return writeWithHucre({
    sheets: sheets.map((sheet, at) => toWriteSheet(sheet, names[at]!)),
    defaultFont: { name: "Microsoft YaHei", size: 11 },
  });
};
