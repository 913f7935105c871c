import type { Db } from "../../ground/db/index.ts";
import { pageFont } from "../../ground/look/charts/ink.ts";
import type * as Svg from "../../ground/look/charts/svg.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { seriesOn } from "../read.ts";
import { lineHeight, lineOption } from "../screens/charts/line.ts";
import { lineOf } from "../screens/charts/line-model.ts";
import { runOf } from "../words/run.ts";
import type { Series } from "../words.ts";
import { yearHeight, yearOption } from "./screens/charts/year.ts";
import { chartOf } from "./screens/year-model.ts";
import { readYear } from "./read.ts";

/** Every vintage of a series fits into one file. */
const everything = 100_000;

/** What is public of one indicator: every figure with its document and vintages. Refuses `indicator.not-there`. */
export const publicSeries = (
  db: Db,
  countyId: string,
  code: string,
  day: string,
): Promise<Series | Refusal> => seriesOn(db, countyId, code, day, 1, everything);

/** The pictures there are of an indicator. */
export const pictures = ["year", "level", "growth"] as const;
export type Picture = (typeof pictures)[number];

const widest = 760;

/** How wide and high a picture is. */
export const sizeOf = (picture: Picture): { width: number; height: number } => ({
  width: widest,
  height: picture === "year" ? yearHeight : lineHeight,
});

/** The pictures that can be drawn of a series: a line needs two figures that are alike. */
export const drawable = ({ observations }: Series): ("level" | "growth")[] =>
  (["level", "growth"] as const).filter((measure) => runOf(observations, measure) !== null);

/** The drawing tool is fetched with the first picture: the program starts without it. */
const drawn = async (...given: Parameters<typeof Svg.svgOf>): Promise<string> =>
  (await import("../../ground/look/charts/svg.ts")).svgOf(...given);

const lineSvg = async ({ observations, indicator }: Series, measure: "level" | "growth", lang: Lang) => {
  const run = runOf(observations, measure);
  if (!run) return refuse("figures.not-there");
  const { points, earlier } = lineOf(run, indicator.unit, lang);
  const size = sizeOf(measure);
  return drawn(lineOption(points, { font: pageFont }, earlier), size);
};

export interface Drawing {
  readonly picture: Picture;
  readonly lang: Lang;
  readonly say: Say;
  readonly day: string;
}

/**
 * A picture of an indicator as SVG. The year is drawn with what was published and what is aimed at; what is only
 * foretold is not public. Refuses `indicator.not-there`, and `figures.not-there` where there is nothing to draw.
 */
export const drawnFor = async (
  db: Db,
  countyId: string,
  code: string,
  { picture, lang, say, day }: Drawing,
): Promise<string | Refusal> => {
  if (picture === "year") {
    const year = await readYear(db, countyId, code, day);
    if (isRefusal(year)) return year;
    if (year.ends.length + year.before.length < 3) return refuse("figures.not-there");
    const chart = chartOf({ ...year, forecast: null }, lang, say);
    return drawn(yearOption(chart, { width: widest, font: pageFont }), sizeOf(picture));
  }
  const series = await publicSeries(db, countyId, code, day);
  return isRefusal(series) ? series : lineSvg(series, picture, lang);
};
