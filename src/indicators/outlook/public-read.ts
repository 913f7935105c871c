import type { Db } from "../../ground/db/index.ts";
import { pageFont } from "../../ground/look/charts/ink.ts";
import { drawn } from "../../ground/look/charts/drawn.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { seriesOn, unitLookedAt } from "../read.ts";
import { drawingOf } from "../screens/charts/drawing.ts";
import { runOf } from "../words/run.ts";
import type { Series } from "../words.ts";
import { yearHeight, yearOption } from "./screens/charts/year.ts";
import { unitOf } from "./screens/numbers.ts";
import { chartOf, januaryNote, measuredOf } from "./screens/year-model.ts";
import { readYear } from "./read.ts";

/** Every vintage of a series fits into one file. */
const everything = 100_000;

/** What is public of one indicator: every figure with its document and vintages. Refuses `indicator.not-there`. */
export const publicSeries = async (
  db: Db,
  countyId: string,
  code: string,
  day: string,
): Promise<Series | Refusal> => {
  const unit = await unitLookedAt(db, countyId, undefined);
  const all = { page: 1, limit: everything };
  return isRefusal(unit) ? unit : seriesOn(db, countyId, { code, unitId: unit.id }, day, all);
};

/** The pictures there are of an indicator. */
export const pictures = ["year", "level", "growth"] as const;
export type Picture = (typeof pictures)[number];

/** Widths for a page and for a phone: a picture that is only made smaller cannot be read. */
const widths = { wide: 760, narrow: 320 } as const;

export const widthOf = (narrow: boolean): number => (narrow ? widths.narrow : widths.wide);

/** A picture that can be drawn: how high it is, the unit it is told in, and what a reader has to know of it. */
export interface Drawable {
  readonly of: Picture;
  readonly unit: string;
  readonly height: number;
  readonly note: string | null;
}

/** The lines that can be drawn of a series: a line needs two figures that are alike. */
export const linesOf = (
  { observations, indicator }: Series,
  { lang, say }: Pick<Drawing, "lang" | "say">,
): Drawable[] =>
  (["level", "growth"] as const).flatMap((of) => {
    const run = runOf(observations, of);
    if (!run) return [];
    const { unit, height, note } = drawingOf(run, indicator.unit, lang, say);
    return [{ of, unit, height, note }];
  });

type Year = Awaited<ReturnType<typeof readYear>>;

/** Whether a year has months enough to draw. */
const hasMonths = (year: Year): year is Exclude<Year, Refusal> =>
  !isRefusal(year) && year.ends.length > 0 && year.ends.length + year.before.length > 2;

/** Every picture that has something to show on a day, the year's first. */
export const picturesOf = async (
  db: Db,
  countyId: string,
  series: Series,
  { lang, say, day }: Pick<Drawing, "lang" | "say" | "day">,
): Promise<Drawable[]> => {
  const year = await readYear(db, countyId, series.indicator.code, day);
  const own: Drawable[] = hasMonths(year)
    ? [
        {
          of: "year",
          unit: unitOf(measuredOf(year, lang)) || "%",
          height: yearHeight,
          note: januaryNote(year, say),
        },
      ]
    : [];
  return [...own, ...linesOf(series, { lang, say })];
};

const lineSvg = async (
  { observations, indicator }: Series,
  measure: "level" | "growth",
  { lang, say, narrow }: Drawing,
): Promise<string | Refusal> => {
  const run = runOf(observations, measure);
  if (!run) return refuse("figures.not-there");
  const { option, height } = drawingOf(run, indicator.unit, lang, say);
  const width = widthOf(narrow);
  return drawn(option({ width, font: pageFont }), { width, height });
};

export interface Drawing {
  readonly picture: Picture;
  readonly lang: Lang;
  readonly say: Say;
  readonly day: string;
  /** For a phone. */
  readonly narrow: boolean;
}

/**
 * A picture of an indicator as SVG. The year is drawn with what was published and what is aimed at; what is only
 * foretold is not public. Refuses `indicator.not-there`, and `figures.not-there` where there is nothing to draw.
 */
export const drawnFor = async (
  db: Db,
  countyId: string,
  code: string,
  drawing: Drawing,
): Promise<string | Refusal> => {
  const { picture, lang, say, day, narrow } = drawing;
  if (picture === "year") {
    const year = await readYear(db, countyId, code, day);
    if (isRefusal(year)) return year;
    if (!hasMonths(year)) return refuse("figures.not-there");
    const width = widthOf(narrow);
    const chart = chartOf({ ...year, forecast: null }, lang, say);
    return drawn(yearOption(chart, { width, font: pageFont }), { width, height: yearHeight });
  }
  const series = await publicSeries(db, countyId, code, day);
  return isRefusal(series) ? series : lineSvg(series, picture, drawing);
};
