import type { Room } from "../../../ground/look/charts/ink.ts";
import type { Lang, Say } from "../../../ground/texts.ts";
import type { Run } from "../../words/run.ts";
import { lineHeight, type LineOption, lineOption } from "./line.ts";
import { type LineModel, lineOf } from "./line-model.ts";
import { yearsHeight, yearsOption } from "./years.ts";
import { type YearsModel, yearsOf } from "./years-model.ts";

/** The figures of a chart; null is what was not published. The first column says what a row is of. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A chart of figures and all that goes with it, wherever it is shown: on a screen, on a page, in a document. */
export interface Drawing {
  readonly option: (room: Room) => LineOption;
  readonly height: number;
  readonly unit: string;
  /** What it shows, for who cannot see it. */
  readonly spoken: string;
  readonly table: ChartTable;
  /** What a reader has to know to read it right. */
  readonly note: string | null;
}

const comma = (lang: Lang): string => (lang === "zh" ? "，" : ", ");

const ofLine = (model: LineModel, lang: Lang, say: Say): Drawing => ({
  option: (room) => lineOption(model.points, room, model.earlier),
  height: lineHeight,
  unit: model.unit,
  spoken: model.points.map(({ name, label }) => `${name} ${label}`).join(comma(lang)),
  table: {
    head: [say("indicators.period"), say("indicators.value")],
    rows: model.points.map(({ name, label }) => [name, label]),
  },
  note: null,
});

const rowsOfYears = ({ lines, months, names }: YearsModel): (string | null)[][] =>
  months.map((month, at) => [
    names[at]!,
    ...lines.map(({ points }) => points.find((point) => point.month === month)?.label ?? null),
  ]);

const ofYears = (model: YearsModel, lang: Lang, say: Say): Drawing => ({
  option: (room) => yearsOption(model, room),
  height: yearsHeight,
  unit: model.unit,
  spoken: model.lines
    .map(
      ({ year, points }) =>
        `${year} ${model.names[model.months.indexOf(points.at(-1)!.month)]} ${points.at(-1)!.label}`,
    )
    .join(comma(lang)),
  table: {
    head: [say("indicators.so-far"), ...model.lines.map(({ year }) => year)],
    rows: rowsOfYears(model),
  },
  note: say(model.months[0] === 1 ? "indicators.years-note" : "indicators.years-note-no-january"),
});

/** How a run is drawn: one line, or of the year so far a line for each year. */
export const drawingOf = (run: Run, unit: string | null, lang: Lang, say: Say): Drawing =>
  run.cumulative ? ofYears(yearsOf(run, unit, lang), lang, say) : ofLine(lineOf(run, unit, lang), lang, say);
