import { shifted } from "../../words/shown.ts";
import {
  growthBases,
  type Basis,
  type Indicator,
  type Measure,
  type Period,
  type Status,
} from "../../words.ts";
import { yearBefore } from "../../words/period.ts";
import { betterOf, ranksOf } from "../rules/ranks.ts";
import type { Comparison, PeerRow } from "./words.ts";

/** A figure of a county as it is known. */
export interface PeerFigure {
  readonly period: Period;
  readonly measure: Measure;
  readonly basis: Basis;
  readonly value: string;
  readonly multiplier: number;
  readonly status: Status;
  readonly source: string;
  readonly publishedOn: string;
}

export interface Compared {
  /** Null of the county itself. */
  readonly id: string | null;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly own: boolean;
  readonly figures: readonly PeerFigure[];
}

const order = (basis: string): number => (growthBases as readonly string[]).indexOf(basis);

const figureOf = ({ figures }: Compared, measure: Measure, period: Period): PeerFigure | undefined =>
  figures
    .filter((each) => each.measure === measure && each.period === period)
    .toSorted((a, b) => order(a.basis) - order(b.basis))[0];

/** In the unit word that all are told in. */
const told = ({ value, multiplier, basis, status, source, publishedOn }: PeerFigure, into: number) => ({
  value: shifted(value, multiplier - into),
  basis,
  status,
  source,
  publishedOn,
});

/** As published, else the levels of two periods subtracted: the digits are counted so that 0.3 is not 0.30000000000000004. */
const incrementOf = (county: Compared, period: Period, into: number): PeerRow["increment"] => {
  const published = figureOf(county, "increment", period);
  if (published) return { value: Number(told(published, into).value), worked: false };
  const [now, before] = [period, yearBefore(period)].map((each) => figureOf(county, "level", each));
  if (!now || !before) return null;
  const difference = Number(told(now, into).value) - Number(told(before, into).value);
  return { value: Number(difference.toFixed(8)), worked: true };
};

const rowOf = (county: Compared, period: Period, into: number): Omit<PeerRow, "places"> => {
  const [level, growth] = [figureOf(county, "level", period), figureOf(county, "growth", period)];
  return {
    id: county.id,
    nameZh: county.nameZh,
    nameEn: county.nameEn,
    own: county.own,
    level: level ? told(level, into) : null,
    growth: growth ? told(growth, growth.multiplier) : null,
    increment: incrementOf(county, period, into),
  };
};

/** The unit word of the county's own level, else of the first known. */
const multiplierOf = (counties: readonly Compared[], period: Period): number => {
  const levels = counties
    .toSorted((a, b) => Number(b.own) - Number(a.own))
    .flatMap((county) => figureOf(county, "level", period) ?? []);
  return levels[0]?.multiplier ?? 0;
};

/**
 * Counties of one city beside each other in a period, with their places by level, increment and growth. Equal figures
 * share a place; a county without one has none and moves nobody.
 */
export const compared = (
  { direction }: Pick<Indicator, "direction">,
  counties: readonly Compared[],
  period: Period,
): Pick<Comparison, "multiplier" | "mixed" | "rows"> => {
  const multiplier = multiplierOf(counties, period);
  const rows = counties.map((county) => rowOf(county, period, multiplier));
  const places = (of: (row: Omit<PeerRow, "places">) => number | null) =>
    ranksOf(rows.map(of), betterOf(direction));
  const level = places((row) => row.level && Number(row.level.value));
  const increment = places((row) => row.increment && row.increment.value);
  const growth = places((row) => row.growth && Number(row.growth.value));
  const bases = new Set(rows.flatMap((row) => row.growth?.basis ?? []));
  return {
    multiplier,
    mixed: bases.size > 1,
    rows: rows.map((row, at) => ({
      ...row,
      places: { level: level[at]!, increment: increment[at]!, growth: growth[at]! },
    })),
  };
};
