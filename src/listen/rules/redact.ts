import { namesIn } from "./personal-names.ts";
import { numbersIn } from "./personal-numbers.ts";

/** What is covered before a text is published, in the order in which one goes before another. */
export const covered = ["email", "id", "card", "plate", "phone", "account", "digits", "name"] as const;
export type Covered = (typeof covered)[number];

/** A piece of a text that names someone: from (with) to (without), in UTF-16 units, as strings are cut. */
export interface Span {
  readonly kind: Covered;
  readonly from: number;
  readonly to: number;
}

/** The surer kind first, and of those that share a place only the first: each unit of the text is taken once. */
const apart = (found: readonly Span[], length: number): Span[] => {
  const taken = new Uint8Array(length);
  const bySurety = found.toSorted(
    (one, other) => covered.indexOf(one.kind) - covered.indexOf(other.kind) || one.from - other.from,
  );
  return bySurety.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
};

/**
 * What a text tells of persons, by rules: e-mail addresses, identity numbers with their check character, payment cards
 * by Luhn, plates, phones, accounts of messengers, other long numbers, and names after the words with which people
 * give theirs. Wide digits, digits in characters and spaces within numbers are seen through. In order and apart; a
 * kind that is surer goes before one that overlaps it. Pure. A person looks over it before anything is published:
 * rules find what has a form, not who is meant.
 */
export const personalIn = (text: string): Span[] => {
  const found = [...numbersIn(text), ...namesIn(text)];
  return apart(found, text.length).sort((one, other) => one.from - other.from);
};

/** A text in pieces: what is said as it is, and what stands covered. */
export type Piece = { readonly text: string } | { readonly covered: Covered };

/** Cuts a text by its spans, which are in order and apart (`personalIn`, or a moderator's own). */
export const coveredPieces = (text: string, spans: readonly Span[]): Piece[] => {
  const ends = [0, ...spans.map(({ to }) => to)];
  const pieces = spans.flatMap(({ kind, from }, at): Piece[] => [
    { text: text.slice(ends[at], from) },
    { covered: kind },
  ]);
  return [...pieces, { text: text.slice(ends.at(-1)) }].filter(
    (piece) => !("text" in piece) || piece.text !== "",
  );
};

/** The mark that stands for what is covered where only plain text will do. */
const mark = "＊＊＊";

/** The text as it may be published: every span replaced by three wide stars. */
export const withCovers = (text: string, spans: readonly Span[]): string =>
  coveredPieces(text, spans)
    .map((piece) => ("text" in piece ? piece.text : mark))
    .join("");

/** A text as everybody may read it: what names a person by its form stands covered. */
export const openly = (text: string): string => withCovers(text, personalIn(text));
