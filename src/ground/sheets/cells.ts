import { refuse, type Refusal } from "../refusal.ts";
import { cellRef } from "./refs.ts";
import { isUnstorable, shownText } from "./text.ts";
import { LIMITS, type Cell, type ShownAs } from "./words.ts";

/** A value as the reader of the file hands it over. */
export type RawValue = string | number | boolean | Date | null | undefined;

export const emptyCell = (ref: string): Cell => ({ ref, kind: "empty", value: "", text: "" });

/** Excel keeps 15 significant digits; without the cut 0.1 + 0.2 reads 0.30000000000000004. */
const fifteenDigits = (value: number): number => Number(value.toPrecision(15));

export const errorCell = (ref: string, raw: string): Cell => {
  const text = raw.toWellFormed().replaceAll("\0", "").slice(0, 100);
  return { ref, kind: "error", value: text, text };
};

/** What Excel writes in a cell whose formula failed; in a CSV file, or pasted, it comes as text. */
const failed = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/i;

/** A text as a cell: empty, an error of Excel’s, or what a person reads of it. */
export const textCell = (ref: string, raw: string): Cell => {
  const text = shownText(raw);
  if (failed.test(text)) return errorCell(ref, text);
  return text === "" ? emptyCell(ref) : { ref, kind: "text", value: text, text };
};

const numberCell = (ref: string, raw: number, shownAs: ShownAs | undefined): Cell => {
  if (!Number.isFinite(raw)) return errorCell(ref, "#NUM!");
  const value = fifteenDigits(raw);
  if (shownAs !== "percent") return { ref, kind: "number", value, text: String(value) };
  return { ref, kind: "number", value, text: `${fifteenDigits(value * 100)}%`, shownAs };
};

/**
 * A serial below 1 is a time of day only; Excel shows dates it cannot reach as a row of #. "2022年6月" typed
 * into Excel is kept as the first of June in a format without a day.
 */
const dateCell = (ref: string, date: Date, shownAs: ShownAs | undefined): Cell => {
  if (Number.isNaN(date.getTime())) return errorCell(ref, "#####");
  const [day = "", clock = ""] = date.toISOString().slice(0, 19).split("T");
  if (date.getUTCFullYear() < 1900) return textCell(ref, clock);
  if (shownAs === "month" && date.getUTCDate() === 1)
    return { ref, kind: "date", value: day, text: day.slice(0, 7), shownAs };
  const timed = clock !== "00:00:00";
  return { ref, kind: "date", value: timed ? `${day}T${clock}` : day, text: timed ? `${day} ${clock}` : day };
};

export const makeCell = (ref: string, raw: RawValue, shownAs?: ShownAs): Cell => {
  if (raw === null || raw === undefined) return emptyCell(ref);
  if (raw instanceof Date) return dateCell(ref, raw, shownAs);
  if (typeof raw === "number") return numberCell(ref, raw, shownAs);
  if (typeof raw === "boolean") return { ref, kind: "boolean", value: raw, text: raw ? "TRUE" : "FALSE" };
  return textCell(ref, raw);
};

/** The first cell that cannot be kept: `sheet.cell-too-long`, `sheet.cell-unreadable`, at its place. */
export const unkeepable = (sheet: string, rows: readonly (readonly RawValue[])[]): Refusal | undefined => {
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) {
      if (typeof value !== "string") continue;
      const cell = cellRef(row, column);
      const where = `${sheet}!${cell}`;
      if (value.length > LIMITS.cellCharacters)
        return refuse("sheet.cell-too-long", { sheet, cell, max: LIMITS.cellCharacters }, { where });
      if (isUnstorable(value)) return refuse("sheet.cell-unreadable", { sheet, cell }, { where });
    }
  return undefined;
};
