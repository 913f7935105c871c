import { type Refusal, refuse } from "../../../ground/refusal.ts";

/** How a year's target is spread over its months. */
export type Shape = "even" | "seasonal" | "hand";

/** What a path is laid out for; numbers in the target's own unit. */
export interface Aim {
  /** `sum`: the months add up to the year. `stand`: it stands where it stands. `rate`: a growth held through the year. */
  readonly kind: "sum" | "stand" | "rate";
  readonly target: number;
  /** Where it stood when the year before ended; only a `stand` begins there, the others at 0. */
  readonly start: number | null;
}

/** What a year before was at the end of each month, and where it began: 0 for what adds up. */
export interface YearBefore {
  readonly start: number;
  readonly ends: readonly number[];
}

const monthsOfYear = 12;
const months = Array.from({ length: monthsOfYear }, (_, at) => at + 1);

/** Where the path begins: at the end of the year before for what stands, at nothing for the rest. */
export const startOf = ({ kind, start }: Aim): number | null => (kind === "stand" ? start : 0);

const evenPath = (aim: Aim, start: number): number[] =>
  aim.kind === "rate"
    ? months.map(() => aim.target)
    : months.map((month) => start + ((aim.target - start) * month) / monthsOfYear);

/** The share of the year's way that last year had made by the end of each month; null where it went nowhere. */
const sharesOf = ({ start, ends }: YearBefore): number[] | null => {
  const way = (ends.at(-1) ?? start) - start;
  return ends.length < monthsOfYear || way === 0 ? null : ends.map((end) => (end - start) / way);
};

const seasonalPath = (aim: Aim, start: number, before: YearBefore | null): number[] | Refusal => {
  if (aim.kind === "rate") return evenPath(aim, start);
  const shares = before && sharesOf(before);
  if (!shares) return refuse("target.no-shape", {}, { field: "shape" });
  return shares.map((share) => start + (aim.target - start) * share);
};

const handPath = ({ target }: Aim, hand: readonly number[]): readonly number[] | Refusal => {
  if (hand.length !== monthsOfYear) return refuse("target.months", {}, { field: "path" });
  return hand.at(-1) === target ? hand : refuse("target.ends", {}, { field: "path.11" });
};

export interface Laid {
  readonly shape: Shape;
  /** The twelve month-ends written by hand. */
  readonly hand: readonly number[] | null;
  readonly before: YearBefore | null;
}

/**
 * Where the indicator is to stand at the end of each of the twelve months (序时进度): even; by the way last year went; or
 * as written. What adds up is given as the year so far. A growth is the same all year unless written by hand. Refuses
 * `target.no-start` (a stand whose beginning is not known), `target.no-shape` (last year is not known in full, or went
 * nowhere), `target.months` and `target.ends` (a path by hand of other than twelve months, or that misses its target).
 */
export const pathOf = (aim: Aim, { shape, hand, before }: Laid): readonly number[] | Refusal => {
  if (shape === "hand") return handPath(aim, hand ?? []);
  const start = startOf(aim);
  if (start === null) return refuse("target.no-start", {}, { field: "shape" });
  return shape === "even" ? evenPath(aim, start) : seasonalPath(aim, start, before);
};
