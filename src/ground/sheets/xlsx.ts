import { readXlsx as readWithHucre, type Sheet as RawSheet } from "hucre/xlsx";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { errorCell, makeCell, unkeepable } from "./cells.ts";
import { carryMerges } from "./merges.ts";
import { zipOf } from "../files/zip.ts";
import { openPackage, type Package } from "./package.ts";
import { cellRef } from "./refs.ts";
import { isUnstorable } from "./text.ts";
import type { Archive } from "./unzip.ts";
import { trimWorksheet, type Trimmed } from "./worksheet.ts";
import { LIMITS, type Cell, type Row, type Sheet, type Workbook } from "./words.ts";

type Shown = Trimmed["shownAs"];

/** Formulas give the value the office suite kept; one without a kept value is an error, not an empty cell. */
const cellOf = (raw: RawSheet, shownAs: Shown, row: number, column: number): Cell => {
  const ref = cellRef(row, column);
  const value = raw.rows[row]?.[column];
  const details = raw.cells?.get(`${row},${column}`);
  if (details?.type === "error") return errorCell(ref, String(value));
  if (details?.formula !== undefined && (value === null || value === undefined))
    return errorCell(ref, `=${details.formula}`);
  return makeCell(ref, value, shownAs.get(`${row},${column}`));
};

const withoutTail = (cells: readonly Cell[]): readonly Cell[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.kind !== "empty" || cell.merged !== undefined) + 1);

const toSheet = (raw: RawSheet, shownAs: Shown): Sheet | Refusal => {
  if (isUnstorable(raw.name)) return refuse("sheet.corrupt");
  const refusal = unkeepable(raw.name, raw.rows);
  if (refusal) return refusal;
  const grid = raw.rows.map((values, row) => values.map((_, column) => cellOf(raw, shownAs, row, column)));
  const ranges = (raw.merges ?? []).map((range) => ({
    top: range.startRow,
    left: range.startCol,
    bottom: range.endRow,
    right: range.endCol,
  }));
  carryMerges(grid, ranges, LIMITS.cells);
  const rows = grid.map((cells, row): Row => {
    const hidden = raw.rowDefs?.get(row)?.hidden === true;
    return { number: row + 1, hidden, cells: withoutTail(cells) };
  });
  return { name: raw.name, hidden: raw.hidden === true || raw.veryHidden === true, rows };
};

const trimAll = (opened: Package): Trimmed[] | Refusal => {
  const trimmed: Trimmed[] = [];
  for (const { name, xml } of opened.worksheets) {
    const sheet = trimWorksheet(name, xml, opened.formats);
    if (isRefusal(sheet)) return sheet;
    trimmed.push(sheet);
  }
  const cells = trimmed.reduce((sum, sheet) => sum + sheet.cells, 0);
  return cells > LIMITS.cells ? refuse("sheet.too-many-cells", { max: LIMITS.cells }) : trimmed;
};

/** The shared strings become a tree in memory, some hundred bytes for each tag. */
const tooManyTags = (opened: Package): boolean => {
  let tags = 0;
  for (const part of opened.common.values()) for (const byte of part) if (byte === 60) tags++;
  return tags > LIMITS.cells * 2;
};

const readTrimmed = async (opened: Package, trimmed: readonly Trimmed[]): Promise<RawSheet[] | Refusal> => {
  const sheets = opened.worksheets.map(({ part }, at) => [part, Buffer.from(trimmed[at]!.xml)] as const);
  const names = new Set(opened.worksheets.map(({ name }) => name));
  try {
    const packed = zipOf(new Map<string, Uint8Array>([...opened.common, ...sheets]));
    const { sheets: read } = await readWithHucre(packed, { sheets: ({ name }) => names.has(name) });
    const same =
      read.length === sheets.length && read.every(({ name }, at) => name === opened.worksheets[at]!.name);
    return same ? read : refuse("sheet.corrupt");
  } catch {
    return refuse("sheet.corrupt");
  }
};

/** Reads the values of an .xlsx (or .xlsm, without its macros). Refuses what does not keep to `LIMITS`. */
export const readXlsx = async (zip: Archive): Promise<Workbook | Refusal> => {
  const opened = openPackage(zip);
  if (isRefusal(opened)) return opened;
  if (opened.worksheets.length === 0) return refuse("sheet.no-sheets");
  if (opened.worksheets.length > LIMITS.sheets)
    return refuse("sheet.too-many-sheets", { max: LIMITS.sheets });
  if (tooManyTags(opened)) return refuse("sheet.too-many-cells", { max: LIMITS.cells });
  const trimmed = trimAll(opened);
  if (isRefusal(trimmed)) return trimmed;
  const raw = await readTrimmed(opened, trimmed);
  if (isRefusal(raw)) return raw;
  const sheets: Sheet[] = [];
  for (const [at, each] of raw.entries()) {
    const sheet = toSheet(each, trimmed[at]!.shownAs);
    if (isRefusal(sheet)) return sheet;
    sheets.push(sheet);
  }
  return { sheets };
};
