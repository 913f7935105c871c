import { isRefusal, type Refusal } from "../../../ground/refusal.ts";
import { type Basis, growthBases, type Indicator, type Measure, type Period } from "../../words.ts";
import { yearBefore } from "../../words/period.ts";
import type { Part, PartFigure, Parts, UnitNamed } from "../words.ts";
import { type Change, contributionsOf } from "./contribution.ts";
import { betterOf, ranksOf } from "./ranks.ts";
import { inSteps, mayRollUp, ofSteps, type RolledUp, rollUp, territoryOf } from "./roll-up.ts";

export interface PlaceRow extends UnitNamed {
  /** Its place in the tree, as the county keeps it. */
  readonly path: string;
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
  /** The unit looked at first, then all that lies in it, the outer ones first. */
  readonly places: readonly PlaceRow[];
  readonly figures: readonly UnitFigure[];
}

/** Each place with the one it lies in: the nearest of those given that is above it in the tree. */
const withParents = (places: readonly PlaceRow[]) => {
  const byPath = new Map(places.map(({ id, path }) => [path, id]));
  const above = (path: string): string | null => {
    const at = path.lastIndexOf(".");
    if (at < 0) return null;
    const outer = path.slice(0, at);
    return byPath.get(outer) ?? above(outer);
  };
  return places.map(({ id, path }) => ({ id, parentId: above(path) }));
};

type Levels = ReadonlyMap<string, UnitFigure>;

const levelsIn = (figures: readonly UnitFigure[], period: Period): Levels =>
  new Map(
    figures
      .filter((each) => each.measure === "level" && each.period === period)
      .map((each) => [each.unitId, each]),
  );

/** What was known of one period, added up where that may be done. */
interface Added {
  readonly levels: Levels;
  readonly numbers: ReadonlyMap<string, number>;
  readonly own: Float64Array;
  readonly rolled: RolledUp;
  readonly decimals: number;
}

const numbersIn = (ids: readonly string[]) => new Map(ids.map((id, number) => [id, number]));

/** Adds up two periods in steps of one size, so that one can be taken from the other. */
const addedUp = ({ places, figures, period }: PartsAsked): readonly [Added, Added] | Refusal => {
  const territory = territoryOf(withParents(places));
  const both = [levelsIn(figures, period), levelsIn(figures, yearBefore(period))] as const;
  const steps = inSteps(
    new Map(both.flatMap((levels, at) => [...levels].map(([id, each]) => [`${at} ${id}`, each] as const))),
  );
  if (isRefusal(steps)) return steps;
  const numbers = numbersIn(territory.ids);
  const added = (levels: Levels, at: number): Added => {
    const own = Float64Array.from(territory.ids, (id) => steps.steps.get(`${at} ${id}`) ?? NaN);
    return { levels, numbers, own, rolled: rollUp(territory, own), decimals: steps.decimals };
  };
  return [added(both[0], 0), added(both[1], 1)];
};

/** What a place is worth in steps, where it is whole or its own; null where a part of it is missing. */
const wholeSteps = ({ numbers, own, rolled: { sum, have, of } }: Added, id: string, adds: boolean) => {
  const at = numbers.get(id)!;
  if (!Number.isNaN(own[at]!)) return own[at]!;
  return adds && of[at]! > 0 && have[at] === of[at] ? sum[at]! : null;
};

const sumOf = ({ numbers, rolled: { sum, have, of }, decimals }: Added, id: string, multiplier: number) => {
  const at = numbers.get(id)!;
  if (Number.isNaN(sum[at]!)) return null;
  const origin = { source: null, status: null };
  return {
    ...ofSteps(sum[at]!, decimals, multiplier),
    rolled: true,
    have: have[at]!,
    of: of[at]!,
    ...origin,
  };
};

/** The unit's own figure, else what its parts make, in the unit word that all are told in. */
const figureOf = (added: Added, id: string, multiplier: number, adds: boolean): PartFigure | null => {
  const own = added.levels.get(id);
  if (!own) return adds ? sumOf(added, id, multiplier) : null;
  const { numbers, rolled, decimals } = added;
  const at = numbers.get(id)!;
  const size = ofSteps(added.own[at]!, decimals, multiplier);
  const { source, status } = own;
  return { ...size, rolled: false, have: rolled.have[at]!, of: rolled.of[at]!, source, status };
};

const order = (basis: string): number => (growthBases as readonly string[]).indexOf(basis);

const growthOf = ({ figures, period }: PartsAsked, id: string): Part["growth"] => {
  const [best] = figures
    .filter((each) => each.unitId === id && each.measure === "growth" && each.period === period)
    .toSorted((a, b) => order(a.basis) - order(b.basis));
  return best ? { value: best.value, basis: best.basis } : null;
};

