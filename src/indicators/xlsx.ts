import { fullDay } from "../ground/look/format.ts";
import type { OutColumn, OutSheet } from "../ground/sheets/index.ts";
import type { Lang, Say } from "../ground/texts.ts";
import { sheetOf } from "./csv.ts";
import type { FigureTable } from "./words.ts";
import { periodName } from "./words/period.ts";

/** Columns 5 to 8 of the sheet hold figures, 10 to 13 ranks. */
const isFigure = (at: number): boolean => (at >= 5 && at <= 8) || (at >= 10 && at <= 13);
const widths = [16, 28, 28, 12, 14];

const columnOf = (title: string, at: number): OutColumn =>
  isFigure(at) ? { title, width: 12, format: "number" } : { title, width: widths[at] ?? 16 };

const valueOf = (cell: string | number | null, at: number): string | number | null =>
  cell === null || !isFigure(at) ? cell : Number(cell);

/** The same table as a sheet, with the day as of which it is known above it; figures are numbers. */
export const figureSheet = (table: FigureTable, lang: Lang, say: Say): OutSheet => {
  const period = periodName(table.period, lang);
  const { heading, body } = sheetOf(table, lang, say, period);
  const known = { period, day: fullDay(table.asKnownOn, lang) };
  return {
    name: say("indicators.title"),
    title: say("indicators.as-published", known),
    columns: heading.map(columnOf),
    rows: body.map((row) => row.map(valueOf)),
    freezeColumns: 2,
    orientation: "landscape",
  };
};
