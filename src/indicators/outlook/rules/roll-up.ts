import { type Refusal, refuse } from "../../../ground/refusal.ts";
import type { Period } from "../../words.ts";
import { shifted } from "../../words/shown.ts";

export interface Place {
  readonly id: string;
  /** The territory it lies in; null for the whole. */
  readonly parentId: string | null;
}

/** A tree of territories by number, every one before those it lies in. */
export interface Territory {
  readonly ids: readonly string[];
  /** The number of the one it lies in; -1 for the whole. */
  readonly within: Int32Array;
}

/** Puts a tree in the order in which it is added up: from the leaves to the whole. */
export const territoryOf = (places: readonly Place[]): Territory => {
  const below = Map.groupBy(places, ({ parentId }) => parentId);
  const known = new Set(places.map(({ id }) => id));
  const down = places.filter(({ parentId }) => parentId === null || !known.has(parentId));
  for (let at = 0; at < down.length; at++) down.push(...(below.get(down[at]!.id) ?? []));
  const ids = down.map(({ id }) => id).toReversed();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const within = Int32Array.from(down.toReversed(), ({ parentId }) => numbers.get(parentId ?? "") ?? -1);
  return { ids, within };
};

/** What the parts of a part make together in a period, as the database added it up: at multiplier 0, all digits kept. */
export interface SumBelow {
  readonly unitId: string;
  readonly period: Period;
  readonly value: string;
  /** How many parts had a figure. */
  readonly have: number;
}

/** What the parts of a unit make together in a period, at multiplier 0; null where none has a figure. */
export interface RolledPeriod {
  readonly period: Period;
  readonly value: string | null;
  readonly have: number;
  readonly of: number;
  /** That of the greatest unit word any figure of the run was published in. */
  readonly multiplier: number | null;
}

/** What came together of one figure, by number of the territory. */
export interface RolledUp {
  /** Its own figure where it has one, else the sum of its parts; NaN where neither it nor any part has one. */
  readonly sum: Float64Array;
  /** Of its direct parts, how many have a figure that is whole. */
  readonly have: Uint32Array;
  readonly of: Uint32Array;
}

/** Whether it stands for all of itself: a figure of its own, or one of every part. */
const isWhole = (own: Float64Array, { have, of }: RolledUp, at: number): boolean =>
  !Number.isNaN(own[at]!) || (of[at]! > 0 && have[at] === of[at]);

/** Nothing has come together yet of so many territories. */
export const nothingOf = (size: number): RolledUp => ({
  sum: new Float64Array(size).fill(NaN),
  have: new Uint32Array(size),
  of: new Uint32Array(size),
});

/**
 * Adds up what is known from the leaves to the whole. `own`: by number, the figure published of each territory in
 * whole steps of one size (sums are exact below 2 ** 53), NaN where none was. A territory with a figure of its own
 * counts with that one; what its parts make is not put in its place. `begun` is what came together before of parts
 * that are not in the tree; it is added to.
 */
export const rollUp = (
  { within }: Territory,
  own: Float64Array,
  begun: RolledUp = nothingOf(within.length),
): RolledUp => {
  const size = within.length;
  const rolled = { ...begun, sum: own.map((each, at) => (Number.isNaN(each) ? begun.sum[at]! : each)) };
  for (let at = 0; at < size; at++) {
    const above = within[at]!;
    if (above < 0) continue;
    rolled.of[above]!++;
    if (isWhole(own, rolled, at)) rolled.have[above]!++;
    const part = rolled.sum[at]!;
    if (Number.isNaN(part) || !Number.isNaN(own[above]!)) continue;
    rolled.sum[above] = Number.isNaN(rolled.sum[above]!) ? part : rolled.sum[above]! + part;
  }
  return rolled;
};

/** A figure as it was published. */
export interface Sized {
  readonly value: string;
  readonly multiplier: number;
}

const decimalsOf = ({ value, multiplier }: Sized): number =>
  Math.max(0, (value.split(".")[1]?.length ?? 0) - multiplier);

/** Figures as whole steps of one size, so that they add up without losing a digit. */
export interface Steps {
  readonly steps: ReadonlyMap<string, number>;
  /** The decimals a step stands for, at multiplier 0. */
  readonly decimals: number;
}

/** Refuses `roll-up.too-fine` where the digits of all of them together are more than a sum can hold. */
export const inSteps = (figures: ReadonlyMap<string, Sized>): Steps | Refusal => {
  const decimals = Math.max(0, ...[...figures.values()].map(decimalsOf));
  const steps = new Map(
    [...figures].map(([id, { value, multiplier }]) => [id, Number(shifted(value, multiplier + decimals))]),
  );
  const most = [...steps.values()].reduce((sum, each) => sum + Math.abs(each), 0);
  return most <= Number.MAX_SAFE_INTEGER ? { steps, decimals } : refuse("roll-up.too-fine");
};

/** A decimal without the zeros at its end. */
const shortest = (value: string): string => (value.includes(".") ? value.replace(/\.?0+$/, "") : value);

/** A size at multiplier 0 in the unit word given. */
export const inUnitWord = (size: string, multiplier: number): Sized => ({
  value: shortest(shifted(size, -multiplier)),
  multiplier,
});

/** Steps as a decimal again, in the unit word given: 2,951,434 steps of 1 万元 as 295.1434 亿元. */
export const ofSteps = (steps: number, decimals: number, multiplier: number): Sized => {
  const value = shortest(shifted(String(steps), -decimals - multiplier));
  return { value, multiplier };
};

/** Only what adds up over units may be rolled up: a rate, a rank or a median of parts is nothing of the whole. */
export const mayRollUp = (measure: string, addsUpOverUnits: boolean): Refusal | null => {
  const sums = measure === "level" || measure === "increment";
  return sums && addsUpOverUnits ? null : refuse("roll-up.not-additive");
};
