/** More than so many at once are not remembered: the oldest go first, so that memory stays bounded. */
const mostKeys = 20_000;

/** How often something happened lately, by key: an address, a contact, everybody. For one process, in memory. */
export interface Pace {
  /** Notes that it happened. */
  readonly note: (key: string, now: Date) => void;
  /** How often it was noted within the window that ends now. */
  readonly count: (key: string, now: Date) => number;
}

/** Counts within a window of so many milliseconds. Time that runs backwards (a clock set anew) counts as passed. */
export const newPace = (windowMs: number): Pace => {
  const seen = new Map<string, number[]>();
  const recent = (key: string, now: Date): number[] =>
    (seen.get(key) ?? []).filter((at) => Math.abs(now.getTime() - at) < windowMs);
  return {
    count: (key, now) => recent(key, now).length,
    note: (key, now) => {
      const times = [...recent(key, now), now.getTime()];
      seen.delete(key);
      seen.set(key, times);
      const [oldest] = seen.keys();
      if (seen.size > mostKeys && oldest !== undefined) seen.delete(oldest);
    },
  };
};
