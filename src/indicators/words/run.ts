import { byLatestPeriod, frequencyOf, isCumulative } from "./period.ts";
import { shifted } from "./shown.ts";
import { growthBases, type Measure, type ObservationShown } from "../words.ts";

/** Figures that may be joined by a line, or by a line for each year: of one measure, in one unit word. */
export interface Run {
  readonly measure: Measure;
  readonly multiplier: number;
  readonly points: readonly ObservationShown[];
  /** What was published of the same periods before, and revised since. */
  readonly earlier: readonly ObservationShown[];
  /** Of the year so far: it begins anew with each year, so each year is a line of its own. */
  readonly cumulative: boolean;
}

const lengthOf = ({ period }: ObservationShown): string =>
  isCumulative(period) ? "cumulative" : frequencyOf(period);

/** A January by itself and a year as a whole are the year so far too, at its first and its last month. */
const isSoFar = ({ period }: ObservationShown): boolean =>
  isCumulative(period) || frequencyOf(period) === "A" || period.endsWith("-01");

const order = (basis: string): number => (growthBases as readonly string[]).indexOf(basis);

/** One figure a period: of several growths the one whose basis is known best. */
const oneEach = (points: readonly ObservationShown[]): ObservationShown[] =>
  [...Map.groupBy(points, ({ period }) => period).values()].flatMap(
    (own) => own.toSorted((a, b) => order(a.basis) - order(b.basis))[0] ?? [],
  );

const inUnitOf = (multiplier: number, point: ObservationShown): ObservationShown => ({
  ...point,
  value: shifted(point.value, point.multiplier - multiplier),
  multiplier,
});

/**
 * The longest run of the current figures of a measure, earliest first; null for fewer than two, which make no line.
 * Years are not joined with months, nor the year so far with either.
 */
export const runOf = (observations: readonly ObservationShown[], measure: Measure): Run | null => {
  const current = observations.filter((each) => each.current && each.measure === measure);
  const runs = [...Map.groupBy(current, lengthOf).values()].map(oneEach);
  const [longest] = runs.toSorted((a, b) => b.length - a.length);
  const [first] = longest ?? [];
  if (!longest || !first || longest.length < 2) return null;
  const cumulative = isCumulative(first.period);
  const joinable = cumulative ? oneEach(current.filter(isSoFar)) : longest;
  const points = joinable.toSorted((a, b) => byLatestPeriod(b.period, a.period));
  const multiplier = points.at(-1)?.multiplier ?? 0;
  const joined = new Set(points.map(({ period, basis }) => `${period} ${basis}`));
  const earlier = observations.filter(
    (each) => !each.current && each.measure === measure && joined.has(`${each.period} ${each.basis}`),
  );
  const told = (all: readonly ObservationShown[]) => all.map((point) => inUnitOf(multiplier, point));
  return { measure, multiplier, points: told(points), earlier: told(earlier), cumulative };
};

/** What one line may join: all of it, or of the year so far the latest year. */
export const lineWithin = ({
  points,
  cumulative,
}: Pick<Run, "points" | "cumulative">): readonly ObservationShown[] => {
  const year = points.at(-1)?.period.slice(0, 4);
  return cumulative ? points.filter(({ period }) => period.startsWith(year ?? "")) : points;
};
