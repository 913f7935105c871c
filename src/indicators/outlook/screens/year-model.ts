import type { Lang, Say } from "../../../ground/texts.ts";
import type { MonthEnd, Outlook, OutlookInList } from "../words.ts";
import type { YearChart } from "./charts/year.ts";
import { bare, type Measured, scaleOf } from "./numbers.ts";

const shortMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

export const monthName = (month: number, lang: Lang): string =>
  lang === "zh" ? `${month}\u00a0月` : shortMonths[month - 1]!;

export const measuredOf = (
  { multiplier, indicator }: Pick<Outlook, "multiplier" | "indicator">,
  lang: Lang,
): Measured => ({ multiplier, unit: indicator.unit, lang });

type Drawn = OutlookInList & Partial<Pick<Outlook, "forecast">>;

/** What is drawn of an outlook, with the words at the lines' ends. `say` tells the texts. */
export const chartOf = (of: Drawn, lang: Lang, say: Say): YearChart => {
  const measured = measuredOf(of, lang);
  const number = (value: number | undefined): string => (value === undefined ? "" : bare(value, measured));
  const scale = scaleOf(measured);
  const scaled = (ends: readonly MonthEnd[]) =>
    ends.map(({ month, value }) => ({ month, value: value * scale }));
  const forecast = of.forecast ?? null;
  return {
    ends: scaled(of.ends),
    before: scaled(of.before),
    path: of.path?.map((value) => value * scale) ?? null,
    forecast: forecast && {
      ends: scaled(forecast.ends),
      low: forecast.low * scale,
      high: forecast.high * scale,
    },
    months: Array.from({ length: 12 }, (_, at) => monthName(at + 1, lang)),
    words: {
      actual: number(of.ends.at(-1)?.value),
      before: say("outlook.line.before", { value: number(of.before.at(-1)?.value) }),
      path: say("outlook.line.path", { value: number(of.path?.at(-1)) }),
      forecast: forecast ? say("outlook.line.forecast", { value: number(forecast.end) }) : "",
    },
  };
};
