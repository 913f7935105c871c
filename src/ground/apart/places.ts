import type { Refusal } from "../refusal.ts";

/** Places of which each serves one at a time, and those who wait for one, in the order in which they came. */
export interface Places<P> {
  /** A place to be given back; null when too many wait. The one that was last given back is taken first. */
  take(): Promise<P | null>;
  give(place: P): void;
  /** The free place that would be taken next, if there is one. */
  next(): P | undefined;
}

/** At most `most` may wait. */
export const placesOf = <P>(places: readonly P[], most: number): Places<P> => {
  const free = [...places];
  const waiting: ((place: P) => void)[] = [];
  return {
    take: async () => {
      const place = free.pop();
      if (place) return place;
      return waiting.length < most ? new Promise<P>((next) => waiting.push(next)) : null;
    },
    give: (place) => {
      const next = waiting.shift();
      if (next) next(place);
      else free.push(place);
    },
    next: () => free.at(-1),
  };
};

/** Does something at a place, and gives it back. */
export const atPlace = async <P, T>(
  places: Places<P>,
  many: Refusal,
  work: (place: P) => Promise<T>,
): Promise<T | Refusal> => {
  const place = await places.take();
  if (place === null) return many;
  return work(place).finally(() => places.give(place));
};
