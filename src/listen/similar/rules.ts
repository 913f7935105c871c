import { isWithin } from "../../people/index.ts";
import type { Point } from "../words.ts";

/** In how many of `of` appeals each word was seen; what is not there was seen in none. */
export interface Frequencies {
  readonly of: number;
  readonly seen: ReadonlyMap<string, number>;
}

/** What likeness is measured by. */
export interface Said {
  readonly words: readonly string[];
  /** Of the township or village it is about. */
  readonly territoryPath: string | null;
  readonly point: Point | null;
  /** It leaves the same way to be reached as what it is held against. */
  readonly samePerson?: boolean;
}

/** As far back as one looks (DESIGN §4.2). */
export const lookBackDays = 90;

/** How much a word tells: one that stands in few appeals tells more (inverse document frequency, smoothed). */
export const tellOf = (word: string, { of, seen }: Frequencies): number =>
  Math.log((of + 2) / ((seen.get(word) ?? 0) + 1));

/** Words that are looked for in the index; more would find what has nothing to do with it. */
const mostAsked = 10;

/** A word in more than this share of all appeals finds too many of them. */
const tooCommon = 0.05;

/** The words by which similar appeals are looked for, the most telling first. */
export const askedWords = (words: readonly string[], frequencies: Frequencies): string[] => {
  const rare = words.filter((word) => (frequencies.seen.get(word) ?? 0) <= tooCommon * frequencies.of);
  return (rare.length >= 3 ? rare : words)
    .toSorted((a, b) => tellOf(b, frequencies) - tellOf(a, frequencies) || (a < b ? -1 : 1))
    .slice(0, mostAsked);
};

const sumOf = (words: Iterable<string>, frequencies: Frequencies): number =>
  [...words].reduce((sum, word) => sum + tellOf(word, frequencies) ** 2, 0);

/** How much two texts have in common, 0 to 1: the cosine of their words, each by how much it tells. */
export const alikeInWords = (
  one: readonly string[],
  other: readonly string[],
  frequencies: Frequencies,
): number => {
  const theirs = new Set(other);
  const whole = Math.sqrt(sumOf(new Set(one), frequencies) * sumOf(theirs, frequencies));
  const shared = [...new Set(one)].filter((word) => theirs.has(word));
  return whole === 0 ? 0 : sumOf(shared, frequencies) / whole;
};

const metresPerDegree = 111_320;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points near each other: the earth is flat over some kilometres. */
export const metresBetween = (one: Point, other: Point): number => {
  const east = (one.long - other.long) * Math.cos(radians((one.lat + other.lat) / 2));
  return Math.hypot(one.lat - other.lat, east) * metresPerDegree;
};

/** The same spot, as far as a telephone knows where it is. */
const sameSpotMetres = 200;

/** What a place adds: the same spot most, then the same territory, then one within the other. */
const nearness = (one: Said, other: Said): number => {
  if (one.point && other.point && metresBetween(one.point, other.point) <= sameSpotMetres) return 0.2;
  const [mine, theirs] = [one.territoryPath, other.territoryPath];
  if (mine === null || theirs === null) return 0;
  if (mine === theirs) return 0.15;
  return isWithin(mine, theirs) || isWithin(theirs, mine) ? 0.1 : 0;
};

/** From here on two appeals say something alike; who says it again says it shorter, and is known by their contact. */
const alikeFrom = 0.3;
const alikeFromSamePerson = 0.15;

/** What it adds that the same person says it. */
const again = 0.2;

/**
 * How alike two appeals are, 0 to 1, two digits: by their words, and on top by their place and their person. The words alone decide
 * whether they are alike at all: from one place comes much that has nothing to do with each other. Null where they are
 * not.
 */
export const likeness = (one: Said, other: Said, frequencies: Frequencies): number | null => {
  const words = alikeInWords(one.words, other.words, frequencies);
  if (words < (other.samePerson ? alikeFromSamePerson : alikeFrom)) return null;
  const beside = nearness(one, other) + (other.samePerson ? again : 0);
  return Math.round(Math.min(1, words + beside) * 100) / 100;
};

export type Alike<T> = T & { readonly likeness: number };

/** Those alike, the most alike first; of equals the latest. */
export const mostAlike = <T extends Said & { readonly receivedAt: Date }>(
  said: Said,
  others: readonly T[],
  frequencies: Frequencies,
): Alike<T>[] =>
  others
    .flatMap((other) => {
      const found = likeness(said, other, frequencies);
      return found === null ? [] : [{ ...other, likeness: found }];
    })
    .sort((a, b) => b.likeness - a.likeness || b.receivedAt.getTime() - a.receivedAt.getTime());
