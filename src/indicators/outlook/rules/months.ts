import type { Period } from "../../words.ts";
import type { Aim } from "./path.ts";

/** A figure of a series in one unit word, as a number to reckon with. */
export interface Point {
  readonly period: Period;
  readonly value: number;
}

/** Months counted from year 0: 2021-06 is 2021 × 12 + 5. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1;
export const yearOf = (month: number): number => Math.floor(month / 12);
/** 1 to 12. */
export const monthOf = (month: number): number => (month % 12) + 1;

const single = /^(\d{4})-(\d{2})$/;
const quarterly = /^(\d{4})-Q(\d)$/;
const soFar = /^(\d{4})(?:-01\/(\d{2}))?$/;

/** The figures of one shape of period, by the number of the month with which each ends. */
const numbered = (points: readonly Point[], shape: RegExp): Map<number, number> =>
  new Map(
    points.flatMap(({ period, value }) => {
      const [, year, part = "12"] = shape.exec(period) ?? [];
      const month = shape === quarterly ? Number(part) * 3 : Number(part);
      return year ? [[monthNumber(Number(year), month), value] as const] : [];
    }),
  );

/** Adds to the year so far, at each part's end, what its parts of so many months make. */
const withParts = (ends: Map<number, number>, parts: ReadonlyMap<number, number>, length: number): void => {
  for (const month of [...parts.keys()].toSorted((a, b) => a - b)) {
    const before = monthOf(month) === length ? 0 : ends.get(month - length);
    if (!ends.has(month) && before !== undefined) ends.set(month, before + parts.get(month)!);
  }
};

/** What the year so far grew by with a month; January and February that were published as one are halved. */
const grownBy = (month: number, ends: ReadonlyMap<number, number>): [number, number][] => {
  const end = ends.get(month)!;
  if (monthOf(month) === 1) return [[month, end]];
  const before = ends.get(month - 1);
  if (before !== undefined) return [[month, end - before]];
  return monthOf(month) === 2 ? [month - 1, month].map((each) => [each, end / 2]) : [];
};

/** A series by month: `apart` what each month brought or was, `ends` where the indicator stood at its end. */
export interface Months {
  readonly apart: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

/** What does not add up is what it is; of two for one month a balance is the month's own, a growth that of the year so far. */
const standing = (points: readonly Point[], kind: "stand" | "rate"): Months => {
  const [own, so, quarters] = [single, soFar, quarterly].map((shape) => numbered(points, shape));
  const all = kind === "rate" ? [...quarters!, ...own!, ...so!] : [...so!, ...quarters!, ...own!];
  const stand = new Map(all);
  return { apart: stand, ends: stand };
};

/**
 * The months of a series of single months, quarters, of the year so far (1—6月) and of years. What adds up over time is
 * taken apart and put together; what does not (a balance, a growth) is what it is at the month's end, the year's with
 * December.
 */
export const monthsOf = (points: readonly Point[], kind: Aim["kind"]): Months => {
  if (kind !== "sum") return standing(points, kind);
  const [own, ends] = [numbered(points, single), numbered(points, soFar)];
  withParts(ends, own, 1);
  withParts(ends, numbered(points, quarterly), 3);
  const apart = new Map([...ends.keys()].flatMap((month) => grownBy(month, ends)));
  return { apart: new Map([...apart, ...own]), ends };
};

interface End {
  readonly month: number;
  readonly value: number;
}

/** The month-ends of a year of what adds up, with its January: half of both where it was published with February only. */
export const withJanuary = (ends: readonly End[]): readonly End[] => {
  const [first] = ends;
  return first?.month === 2 ? [{ month: 1, value: first.value / 2 }, ...ends] : ends;
};

/** The longest stretch of months without a gap that ends with the last one known; the numbers and where it begins. */
export const stretchOf = (months: ReadonlyMap<number, number>): { from: number; values: number[] } | null => {
  const last = Math.max(...months.keys());
  if (!Number.isFinite(last)) return null;
  let from = last;
  while (months.has(from - 1)) from--;
  return { from, values: Array.from({ length: last - from + 1 }, (_, at) => months.get(from + at)!) };
};
