import { isRefusal, type Refusal } from "../../../ground/refusal.ts";
import { growthBases } from "../../words.ts";
import type { Part, PartFigure, Parts, UnitNamed } from "../words.ts";
import { type Added, addedUp, type PartsAsked, wholeSteps } from "./added.ts";
import { type Change, contributionsOf } from "./contribution.ts";
import { betterOf, ranksOf } from "./ranks.ts";
import { mayRollUp, ofSteps } from "./roll-up.ts";

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
const multiplierOf = ({ figures, whole }: PartsAsked): number => {
  const levels = figures.filter(({ measure }) => measure === "level");
  return (levels.find(({ unitId }) => unitId === whole.id) ?? levels[0])?.multiplier ?? 0;
};

const named = ({ id, nameZh, nameEn }: UnitNamed): UnitNamed => ({ id, nameZh, nameEn });

/** What is worked out of the whole question once. */
interface Work {
  readonly asked: PartsAsked;
  readonly now: Added;
  readonly before: Added;
  readonly multiplier: number;
  /** Whether it adds up over units. */
  readonly adds: boolean;
}

const changeOf = ({ now, before, adds, multiplier }: Work, { id }: UnitNamed): Change => {
  const unit = 10 ** (now.decimals + multiplier);
  const [steps, was] = [wholeSteps(now, id, adds), wholeSteps(before, id, adds)];
  return { now: steps === null ? null : steps / unit, before: was === null ? null : was / unit };
};

/** What the direct parts known make together, whatever was published of the whole. */
const sumOfParts = ({ now, asked: { direct, whole }, multiplier, adds }: Work): PartFigure | null => {
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
  { asked }: Work,
  changes: readonly Change[],
  increments: readonly (number | null)[],
): Part["places"][] => {
  const { direct, indicator } = asked;
  const better = betterOf(indicator.direction);
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
  const adds = mayRollUp("level", asked.indicator.additive) === null;
  return { asked, now: both[0], before: both[1], multiplier: multiplierOf(asked), adds };
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
  const { now, multiplier, adds } = work;
  const { whole, direct } = asked;
  const changes = direct.map((place) => changeOf(work, place));
  const contributed = contributionsOf(changeOf(work, whole), changes);
  const places = placesOf(
    work,
    changes,
    contributed.parts.map(({ increment }) => increment),
  );
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
      parts: place.parts,
      figure: figureOf(now, place.id, multiplier, adds),
      growth: growthOf(asked, place.id),
      ...contributed.parts[at]!,
      ...(adds ? {} : none),
      places: places[at]!,
    })),
  };
};
