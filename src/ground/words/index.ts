import { cut } from "./cutter.ts";
import { apart, namesIn, noNames, type OwnNames } from "./names.ts";
import { lettersOf, plain } from "./plain.ts";
import { stopWords } from "./stop-words.ts";

export { noNames, type OwnNames, ownNames } from "./names.ts";
export { plain } from "./plain.ts";

/**
 * How a room keeps words: it stores `wordsOf(text)` in a text column `words`, and lets the database make the index of
 * them, so that no other parser stands between:
 *
 *     words text not null,
 *     words_index tsvector not null generated always as (array_to_tsvector(string_to_array(words, ' '))) stored
 *     create index … using gin (words_index)
 *
 * It asks `words_index @@ ${queryOf(text)}::tsquery`, or `anyOf(words)` where one of them is enough.
 */

/** All words of a text together, in characters: a tsvector holds 1 MB. */
const mostCharacters = 200_000;

const isTelling = (word: string): boolean => !stopWords.has(word);

const withinLimit = (words: Iterable<string>): string[] => {
  let room = mostCharacters;
  return [...words].filter((word) => (room -= word.length + 1) >= 0);
};

/**
 * The words of a text, each once, separated by spaces: in half width and small letters, without punctuation and stop
 * words, the county's own names whole and in parts. Words within and across words are among them (下水 and 水道 of
 * 下水道; 路灯 of 路灯不亮, which alone is cut 路 and 灯不亮): a question is cut without what stood around it here.
 * Empty for a text that says nothing.
 */
export const wordsOf = (text: string, own: OwnNames = noNames): string => {
  const known = plain(text);
  const pieces = cut(apart(known, own).join(" "), "every").flatMap(lettersOf);
  return withinLimit(new Set([...namesIn(known, own), ...pieces].filter(isTelling))).join(" ");
};

const quoted = (word: string): string => `'${word}'`;
const allOf = (words: readonly string[]): string => words.map(quoted).join(" & ");
const cutWhole = (text: string): string[] => cut(text, "whole").flatMap(lettersOf).filter(isTelling);

const isSingle = (word: string): boolean => /^\p{Script=Han}$/u.test(word);

/** The words of one run of signs; single signs beside longer words are what the cutting left over, and ask nothing. */
const askedIn = (run: string): string[] => {
  const words = cutWhole(run);
  return words.every(isSingle) ? words : words.filter((word) => !isSingle(word));
};

/** A name, or its parts: texts kept before the county had the name know only these. */
const nameOrParts = (name: string): string => {
  const parts = cutWhole(name).filter((part) => part !== name);
  return parts.length === 0 ? quoted(name) : `(${quoted(name)} | (${allOf(parts)}))`;
};

/** The most words one question may have: a pasted text asks by its beginning. */
const mostTerms = 32;

/**
 * What a reader typed as a tsquery in which every word counts, for `words_index @@ $1::tsquery`. Null where nothing
 * to look for is left. Words hold only letters and digits, so nothing of it needs escaping.
 */
export const queryOf = (text: string, own: OwnNames = noNames): string | null => {
  const terms = apart(plain(text), own).flatMap((piece, at) =>
    at % 2 === 1 ? [nameOrParts(piece)] : piece.split(/\s+/).flatMap(askedIn).map(quoted),
  );
  return terms.length === 0 ? null : [...new Set(terms)].slice(0, mostTerms).join(" & ");
};

/** A tsquery for which any one of the words is enough, or null for none. Takes words as `wordsOf` gives them. */
export const anyOf = (words: readonly string[]): string | null =>
  words.length === 0 ? null : words.map(quoted).join(" | ");
