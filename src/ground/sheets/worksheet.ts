import { refuse, type Refusal } from "../refusal.ts";
import { attributes, wholeElement } from "./markup.ts";
import { columnNumber } from "./refs.ts";
import { LIMITS } from "./words.ts";

/** A worksheet cut down to its filled cells and merges, and the size of the rectangle they fill. */
export interface Trimmed {
  readonly xml: string;
  readonly cells: number;
  /** "row,column", 0-based, of the cells shown as percentages. */
  readonly percent: ReadonlySet<string>;
}

const BLANK_CELL = /<((?:[\w.-]+:)?)c(?=[\s/>])([^<>]*?)(?:\/>|>\s*<\/\1c>)/g;
const ROW_OR_CELL = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^<>]*)>/g;

interface Bounds {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Rows and cells may leave out their names and then follow the one before (ECMA-376 18.3.1.4). */
const step = (at: Bounds, tag: string, given: string | undefined): void => {
  if (tag === "row") {
    at.row = given ? Number(given) - 1 : at.row + 1;
    at.column = -1;
    return;
  }
  const [, letters = "", digits = ""] = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(given ?? "") ?? [];
  at.column = letters ? columnNumber(letters) : at.column + 1;
  if (digits) at.row = Number(digits) - 1;
  at.rows = Math.max(at.rows, at.row + 1);
  at.columns = Math.max(at.columns, at.column + 1);
};

/** Drops cells of formatting only, as office suites write them out to column XFD and row 1,048,576. */
const withoutBlanks = (xml: string): string =>
  xml.replace(BLANK_CELL, (cell: string, _prefix: string, rest: string) => (/\sr=/.test(rest) ? "" : cell));

const measure = (xml: string, percentFormats: ReadonlySet<string>) => {
  const at: Bounds = { row: -1, column: -1, rows: 0, columns: 0 };
  const percent = new Set<string>();
  for (const [, tag = "", rest = ""] of xml.matchAll(ROW_OR_CELL)) {
    const { r, s = "", t = "n" } = attributes(rest);
    step(at, tag, r);
    if (tag === "c" && t === "n" && percentFormats.has(s)) percent.add(`${at.row},${at.column}`);
  }
  return { ...at, percent };
};

/**
 * Keeps of a worksheet what holds values, so that formatting out to the last column is not read as data
 * and two far corners cannot ask for a billion cells. Refuses `sheet.too-many-rows`, `sheet.too-many-columns`.
 */
export const trimWorksheet = (
  sheet: string,
  xml: string,
  percentFormats: ReadonlySet<string>,
): Trimmed | Refusal => {
  const data = withoutBlanks(wholeElement(xml, "sheetData"));
  const { rows, columns, percent } = measure(data, percentFormats);
  if (rows > LIMITS.rows) return refuse("sheet.too-many-rows", { sheet, max: LIMITS.rows }, { where: sheet });
  if (columns > LIMITS.columns)
    return refuse("sheet.too-many-columns", { sheet, max: LIMITS.columns }, { where: sheet });
  const merges = wholeElement(xml, "mergeCells");
  return { xml: `<worksheet>${data}${merges}</worksheet>`, cells: rows * columns, percent };
};
