import type { Extra, Scheme, UnitScore, Veto } from "../words.ts";

/** One step from the points of the lines to a unit's total. */
export type TotalStep =
  | { readonly kind: "added"; readonly points: number }
  | {
      readonly kind: "stretched";
      readonly sum: number;
      readonly weights: number;
      readonly full: number;
      readonly points: number;
    }
  | {
      readonly kind: "geometric";
      readonly full: number;
      readonly factors: readonly { readonly share: number; readonly power: number }[];
      readonly points: number;
    }
  | {
      readonly kind: "extra";
      readonly of: Extra;
      readonly given: readonly number[];
      readonly sum: number;
      /** Signed: less than 0 for a penalty. */
      readonly points: number;
    }
  | { readonly kind: "floor" }
  | { readonly kind: "veto"; readonly of: Veto };

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The lines that count, each with its weight: one without points is 0, or left out, as the scheme has it. */
const countedIn = (scheme: Scheme, { lines }: UnitScore) =>
  scheme.lines.flatMap(({ key, weight }) => {
    const points = lines.find(({ line }) => line === key)?.points ?? null;
    if (points === null && scheme.missing === "leave-out") return [];
    return { weight, points: points ?? 0 };
  });

const ofLines = (scheme: Scheme, score: UnitScore, points: number): TotalStep => {
  const counted = countedIn(scheme, score);
  const weights = sumOf(counted.map(({ weight }) => weight));
  const { full, combination } = scheme;
  if (combination === "geometric") {
    const factors = counted.map((line) => ({
      share: line.points / line.weight,
      power: line.weight / weights,
    }));
    return { kind: "geometric", full, factors, points };
  }
  if (Math.abs(weights - full) < 1e-9) return { kind: "added", points };
  return { kind: "stretched", sum: sumOf(counted.map((line) => line.points)), weights, full, points };
};

const ofExtras = ({ extras }: Scheme, { grants }: UnitScore): TotalStep[] =>
  extras.flatMap((of): TotalStep[] => {
    const given = grants.filter(({ key }) => key === of.key).map(({ points }) => points);
    if (given.length === 0) return [];
    const sum = sumOf(given);
    const points = Math.min(sum, of.cap);
    return [{ kind: "extra", of, given, sum, points: of.kind === "penalty" ? -points : points }];
  });

/**
 * How a unit's total comes from the points of its lines, step by step: the lines together, each bonus and penalty that
 * was given with its cap, 0 at least, and the vetoes that fell. Nothing where no line has points.
 */
export const totalSteps = (scheme: Scheme, score: UnitScore): TotalStep[] => {
  const { base, bonus, penalty, grants } = score;
  if (base === null) return [];
  const floored = base + bonus - penalty < 0;
  const fallen = scheme.vetoes.filter(({ key }) => grants.some((grant) => grant.key === key));
  return [
    ofLines(scheme, score, base),
    ...ofExtras(scheme, score),
    ...(floored ? [{ kind: "floor" } as const] : []),
    ...fallen.map((of) => ({ kind: "veto", of }) as const),
  ];
};