/** The unit word of the latest level known, of the whole first. */
const multiplierOf = ({ figures, places }: PartsAsked): number => {
  const levels = figures.filter(({ measure }) => measure === "level");
  return (levels.find(({ unitId }) => unitId === places[0]?.id) ?? levels[0])?.multiplier ?? 0;
};

const named = ({ id, nameZh, nameEn }: PlaceRow): UnitNamed => ({ id, nameZh, nameEn });

/** What is worked out of the whole question once. */
interface Work {
  readonly asked: PartsAsked;
  readonly whole: PlaceRow;
  readonly direct: readonly PlaceRow[];
  readonly now: Added;
  readonly before: Added;
  readonly multiplier: number;
  /** Whether it adds up over units. */
  readonly adds: boolean;
}

const changeOf = ({ now, before, adds, multiplier }: Work, { id }: PlaceRow): Change => {
  const unit = 10 ** (now.decimals + multiplier);
  const [steps, was] = [wholeSteps(now, id, adds), wholeSteps(before, id, adds)];
  return { now: steps === null ? null : steps / unit, before: was === null ? null : was / unit };
};

/** What the direct parts known make together, whatever was published of the whole. */
const sumOfParts = ({ now, direct, whole, multiplier, adds }: Work): PartFigure | null => {
  const { numbers, rolled, decimals } = now;
  const steps = direct.map(({ id }) => rolled.sum[numbers.get(id)!]!).filter((each) => !Number.isNaN(each));
  if (!adds || steps.length === 0) return null;
  const at = numbers.get(whole.id)!;
  const size = ofSteps(
    steps.reduce((sum, each) => sum + each, 0),
    decimals,
    multiplier,
  );
  return { ...size, rolled: true, have: rolled.have[at]!, of: rolled.of[at]!, source: null, status: null };
};

/** Places among the parts. One of which a part is missing has no place by level: it would stand too low. */
const placesOf = (
  { direct, asked }: Work,
  changes: readonly Change[],
  increments: readonly (number | null)[],
): Part["places"][] => {
  const better = betterOf(asked.indicator.direction);
  const growths = direct.map(({ id }) => growthOf(asked, id));
  const by = {
    level: ranksOf(
      changes.map(({ now }) => now),
      better,
    ),
    increment: ranksOf(increments, better),
    growth: ranksOf(
      growths.map((growth) => growth && Number(growth.value)),
      better,
    ),
  };
  return direct.map((_, at) => ({
    level: by.level[at]!,
    increment: by.increment[at]!,
    growth: by.growth[at]!,
  }));
};

const workOn = (asked: PartsAsked): Work | Refusal => {
  const both = addedUp(asked);
  if (isRefusal(both)) return both;
  const tree = withParents(asked.places);
  const [whole] = asked.places;
  const direct = asked.places.filter((_, at) => tree[at]!.parentId === whole!.id);
  const adds = mayRollUp("level", asked.indicator.additive) === null;
  return {
    asked,
    whole: whole!,
    direct,
    now: both[0],
    before: both[1],
    multiplier: multiplierOf(asked),
    adds,
  };
};

type Worked = Pick<Parts, "multiplier" | "whole" | "sum" | "rest" | "parts">;

/** Contributions are said only of what adds up: a rate of a part contributes nothing to that of the whole. */
const none = { share: null, points: null } as const;

/**
 * A unit's direct parts beside each other: each one's own figure or what its parts make, its places by level, increment
 * and growth, and what it contributed to the whole. Only an indicator that adds up over units is added up. Growth is
 * what was published. Refuses `roll-up.too-fine`.
 */
export const partsOf = (asked: PartsAsked): Worked | Refusal => {
  const work = workOn(asked);
  if (isRefusal(work)) return work;
  const { whole, direct, now, multiplier, adds } = work;
  const changes = direct.map((place) => changeOf(work, place));
  const contributed = contributionsOf(changeOf(work, whole), changes);
  const places = placesOf(
    work,
    changes,
    contributed.parts.map(({ increment }) => increment),
  );
  const within = Map.groupBy(withParents(asked.places), ({ parentId }) => parentId);
  return {
    multiplier,
    whole: {
      figure: figureOf(now, whole.id, multiplier, adds),
      growth: growthOf(asked, whole.id),
      increment: contributed.whole.increment,
    },
    sum: sumOfParts(work),
    rest: adds
      ? { increment: contributed.rest.increment, share: contributed.rest.share }
      : { increment: null, share: null },
    parts: direct.map((place, at) => ({
      unit: named(place),
      parts: within.get(place.id)?.length ?? 0,
      figure: figureOf(now, place.id, multiplier, adds),
      growth: growthOf(asked, place.id),
      ...contributed.parts[at]!,
      ...(adds ? {} : none),
      places: places[at]!,
    })),
  };
};
