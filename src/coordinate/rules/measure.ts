import type { HeadRecord } from "../words.ts";

/** One holding of a matter by a post, as it is measured. */
export interface Measured {
  readonly fromAt: Date;
  readonly respondBy: Date;
  readonly respondedAt: Date | null;
  /** Passed on because the post was silent. */
  readonly silent: boolean;
  /** When it was decided, where this post decided it; and by when it had to be. */
  readonly decidedAt: Date | null;
  readonly decideBy: Date;
}

/** One decision of a post whose day has come: whether what it decided was done by its date. */
export interface CarriedOut {
  readonly inTime: boolean;
}

/**
 * The p-th percentile of some numbers by nearest rank: the smallest that at least p of them do not exceed; null of
 * none. Nothing is invented between two measured times.
 */
export const percentile = (values: readonly number[], p: number): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? null;
};

const minutesBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / 60_000);

const shareOf = <T>(all: readonly T[], fits: (one: T) => boolean) => ({
  part: all.filter(fits).length,
  of: all.length,
});

/**
 * The record of a post over what it held. Only what was due or done counts: a matter still within its time is asked
 * but neither in time nor late. The time to first response is over those that were given, nights and days off
 * included; who never answered counts against the share in time, not in the median. (Design §4.1.)
 */
export const recordOf = (
  held: readonly Measured[],
  carriedOut: readonly CarriedOut[],
  now: Date,
): Omit<HeadRecord, "from" | "to"> => {
  const times = held.flatMap(({ fromAt, respondedAt }) =>
    respondedAt ? [minutesBetween(fromAt, respondedAt)] : [],
  );
  const responses = held.filter(
    ({ respondedAt, silent, respondBy }) => respondedAt || silent || respondBy <= now,
  );
  const decisions = held.filter(({ decidedAt, silent, decideBy }) => decidedAt || silent || decideBy <= now);
  return {
    asked: held.length,
    responses: times.length,
    median: percentile(times, 0.5),
    p90: percentile(times, 0.9),
    respondedInTime: shareOf(
      responses,
      ({ respondedAt, respondBy }) => respondedAt !== null && respondedAt < respondBy,
    ),
    decidedInTime: shareOf(
      decisions,
      ({ decidedAt, decideBy }) => decidedAt !== null && decidedAt < decideBy,
    ),
    carriedOut: shareOf(carriedOut, ({ inTime }) => inTime),
    passedOn: held.filter(({ silent }) => silent).length,
  };
};
