import type { Lang } from "../../../ground/texts.ts";
import { lastDayOf } from "../../words/period.ts";
import type { Run } from "../../words/run.ts";
import type { ObservationShown } from "../../words.ts";
import { printedIn, unitIn } from "./line-model.ts";

/** The year so far at a month's end. */
export interface YearPoint {
  /** 1 to 12. */
  readonly month: number;
  readonly value: string;
  readonly label: string;
}

export interface YearLine {
  readonly year: string;
  readonly points: readonly YearPoint[];
}

/** Years beside each other by month, the latest last. */
export interface YearsModel {
  readonly lines: readonly YearLine[];
  /** Earlier vintages of the same figures. */
  readonly earlier: readonly YearPoint[];
  /** The months from the first that any year has, and what they are called: the year so far at each. */
  readonly months: readonly number[];
  readonly names: readonly string[];
  readonly unit: string;
}

/** So many lines can be told apart. */
const mostYears = 5;

const shortMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** The year so far, as the foot of a chart says it: 1—2 月, Jan–Feb; the whole of it at December. */
export const soFarName = (month: number, lang: Lang): string => {
  if (month === 12) return lang === "zh" ? "全年" : "Year";
  if (lang === "zh") return month === 1 ? "1\u00a0月" : `1—${month}\u00a0月`;
  return month === 1 ? "Jan" : `Jan–${shortMonths[month - 1]}`;
};

const yearOf = ({ period }: ObservationShown): string => period.slice(0, 4);
const monthOf = ({ period }: ObservationShown): number => Number(lastDayOf(period).slice(5, 7));

/** The latest years of a run of the year so far, a line each. */
export const yearsOf = (run: Run, unit: string | null, lang: Lang): YearsModel => {
  const printed = printedIn(run.measure, unit, lang);
  const point = (each: ObservationShown): YearPoint => ({ month: monthOf(each), ...printed(each) });
  const years = [...Map.groupBy(run.points, yearOf)].slice(-mostYears);
  const shown = new Set(years.map(([year]) => year));
  const lines = years.map(([year, own]) => ({ year, points: own.map(point) }));
  const first = Math.min(...lines.flatMap(({ points }) => points.map(({ month }) => month)));
  const months = Array.from({ length: 13 - first }, (_, at) => first + at);
  return {
    lines,
    earlier: run.earlier.filter((each) => shown.has(yearOf(each))).map(point),
    months,
    names: months.map((month) => soFarName(month, lang)),
    unit: unitIn(run, unit, lang),
  };
};
