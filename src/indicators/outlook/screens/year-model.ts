import { range } from "../../../ground/look/format.ts";
import type { Lang, Say } from "../../../ground/texts.ts";
import type { Outlook, OutlookInList } from "../words.ts";
import type { YearChart } from "./charts/year.ts";
import { bare, type Measured } from "./numbers.ts";

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
  const forecast = of.forecast ?? null;
  return {
    ends: of.ends,
    before: of.before,
    path: of.path,
    forecast,
    months: Array.from({ length: 12 }, (_, at) => monthName(at + 1, lang)),
    words: {
      actual: number(of.ends.at(-1)?.value),
      before: say("outlook.line.before", { value: number(of.before.at(-1)?.value) }),
      path: say("outlook.line.path", { value: number(of.path?.at(-1)) }),
      forecast: forecast
        ? say("outlook.line.forecast", {
            value: number(forecast.end),
            range: range(number(forecast.low), number(forecast.high), lang),
          })
        : "",
    },
  };
};
