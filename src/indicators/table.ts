import { asKnownOn, type ObservationKey } from "./rules.ts";
import { byLatestPeriod } from "./period.ts";
import {
  type Figure,
  type FigureRow,
  type FigureTable,
  growthBases,
  type Indicator,
  type Measure,
  type Period,
  type PeriodKnown,
  rankBases,
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

/** One line: the growth with the best known basis; every rank, by what it is. What is not there stays null. */
const rowOf = (indicator: Indicator, known: readonly Observation[]): FigureRow => {
  const of = (measure: Measure) => known.filter((each) => each.measure === measure).map(figureOf);
  return {
    indicator,
    level: of("level")[0] ?? null,
    increment: of("increment")[0] ?? null,
    growth: of("growth").sort(inOrderOf(growthBases))[0] ?? null,
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

/** The figures of a line that were published, in the order of its columns. */
export const figuresOf = ({ level, increment, growth, ranks }: FigureRow): Figure[] =>
  [level, increment, growth, ...ranks].filter((each) => each !== null);

/** The figure of a line that was published last: its status, source and date stand for the line. */
export const latestOf = (row: FigureRow): Figure | undefined =>
  figuresOf(row).reduce<Figure | undefined>(
    (last, each) => (last && last.publishedOn >= each.publishedOn ? last : each),
    undefined,
  );

/** The periods known, latest first. */
export const periodsInOrder = (periods: readonly PeriodKnown[]): PeriodKnown[] =>
  [...periods].sort((a, b) => byLatestPeriod(a.period, b.period));
