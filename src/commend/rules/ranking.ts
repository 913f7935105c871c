import type { Points } from "../words/panel.ts";
import type { Criterion, TieRule } from "../words/programme.ts";
import type { Level } from "../words/states.ts";

/** What each member gave, by criterion. A member who keeps out gave nothing and is not counted. */
export type { Points };

export interface Scored {
  readonly id: string;
  readonly points: readonly Points[];
  readonly yes: number;
  readonly level: Level | null;
  readonly verified: number;
  /** When it was put forward; null counts as last. */
  readonly putForwardAt: string | null;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The mean over the members of one criterion, or of all; null where nobody scored. */
export const meanOf = (points: readonly Points[], key?: string): number | null => {
  if (points.length === 0) return null;
  const each = points.map((one) => (key === undefined ? sum(Object.values(one)) : (one[key] ?? 0)));
  return sum(each) / each.length;
};

/** The criterion with the most points; the first where several have as many. */
const weightiest = (criteria: readonly Criterion[]): string | undefined =>
  criteria.reduce<Criterion | undefined>(
    (best, one) => (best && best.points >= one.points ? best : one),
    undefined,
  )?.key;

/** Higher comes first, under every rule. */
const worth: Readonly<Record<TieRule, (one: Scored, criteria: readonly Criterion[]) => number>> = {
  "weightiest-criterion": ({ points }, criteria) => meanOf(points, weightiest(criteria)) ?? -1,
  votes: ({ yes }) => yes,
  "front-line": ({ level }) => (level === "front-line" ? 1 : 0),
  "verified-actions": ({ verified }) => verified,
  "put-forward-first": ({ putForwardAt }) => (putForwardAt ? -Date.parse(putForwardAt) : -Infinity),
};

/** Differences below this come from dividing, not from the panel. */
const same = 1e-9;

/** By which rule one comes before another of the same points, and whether; null while every rule leaves them equal. */
const tieBetween = (a: Scored, b: Scored, ties: readonly TieRule[], criteria: readonly Criterion[]) => {
  for (const rule of ties) {
    const [one, other] = [worth[rule](a, criteria), worth[rule](b, criteria)];
    if (one !== other && Math.abs(one - other) > same) return { rule, order: other - one };
  }
  return null;
};

export interface Ranked {
  readonly id: string;
  readonly mean: number | null;
  /** Shared by those whom no rule parts. */
  readonly rank: number;
  /** The last rule that had to be asked to part it from those with as many points; null where none had to. */
  readonly tiedBy: TieRule | null;
  /** No rule parts it from a neighbour: people must. */
  readonly tied: boolean;
}

const meanFirst = (a: Scored, b: Scored): number => {
  const difference = (meanOf(b.points) ?? -1) - (meanOf(a.points) ?? -1);
  return Math.abs(difference) > same ? difference : 0;
};

/**
 * The order of a category by the mean of the members' points, ties by the programme's rules one after another. Who is
 * equal under every rule shares a rank and is marked.
 */
export const rankedBy = (
  scored: readonly Scored[],
  { ties, criteria }: { ties: readonly TieRule[]; criteria: readonly Criterion[] },
): Ranked[] => {
  const before = (a: Scored, b: Scored): number =>
    meanFirst(a, b) || (tieBetween(a, b, ties, criteria)?.order ?? 0);
  const sorted = scored.toSorted((a, b) => before(a, b) || a.id.localeCompare(b.id));
  return sorted.map((one) => {
    const equals = scored.filter((other) => other.id !== one.id && meanFirst(one, other) === 0);
    const ruled = equals.map((other) => tieBetween(one, other, ties, criteria));
    return {
      id: one.id,
      mean: meanOf(one.points),
      rank: 1 + sorted.filter((other) => before(other, one) < 0).length,
      tiedBy: ties.findLast((rule) => ruled.some((by) => by?.rule === rule)) ?? null,
      tied: ruled.some((by) => by === null),
    };
  });
};

/** Whether a vote carries: more than the share of all members who may vote. Who stays silent is not for it. */
export const carries = (yes: number, eligible: number, percent: number): boolean =>
  eligible > 0 && yes * 100 > percent * eligible;

interface Candidate {
  readonly ranked: Ranked;
  readonly carried: boolean;
  readonly barred: boolean;
}

/** Whom the panel's own figures put on the list of a category: the first who carried and are not barred, as many as it has places. */
export const proposed = (candidates: readonly Candidate[], quota: number): string[] =>
  candidates
    .filter(({ carried, barred }) => carried && !barred)
    .toSorted((a, b) => a.ranked.rank - b.ranked.rank)
    .slice(0, quota)
    .map(({ ranked }) => ranked.id);
