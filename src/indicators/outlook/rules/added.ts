import { isRefusal, type Refusal } from "../../../ground/refusal.ts";
import type { Basis, Indicator, Measure, Period } from "../../words.ts";
import { yearBefore } from "../../words/period.ts";
import type { UnitNamed } from "../words.ts";
import {
  inSteps,
  type RolledUp,
  rollUp,
  type Sized,
  type SumBelow,
  type Territory,
  territoryOf,
} from "./roll-up.ts";

/** A part of the unit looked at, with how many parts of its own it has. */
export interface PartRow extends UnitNamed {
  readonly parts: number;
}

/** A figure of a unit as it is known. */
export interface UnitFigure {
  readonly unitId: string;
  readonly period: Period;
  readonly measure: Measure;
  readonly basis: Basis;
  readonly value: string;
  readonly multiplier: number;
  readonly source: string;
  readonly status: string;
}

export interface PartsAsked {
  readonly indicator: Indicator;
  readonly period: Period;
  /** The unit looked at. */
  readonly whole: UnitNamed;
  /** Its direct parts, in the county's order. */
  readonly direct: readonly PartRow[];
  /** What was published of it and of its direct parts. */
  readonly figures: readonly UnitFigure[];
  /** What the parts of its direct parts make together. */
  readonly below: readonly SumBelow[];
}

type Levels = ReadonlyMap<string, UnitFigure>;

const levelsIn = (figures: readonly UnitFigure[], period: Period): Levels =>
  new Map(
    figures
      .filter((each) => each.measure === "level" && each.period === period)
      .map((each) => [each.unitId, each]),
  );

/** What was known of one period, added up where that may be done. */
export interface Added {
  readonly levels: Levels;
  readonly numbers: ReadonlyMap<string, number>;
  readonly own: Float64Array;
  readonly rolled: RolledUp;
  readonly decimals: number;
}

const numbersIn = (ids: readonly string[]) => new Map(ids.map((id, number) => [id, number]));

type InSteps = (period: Period, kind: "own" | "below", id: string) => number;

const keyOf = (period: Period, kind: "own" | "below", id: string) => [kind, period, id].join(" ");

/** All figures of two periods in steps of one size, so that one can be taken from the other; NaN where there is none. */
const steppedIn = (
  asked: PartsAsked,
  periods: readonly Period[],
): (Pick<Added, "decimals"> & { at: InSteps }) | Refusal => {
  const own = periods.flatMap((period) =>
    [...levelsIn(asked.figures, period)].map(([id, each]) => [keyOf(period, "own", id), each] as const),
  );
  const below = asked.below.map(
    ({ period, unitId, value }) => [keyOf(period, "below", unitId), { value, multiplier: 0 }] as const,
  );
  const stepped = inSteps(new Map<string, Sized>([...own, ...below]));
  if (isRefusal(stepped)) return stepped;
  return { decimals: stepped.decimals, at: (...key) => stepped.steps.get(keyOf(...key)) ?? NaN };
};

/** What the database has added up below the direct parts in a period, by number of the territory. */
const begunIn = (asked: PartsAsked, { ids }: Territory, at: InSteps, period: Period): RolledUp => {
  const have = new Map(
    asked.below.filter((each) => each.period === period).map((each) => [each.unitId, each.have]),
  );
  const parts = new Map(asked.direct.map((each) => [each.id, each.parts]));
  return {
    sum: Float64Array.from(ids, (id) => at(period, "below", id)),
    have: Uint32Array.from(ids, (id) => have.get(id) ?? 0),
    of: Uint32Array.from(ids, (id) => parts.get(id) ?? 0),
  };
};

/** Adds up two periods in steps of one size. Refuses `roll-up.too-fine`. */
export const addedUp = (asked: PartsAsked): readonly [Added, Added] | Refusal => {
  const { whole, direct, period } = asked;
  const periods = [period, yearBefore(period)] as const;
  const stepped = steppedIn(asked, periods);
  if (isRefusal(stepped)) return stepped;
  const { decimals, at } = stepped;
  const territory = territoryOf([
    { id: whole.id, parentId: null },
    ...direct.map(({ id }) => ({ id, parentId: whole.id })),
  ]);
  const numbers = numbersIn(territory.ids);
  const added = (of: Period): Added => {
    const own = Float64Array.from(territory.ids, (id) => at(of, "own", id));
    const rolled = rollUp(territory, own, begunIn(asked, territory, at, of));
    return { levels: levelsIn(asked.figures, of), numbers, own, rolled, decimals };
  };
  return [added(periods[0]), added(periods[1])];
};

/** What a place is worth in steps, where it is whole or its own; null where a part of it is missing. */
export const wholeSteps = ({ numbers, own, rolled: { sum, have, of } }: Added, id: string, adds: boolean) => {
  const at = numbers.get(id)!;
  if (!Number.isNaN(own[at]!)) return own[at]!;
  return adds && of[at]! > 0 && have[at] === of[at] ? sum[at]! : null;
};
