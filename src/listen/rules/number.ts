import { type Refusal, refuse } from "../../ground/refusal.ts";
import { asSpoken, charactersFrom, inFours, lettersOf, spoken } from "../../ground/spoken.ts";

/** Characters that carry chance, 5 bits each: 12 of them are the 60 bits that make guessing hopeless. */
const drawn = 12;
const whole = drawn + 1;

/** Random bytes a number is drawn from: one for each character, of which the lower 5 bits are used. */
export const numberBytes = drawn;

/** Multiplies by x in the field of 32 elements (x⁵ + x² + 1, whose powers of x are all 31 others). */
const times = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);

const valueOf = (character: string): number => spoken.indexOf(character);

/** The value of a run of characters as a polynomial at x; a number with its check character has the value 0. */
const valueAt = (characters: string): number =>
  [...characters].reduce((sum, character) => times(sum) ^ valueOf(character), 0);

const isWhole = (characters: string): boolean => valueAt(characters) === 0;

const written = (prefix: string, characters: string): string =>
  [prefix, inFours(characters)].filter(Boolean).join("-");

/**
 * A receipt number, as `ZC-7K4Q-M2XW-9D3H-C`: the county's letters, 12 random characters and a check character. 12
 * characters of base 32 are exactly 60 random bits, as the design asks; 8 would be 40, within reach of a patient
 * guesser. At a million appeals a guess hits with a chance of 1 in 10¹².
 *
 * The check character makes the characters a multiple of x in a field of 32 elements. Any one wrong character, and any
 * two that changed places (neighbours or not), give another value than 0 and are found; mod 37 would find the same but
 * needs five signs that cannot be said on the phone. Pure: `bytes` are 12 from a cryptographic source.
 */
export const numberFrom = (prefix: string, bytes: Uint8Array): string => {
  if (bytes.length < numberBytes) throw new RangeError(`a number needs ${numberBytes} random bytes`);
  const random = charactersFrom(bytes.subarray(0, drawn));
  return written(prefix, random + spoken[times(valueAt(random))]);
};

const withoutPrefix = (letters: string, prefix: string): string =>
  letters.length > whole && letters.startsWith(prefix) ? letters.slice(prefix.length) : letters;

/** Characters mistaken for each other by the eye or on the phone. */
const mistaken: readonly string[] = [
  "8B",
  "5S",
  "2Z",
  "6G",
  "0DQ",
  "17",
  "VWY",
  "MN",
  "EF",
  "PR",
  "CG",
  "BDPT",
  "JGK",
  "FS",
];

const areMistaken = (one: string, other: string): boolean =>
  mistaken.some((group) => group.includes(one) && group.includes(other));

const replaced = (characters: string, at: number, by: string): string =>
  characters.slice(0, at) + by + characters.slice(at + by.length);

const misread = (characters: string): string[] =>
  [...characters].flatMap((character, at) =>
    [...spoken]
      .filter((other) => other !== character && areMistaken(character, other))
      .map((other) => replaced(characters, at, other)),
  );

const swapped = (characters: string): string[] =>
  [...characters]
    .map((character, at) => replaced(characters, at, `${characters[at + 1] ?? ""}${character}`))
    .slice(0, -1);

const mostLikely = 5;

/**
 * What a number with a wrong check character was most likely meant to be: one character misread or two neighbours that
 * changed places, at most 5. Only the arithmetic is asked; no register is looked at, so nothing tells whether such a
 * number exists.
 */
export const likelyNumbers = (typed: string, prefix: string): string[] => {
  const characters = charactersOf(typed, prefix);
  if (characters.length !== whole || !areKnown(characters)) return [];
  const meant = [...misread(characters), ...swapped(characters)].filter(isWhole);
  return [...new Set(meant)].slice(0, mostLikely).map((one) => written(prefix, one));
};

const areKnown = (characters: string): boolean => [...characters].every((one) => spoken.includes(one));

const charactersOf = (typed: string, prefix: string): string =>
  asSpoken(withoutPrefix(lettersOf(typed.slice(0, 100)), prefix.toUpperCase()));

/**
 * Reads a number as people type it: any case, O for 0, I and L for 1, wide characters, any spaces and strokes, with or
 * without the county's letters. Gives it as it is written, or refuses `number.length`, `number.characters`, or
 * `number.check` when a character must be wrong.
 */
export const readNumber = (typed: string, prefix: string): string | Refusal => {
  const at = { field: "number" };
  const characters = charactersOf(typed, prefix);
  if (characters.length !== whole) return refuse("number.length", { whole, given: characters.length }, at);
  if (!areKnown(characters)) return refuse("number.characters", {}, at);
  return isWhole(characters) ? written(prefix, characters) : refuse("number.check", {}, at);
};

/** From what only counts signs to what knows the number for one of the county's. */
const byTelling = ["number.length", "number.characters", "number.check"];

/** Signs that were counted: the fewer, the more of what was typed are the county's own letters. */
const givenIn = ({ params }: Refusal): number => Number(params?.given ?? 0);

/**
 * The refusal to tell of those that the same typing meets under several of a county's prefixes: under the one it was
 * written with it comes furthest.
 */
export const mostTelling = (refusals: readonly Refusal[]): Refusal | undefined =>
  refusals.toSorted(
    (one, other) =>
      byTelling.indexOf(other.refusal) - byTelling.indexOf(one.refusal) || givenIn(one) - givenIn(other),
  )[0];
