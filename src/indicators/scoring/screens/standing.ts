import type { Standing } from "../../words/firmness.ts";
import type { Scheme, UnitScore } from "../words.ts";

/** The units that have a place: those with a total, on which no veto fell. */
export const placed = (units: readonly UnitScore[]): UnitScore[] =>
  units.filter(({ place }) => place !== null);

/**
 * A unit's shares reached, line by line, and its points beside them. A line without points counts as 0, as the scheme
 * does it; where the scheme leaves it out, the unit's mean share stands for it, which comes to the same total.
 */
export const standingOf = (scheme: Scheme, { unit, lines, base, bonus, penalty }: UnitScore): Standing => {
  const points = new Map(lines.map((score) => [score.line, score.points]));
  const mean = scheme.missing === "leave-out" ? (base ?? 0) / scheme.full : 0;
  const shares = scheme.lines.map(({ key, weight }) => {
    const own = points.get(key) ?? null;
    return own === null ? mean : own / weight;
  });
  return { unitId: unit.id, shares, beside: bonus - penalty };
};
