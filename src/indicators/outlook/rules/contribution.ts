/** What a whole or a part of it was worth, in one unit, in a period and in the one before; null where not known. */
export interface Change {
  readonly now: number | null;
  readonly before: number | null;
}

/** What a part added, and what that is of the whole's growth; null where it cannot be said. */
export interface Contribution {
  readonly increment: number | null;
  /** Of the whole's increment, in percent (贡献率). Where the whole fell, a part that fell has a share above 0. */
  readonly share: number | null;
  /** Of the whole's growth, in percentage points (拉动). */
  readonly points: number | null;
}

export interface Contributions {
  readonly whole: { readonly increment: number | null; readonly growth: number | null };
  readonly parts: readonly Contribution[];
  /** What the whole changed by beyond the parts known: those that are missing, and what is nobody's. */
  readonly rest: Contribution;
}

const incrementOf = ({ now, before }: Change): number | null =>
  now === null || before === null ? null : now - before;

/** A ratio in percent; null where there is nothing to divide by, or it is below nothing. */
const percent = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : (100 * part) / whole;

/**
 * What each part contributed to the growth of the whole, by division of levels at current prices: no growth at
 * comparable prices comes of it, and it is to be labelled so. Where the whole did not change no share is said; where it
 * was nothing or less before, no points.
 */
export const contributionsOf = (whole: Change, parts: readonly Change[]): Contributions => {
  const increment = incrementOf(whole);
  const base = whole.before !== null && whole.before > 0 ? whole.before : null;
  const of = (own: number | null): Contribution => ({
    increment: own,
    share: percent(own, increment),
    points: percent(own, base),
  });
  const own = parts.map(incrementOf);
  const known = own.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return {
    whole: { increment, growth: percent(increment, base) },
    parts: own.map(of),
    rest: of(increment === null ? null : increment - known),
  };
};
