import type { KnownField, Likeness } from "./words.ts";

const fillers = /[\s\p{P}\p{S}]+|的|数量|情况|合计/gu;

/** A field's name as it is compared: widths and cases are one, signs and words that say nothing are gone. */
export const normal = (name: string): string => {
  const plain = name.normalize("NFKC").toLowerCase();
  return plain.replace(fillers, "") || plain.replace(/\s+/g, "");
};

/** Every two signs that stand together; a single sign stands for itself. */
const pairs = (name: string): readonly string[] => {
  const signs = [...name];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};

/**
 * How much the words of two names have in common, 0 to 1: Dice's coefficient over pairs of signs. Chinese is written
 * without spaces, and pairs find what is shared without a dictionary.
 */
export const alike = (one: string, other: string): number => {
  const [mine, theirs] = [pairs(normal(one)), pairs(normal(other))];
  if (mine.length + theirs.length === 0) return 0;
  const left = Map.groupBy(theirs, (pair) => pair);
  const shared = mine.filter((pair) => left.get(pair)?.pop() !== undefined).length;
  return (2 * shared) / (mine.length + theirs.length);
};

/** From here on two names are taken for one field. */
export const enough = 0.7;

/** For each field asked the one known that it is most like, if it is like enough; the most alike first. */
export const alreadyReported = (fields: readonly string[], known: readonly KnownField[]): Likeness[] =>
  fields
    .flatMap((asked) => {
      const found = known.map((one) => ({ asked, known: one, share: alike(asked, one.field) }));
      const best = found.toSorted((a, b) => b.share - a.share)[0];
      return best && best.share >= enough ? [best] : [];
    })
    .sort((a, b) => b.share - a.share);
