import { isRefusal } from "../../../ground/refusal.ts";
import type { Preset } from "../../../ground/lights/presets.ts";
import { shifted } from "../../words/shown.ts";
import { growthBases, type Indicator, type Measure, type Period } from "../../words.ts";
import type { MonthEnd, Outlook, TargetShown, TargetMeasure } from "../words.ts";
import { type Forecast, forecastOf } from "./forecast.ts";
import {
  monthNumber,
  monthOf,
  type Months,
  monthsOf,
  type Point,
  stretchOf,
  withJanuary,
  yearOf,
} from "./months.ts";
import { paceOf } from "./pace.ts";
import { type Aim, pathOf } from "./path.ts";
import { betterOf } from "./ranks.ts";

/** A figure as it is known: one vintage of one observation. */
export interface KnownFigure {
  readonly period: Period;
  readonly measure: Measure;
  readonly basis: string;
  readonly value: string;
  readonly multiplier: number;
}

/** What an outlook is worked out from: one indicator of one unit. */
export interface Known {
  readonly indicator: Indicator;
  readonly figures: readonly KnownFigure[];
  /** Every version, the latest first. */
  readonly targets: readonly TargetShown[];
}

export const kindOf = ({ additiveInTime }: Indicator, measure: TargetMeasure): Aim["kind"] => {
  if (measure === "growth") return "rate";
  return additiveInTime ? "sum" : "stand";
};

const order = (basis: string): number => (growthBases as readonly string[]).indexOf(basis);

/** The figures of a measure, one a period: of growths that of the target's basis, else the one whose basis is known best. */
const figuresFor = ({ figures }: Known, measure: TargetMeasure, wanted?: string): KnownFigure[] => {
  const own = figures.filter((each) => each.measure === measure);
  const rank = (basis: string) => (basis === wanted ? -1 : order(basis));
  return [...Map.groupBy(own, ({ period }) => period).values()].map(
    (same) => same.toSorted((a, b) => rank(a.basis) - rank(b.basis))[0]!,
  );
};

const pointOf =
  (multiplier: number) =>
  (each: KnownFigure): Point => ({
    period: each.period,
    value: Number(shifted(each.value, each.multiplier - multiplier)),
  });

/** The unit word every number is told in: the target's, else that of the latest figure. */
const multiplierOf = (figures: readonly KnownFigure[], target: TargetShown | undefined): number =>
  target?.multiplier ??
  figures.toSorted((a, b) => b.period.slice(0, 4).localeCompare(a.period.slice(0, 4)))[0]?.multiplier ??
  0;

const endsIn = (months: Months, year: number): MonthEnd[] =>
  Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) => {
    const value = months.ends.get(monthNumber(year, month));
    return value === undefined ? [] : [{ month, value }];
  });

const handOf = (target: TargetShown, multiplier: number): number[] | null =>
  target.path?.map((value) => Number(shifted(value, target.multiplier - multiplier))) ?? null;

interface Aimed {
  readonly aim: Aim | null;
  readonly path: readonly number[] | null;
  readonly pathless: string | null;
}

/** The path to the target, or why there is none. */
const aimedAt = (target: TargetShown | undefined, kind: Aim["kind"], months: Months, year: number): Aimed => {
  if (!target) return { aim: null, path: null, pathless: null };
  const start = months.ends.get(monthNumber(year - 1, 12)) ?? null;
  const aim: Aim = { kind, target: Number(target.value), start };
  const first = kind === "sum" ? 0 : (months.ends.get(monthNumber(year - 2, 12)) ?? null);
  const known = endsIn(months, year - 1);
  const ends = (kind === "sum" ? withJanuary(known) : known).map(({ value }) => value);
  const before = first === null ? null : { start: first, ends };
  const path = pathOf(aim, { shape: target.shape, hand: handOf(target, target.multiplier), before });
  return isRefusal(path)
    ? { aim, path: null, pathless: path.refusal.replace(/^target\./, "") }
    : { aim, path, pathless: null };
};

/** The months to come and where they lead: for what adds up the year so far with each of them. */
const foretold = (forecast: Forecast, addsUp: boolean, soFar: number, first: number) => {
  let so = soFar;
  const ends = forecast.months.map((value, at) => ({
    month: first + at,
    value: addsUp ? (so += value) : value,
  }));
  const { method, end, low, high, tests } = forecast;
  return { method, ends, end, low, high, tests: [...tests] };
};

/** Where the year will end, from every month known without a gap; or why nothing is foretold. */
const foretell = (
  kind: Aim["kind"],
  months: Months,
  year: number,
): Pick<Outlook, "forecast" | "unforetold"> => {
  const addsUp = kind === "sum";
  const stretch = stretchOf(addsUp ? months.apart : months.ends);
  if (!stretch) return { forecast: null, unforetold: "few" };
  const last = stretch.from + stretch.values.length - 1;
  const ahead = monthNumber(year, 12) - last;
  if (ahead <= 0) return { forecast: null, unforetold: "over" };
  const soFar = yearOf(last) === year ? (months.ends.get(last) ?? 0) : 0;
  const forecast = ahead > 12 ? null : forecastOf({ known: stretch.values, months: ahead, addsUp, soFar });
  if (!forecast) return { forecast: null, unforetold: "few" };
  return { forecast: foretold(forecast, addsUp, soFar, monthOf(last + 1)), unforetold: null };
};

/** The years a reader may look at: those something is known or aimed at of. */
const annualOf = (points: readonly Point[]): Outlook["annual"] =>
  points
    .filter(({ period }) => /^\d{4}$/.test(period))
    .map(({ period, value }) => ({ year: Number(period), value }))
    .toSorted((a, b) => a.year - b.year);

/** The measure told when none is asked for: the target's, else the level where one was published. */
export const measureOf = ({ figures, targets }: Known): TargetMeasure =>
  targets[0]?.measure ?? (figures.some(({ measure }) => measure === "level") ? "level" : "growth");

export type Worked = Pick<
  Outlook,
  | "indicator"
  | "measure"
  | "multiplier"
  | "target"
  | "versions"
  | "path"
  | "pathless"
  | "ends"
  | "before"
  | "annual"
  | "pace"
  | "forecast"
  | "unforetold"
>;

/** An indicator in a year, worked out from what is known of it. Pure; the light is lit by the county's preset. */
export const outlookOf = (known: Known, measure: TargetMeasure, year: number, preset: Preset): Worked => {
  const versions = known.targets.filter((each) => each.measure === measure);
  const target = versions[0];
  const [kind, figures] = [kindOf(known.indicator, measure), figuresFor(known, measure, target?.basis)];
  const multiplier = multiplierOf(figures, target);
  const points = figures.map(pointOf(multiplier));
  const months = monthsOf(points, kind);
  const { aim, path, pathless } = aimedAt(target, kind, months, year);
  const ends = endsIn(months, year);
  const last = ends.at(-1);
  const standing = { month: last?.month ?? null, actual: last?.value ?? null };
  const better = betterOf(known.indicator.direction);
  return {
    indicator: known.indicator,
    measure,
    multiplier: measure === "growth" ? null : multiplier,
    target: target ?? null,
    versions,
    path: path && [...path],
    pathless,
    ends,
    before: endsIn(months, year - 1),
    annual: annualOf(points),
    pace: aim && path ? paceOf({ aim, path, better, ...standing }, preset) : null,
    ...foretell(kind, months, year),
  };
};
