import { addDays } from "../../ground/clock.ts";
import { daysBetween } from "./trajectory.ts";

/**
 * The last days of a year's periods, each a cadence long from the first of January, that are over before `today`: the
 * latest `count` of them, the earliest first. Fewer where the year has not had so many.
 */
export const periodEnds = (year: number, cadenceDays: number, today: string, count: number): string[] => {
  const first = `${year}-01-01`;
  const over = Math.floor(daysBetween(first, today) / cadenceDays);
  const ends = Array.from({ length: Math.max(0, Math.min(count, over)) }, (_, back) =>
    addDays(first, (over - back) * cadenceDays - 1),
  );
  return ends.reverse();
};

/**
 * Whether an action that was red at each of these ends of periods is referred now: not while one of them was counted
 * for the referral before, so that the one who decides has the same time again.
 */
export const isReferredNow = (
  ends: readonly string[],
  wanted: number,
  lastReferred: string | null,
): boolean => wanted > 0 && ends.length === wanted && (lastReferred === null || lastReferred < ends[0]!);

/** The days to keep lights of: every one after the last that was kept, up to today; at most a year back. */
export const daysToKeep = (keptThrough: string | null, today: string): string[] => {
  if (keptThrough === null || keptThrough >= today) return [today];
  const missed = Math.min(daysBetween(keptThrough, today), longestGap);
  return Array.from({ length: missed }, (_, at) => addDays(today, at + 1 - missed));
};

const longestGap = 366;
