import { refuse, type Refusal } from "../refusal.ts";
import { wholeElement } from "./markup.ts";
import type { Formats } from "./package.ts";
import { columnNumber } from "./refs.ts";
import { LIMITS, type ShownAs } from "./words.ts";

/** A worksheet cut down to its filled cells and merges, and the size of the rectangle they fill. */
export interface Trimmed {
  readonly xml: string;
  readonly cells: number;
  /** By "row,column", 0-based, the cells whose format changes what they mean. */
  readonly shownAs: ReadonlyMap<string, ShownAs>;
}

const BLANK_CELL = /<((?:[\w.-]+:)?)c(?=[\s/>])([^<>]*?)(?:\/>|>\s*<\/\1c>)/g;
const NAME = /\sr=["']([^"']*)/;
const FORMAT = /\ss=["']([^"']*)/;
const TYPE = /\st=["']([^"']*)/;
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

const isNumber = (attributes: string): boolean => (TYPE.exec(attributes)?.[1] ?? "n") === "n";

const measure = (xml: string, formats: Formats) => {
  const at: Bounds = { row: -1, column: -1, rows: 0, columns: 0 };
  const shownAs = new Map<string, ShownAs>();
  for (const [, tag = "", rest = ""] of xml.matchAll(ROW_OR_CELL)) {
    step(at, tag, NAME.exec(rest)?.[1]);
    if (tag !== "c") continue;
    const shown = formats.get(FORMAT.exec(rest)?.[1] ?? "");
    if (shown && isNumber(rest)) shownAs.set(`${at.row},${at.column}`, shown);
  }
  return { ...at, shownAs };
};

/**
 * Keeps of a worksheet what holds values, so that formatting out to the last column is not read as data
 * and two far corners cannot ask for a billion cells. Refuses `sheet.too-many-rows`, `sheet.too-many-columns`.
 */
export const trimWorksheet = (sheet: string, xml: string, formats: Formats): Trimmed | Refusal => {
  const data = withoutBlanks(wholeElement(xml, "sheetData"));
  const { rows, columns, shownAs } = measure(data, formats);
  if (rows > LIMITS.rows) return refuse("sheet.too-many-rows", { sheet, max: LIMITS.rows }, { where: sheet });
  if (columns > LIMITS.columns)
    return refuse("sheet.too-many-columns", { sheet, max: LIMITS.columns }, { where: sheet });
  const merges = wholeElement(xml.slice(xml.lastIndexOf("sheetData")), "mergeCells");
  return { xml: `<worksheet>${data}${merges}</worksheet>`, cells: rows * columns, shownAs };
};
