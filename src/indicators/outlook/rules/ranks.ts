export type Better = "up" | "down";

/** Which figure comes first: the greater one, unless less is better. */
export const betterOf = (direction: "up" | "down" | "none"): Better => (direction === "down" ? "down" : "up");

/** The bits of numbers in two words each, so turned that they rise as the numbers do. */
interface Keys {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** A number's bits rise with it once the sign is turned, below zero all of them. */
const keysOf = (values: Float64Array): Keys => {
  const words = new Uint32Array(values.buffer);
  const [low, high] = [new Uint32Array(values.length), new Uint32Array(values.length)];
  for (let at = 0; at < values.length; at++) {
    const isBelow = words[2 * at + 1]! >>> 31 === 1;
    low[at] = isBelow ? ~words[2 * at]! : words[2 * at]!;
    high[at] = isBelow ? ~words[2 * at + 1]! : words[2 * at + 1]! ^ 0x80000000;
  }
  return { low, high };
};

const digitBits = 11;
const digitValues = 2 ** digitBits;
const digits = [0, digitBits, 2 * digitBits];

/** Where each digit's own begin; null where all have the same one, and their order stands. */
const startsOf = (word: Uint32Array, shift: number): Uint32Array | null => {
  const starts = new Uint32Array(digitValues + 1);
  for (let at = 0; at < word.length; at++) starts[((word[at]! >>> shift) & (digitValues - 1)) + 1]!++;
  for (let digit = 1; digit <= digitValues; digit++) {
    if (starts[digit] === word.length) return null;
    starts[digit]! += starts[digit - 1]!;
  }
  return starts;
};

/** The numbers of a row, the least first: sorted digit by digit, which never compares two of them. */
const rising = (row: Float64Array): Uint32Array => {
  const { low, high } = keysOf(row);
  let [order, next] = [new Uint32Array(row.length), new Uint32Array(row.length)];
  for (let at = 0; at < row.length; at++) order[at] = at;
  for (const word of [low, high])
    for (const shift of digits) {
      const starts = startsOf(word, shift);
      if (!starts) continue;
      for (let nth = 0; nth < order.length; nth++) {
        const at = order[nth]!;
        next[starts[(word[at]! >>> shift) & (digitValues - 1)]!++] = at;
      }
      [order, next] = [next, order];
    }
  return order;
};

/** The figures that are known, so signed that the best is least, and where each stands; 0 and −0 made the same. */
const knownIn = (values: ArrayLike<number>, better: Better) => {
  const [row, known] = [new Float64Array(values.length), new Uint32Array(values.length)];
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    if (Number.isNaN(values[at]!)) continue;
    row[count] = (better === "up" ? -values[at]! : values[at]!) + 0;
    known[count++] = at;
  }
  return { row: row.slice(0, count), known: known.subarray(0, count) };
};

/**
 * The place of each figure among all, 1 the best; equal ones share the better place, and the next ones stand as many
 * further back. NaN is a figure that is missing: it has place 0 and no other is moved by it.
 */
export const placesOf = (values: ArrayLike<number>, better: Better): Uint32Array => {
  const { row, known } = knownIn(values, better);
  const order = rising(row);
  const places = new Uint32Array(values.length);
  for (let nth = 0, shared = 1; nth < order.length; nth++) {
    if (nth > 0 && row[order[nth]!] !== row[order[nth - 1]!]) shared = nth + 1;
    places[known[order[nth]!]!] = shared;
  }
  return places;
};

/** The places of a short list; null where the figure is missing. */
export const ranksOf = (values: readonly (number | null)[], better: Better): (number | null)[] =>
  [
    ...placesOf(
      Float64Array.from(values, (value) => value ?? NaN),
      better,
    ),
  ].map((place) => place || null);
