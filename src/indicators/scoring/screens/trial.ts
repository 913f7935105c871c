import { firmness, type Firmness } from "../../words/firmness.ts";
import type { Scheme, UnitScore } from "../words.ts";
import { placed, standingOf } from "./standing.ts";

/** The points that each line is worth on trial, by line key. */
export type Weights = Readonly<Record<string, number>>;

/** The weights as the scheme has them. */
export const weightsOf = ({ lines }: Pick<Scheme, "lines">): Weights =>
  Object.fromEntries(lines.map(({ key, weight }) => [key, weight]));

/** A unit under weights on trial; `firm` null where it has no place under any. */
export interface Tried {
  readonly score: UnitScore;
  readonly firm: Firmness | null;
}

/** How firm each place of a group is under these weights, by unit; units without a place are not in it. */
export const firmUnder = (
  scheme: Scheme,
  units: readonly UnitScore[],
  weights: Weights,
): ReadonlyMap<string, Firmness> => {
  const { lines, full, digits } = scheme;
  const standings = placed(units).map((unit) => standingOf(scheme, unit));
  const weighting = { weights: lines.map(({ key, weight }) => weights[key] ?? weight), full, digits };
  return new Map(firmness(standings, weighting).map((each) => [each.unitId, each]));
};

/** A group under these weights: the best first, and last those without a place, whom no weight gives one. */
export const triedUnder = (scheme: Scheme, units: readonly UnitScore[], weights: Weights): Tried[] => {
  const firm = firmUnder(scheme, units, weights);
  const placeOf = ({ unit, place }: UnitScore) => firm.get(unit.id)?.place ?? place!;
  const ranked = placed(units).toSorted((a, b) => placeOf(a) - placeOf(b) || a.place! - b.place!);
  const rest = units.filter(({ place }) => place === null);
  return [...ranked, ...rest].map((score) => ({ score, firm: firm.get(score.unit.id) ?? null }));
};
