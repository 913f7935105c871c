import { addDays } from "../ground/clock.ts";
import { nightlyTaken } from "./name.ts";

/** How many days and how many weeks with a backup are kept. */
export interface Keep {
  readonly days: number;
  readonly weeks: number;
}

const dayOf = (stamp: string): string => `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;

/** The Monday of a day's week. */
const weekOf = (stamp: string): string => {
  const day = dayOf(stamp);
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
};

/** The newest of each of the last so many groups; `stamps` with the newest first. */
const newestOfEach = (
  stamps: readonly string[],
  groupOf: (stamp: string) => string,
  most: number,
): string[] => {
  const newest = new Map<string, string>();
  for (const stamp of stamps) if (!newest.has(groupOf(stamp))) newest.set(groupOf(stamp), stamp);
  return [...newest.values()].slice(0, most);
};

/**
 * The nightly archives of a folder that may go: all but the newest of each of the last `days` days and `weeks` weeks. Days
 * and weeks without one do not count, so that a house that stood still keeps what it has; nor does anything else that
 * lies there, such as a backup taken by hand.
 */
export const outdated = (names: readonly string[], { days, weeks }: Keep): string[] => {
  const stamps = names
    .flatMap((name) => nightlyTaken(name) ?? [])
    .sort()
    .reverse();
  const kept = new Set([...newestOfEach(stamps, dayOf, days), ...newestOfEach(stamps, weekOf, weeks)]);
  return names.filter((name) => {
    const stamp = nightlyTaken(name);
    return stamp !== null && !kept.has(stamp);
  });
};
