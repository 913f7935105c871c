import { byLatestPeriod, frequencyOf, isCumulative } from "./period.ts";
import { shifted } from "./shown.ts";
import { growthBases, type Measure, type ObservationShown } from "../words.ts";

/** Figures that may be joined by a line: of one measure, over periods of one length, in one unit word. */
export interface Run {
  readonly measure: Measure;
  readonly multiplier: number;
  readonly points: readonly ObservationShown[];
  /** What was published of the same periods before, and revised since. */
  readonly earlier: readonly ObservationShown[];
}

const lengthOf = ({ period }: ObservationShown): string =>
  isCumulative(period) ? "cumulative" : frequencyOf(period);

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
  const [longest] = runs.sort((a, b) => b.length - a.length);
  if (!longest || longest.length < 2) return null;
  const points = longest.sort((a, b) => byLatestPeriod(b.period, a.period));
  const multiplier = points.at(-1)?.multiplier ?? 0;
  const joined = new Set(points.map(({ period, basis }) => `${period} ${basis}`));
  const earlier = observations.filter(
    (each) => !each.current && each.measure === measure && joined.has(`${each.period} ${each.basis}`),
  );
  const told = (all: readonly ObservationShown[]) => all.map((point) => inUnitOf(multiplier, point));
  return { measure, multiplier, points: told(points), earlier: told(earlier) };
};
