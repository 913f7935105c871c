import { asKnownOn, type ObservationKey } from "./rules.ts";
import { byLatestPeriod } from "./words/period.ts";
import {
  type Figure,
  type FigureRow,
  type FigureTable,
  growthBases,
  type Indicator,
  type Measure,
  measures,
  type ObservationShown,
  type Period,
  type PeriodKnown,
  rankBases,
  type Series,
} from "./words.ts";

/** A recorded vintage with the key of its observation. */
export type Observation = Figure & ObservationKey & { readonly reason: string | null };

const figureOf = ({
  value,
  multiplier,
  basis,
  status,
  source,
  publishedOn,
  vintage,
  note,
}: Observation): Figure => ({
  value,
  multiplier,
  basis,
  status,
  source,
  publishedOn,
  vintage,
  note,
});

const inOrderOf =
  (bases: readonly string[]) =>
  (a: Figure, b: Figure): number =>
    bases.indexOf(a.basis) - bases.indexOf(b.basis);

/** One line of the table. What was not published stays null, or is not in the list. */
const rowOf = (indicator: Indicator, known: readonly Observation[]): FigureRow => {
  const of = (measure: Measure) => known.filter((each) => each.measure === measure).map(figureOf);
  return {
    indicator,
    level: of("level")[0] ?? null,
    increment: of("increment")[0] ?? null,
    share: of("share")[0] ?? null,
    growths: of("growth").sort(inOrderOf(growthBases)),
    ranks: of("rank").sort(inOrderOf(rankBases)),
  };
};

/**
 * The table as it was published, as known at the end of a day: one line for each indicator of which something was
 * published for the period. Growth is the growth that was published; none is computed from levels.
 */
export const tableOf = (
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  period: Period,
  asKnown: string,
): FigureTable => {
  const known = asKnownOn(
    observations.filter((each) => each.period === period),
    asKnown,
  );
  const byCode = Map.groupBy(known, ({ code }) => code);
  const rows = indicators.flatMap((indicator) => {
    const own = byCode.get(indicator.code);
    return own ? [rowOf(indicator, own)] : [];
  });
  return { period, asKnownOn: asKnown, rows };
};

/** The periods known, latest first. */
export const periodsInOrder = (periods: readonly PeriodKnown[]): PeriodKnown[] =>
  [...periods].sort((a, b) => byLatestPeriod(a.period, b.period));

const yearOf = (one: Period): string => one.slice(0, 4);

/**
 * The periods offered beside one, of those in order: every one of its own year, and of each other year the first, which
 * is the year itself where that was published. A county that publishes by month has more than a page can hold.
 */
export const periodsBeside = (periods: readonly PeriodKnown[], shown: Period): PeriodKnown[] => {
  const byYear = Map.groupBy(periods, ({ period }) => yearOf(period));
  return [...byYear].flatMap(([year, own]) => (year === yearOf(shown) ? own : own.slice(0, 1)));
};

const shownOf = (each: Observation, known: ReadonlySet<Observation>): ObservationShown => ({
  ...figureOf(each),
  period: each.period,
  measure: each.measure,
  reason: each.reason,
  current: known.has(each),
});

/**
 * The history of one indicator as known at the end of a day: the latest period first, within it level, increment,
 * growth and rank, of each figure the latest vintage first. `page` counts from 1.
 */
export const seriesOf = (
  indicator: Indicator,
  observations: readonly Observation[],
  asKnown: string,
  { page, limit }: { page: number; limit: number },
): Series => {
  const visible = observations.filter(({ publishedOn }) => publishedOn <= asKnown);
  const known = new Set(asKnownOn(visible, asKnown));
  const inOrder = [...visible].sort(
    (a, b) =>
      byLatestPeriod(a.period, b.period) ||
      measures.indexOf(a.measure) - measures.indexOf(b.measure) ||
      a.basis.localeCompare(b.basis) ||
      b.publishedOn.localeCompare(a.publishedOn) ||
      b.vintage - a.vintage,
  );
  const shown = inOrder.slice((page - 1) * limit, page * limit).map((each) => shownOf(each, known));
  return { indicator, asKnownOn: asKnown, observations: shown, page, total: inOrder.length };
};
