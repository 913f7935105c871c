import type { Lang, Say } from "../../../ground/texts.ts";
import type { MonthEnd, Outlook, OutlookInList } from "../words.ts";
import type { YearChart } from "./charts/year.ts";
import type { ChartTable } from "../../screens/charts/drawing.ts";
import { bare, type Measured, scaleOf, unitOf } from "./numbers.ts";

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

const at = (ends: readonly MonthEnd[], month: number): number | null =>
  ends.find((each) => each.month === month)?.value ?? null;

/** The months of an outlook as a table: last year, what was due, what came, what is foretold. */
export const monthsTable = (of: Drawn, lang: Lang, say: Say): ChartTable => {
  const measured = measuredOf(of, lang);
  const columns = [
    { key: "before", value: (month: number) => at(of.before, month) },
    ...(of.path ? [{ key: "path", value: (month: number) => of.path![month - 1]! }] : []),
    { key: "actual", value: (month: number) => at(of.ends, month) },
    ...(of.forecast ? [{ key: "forecast", value: (month: number) => at(of.forecast!.ends, month) }] : []),
  ];
  const cell = (value: number | null): string | null => (value === null ? null : bare(value, measured));
  return {
    head: [
      say("outlook.month"),
      ...columns.map(({ key }) => say(`outlook.column.${key}`, { unit: unitOf(measured) })),
    ],
    rows: Array.from({ length: 12 }, (_, nth) => [
      monthName(nth + 1, lang),
      ...columns.map(({ value }) => cell(value(nth + 1))),
    ]),
  };
};

/** The years of an indicator as a table. */
export const annualTable = (of: OutlookInList, lang: Lang, say: Say): ChartTable => {
  const measured = measuredOf(of, lang);
  return {
    head: [say("outlook.year"), say("outlook.column.actual", { unit: unitOf(measured) })],
    rows: of.annual.map(({ year, value }) => [String(year), bare(value, measured)]),
  };
};

/** That January stands in no line, where it is published together with February only; null where it is known. */
export const januaryNote = ({ ends, before }: Pick<Outlook, "ends" | "before">, say: Say): string | null => {
  const months = new Set([...ends, ...before].map(({ month }) => month));
  return months.has(2) && !months.has(1) ? say("outlook.no-january") : null;
};
