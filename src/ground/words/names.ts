import { plain } from "./plain.ts";

/** Names that a county knows and no dictionary: places, units, companies. Made once by `ownNames` for many texts. */
export interface OwnNames {
  readonly names: readonly string[];
  readonly pattern: RegExp | null;
}

const suits = /^(?=.*\p{Script=Han})[\p{L}\p{N}]{2,40}$/u;

/** Takes names as they are written; what has no Chinese sign in it is cut at its spaces anyway and is left out. */
export const ownNames = (names: Iterable<string>): OwnNames => {
  const known = [...new Set([...names].map((name) => plain(name).trim()))]
    .filter((name) => suits.test(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { names: known, pattern: known.length === 0 ? null : new RegExp(`(${known.join("|")})`, "u") };
};

export const noNames: OwnNames = { names: [], pattern: null };

/** The text in pieces, the longest own names apart; at odd places stand the names. */
export const apart = (text: string, { pattern }: OwnNames): string[] =>
  pattern ? text.split(pattern) : [text];

/** Every own name in the text, also those within longer ones (起台镇 in 起台镇人民政府). */
export const namesIn = (text: string, { names }: OwnNames): string[] =>
  names.filter((name) => text.includes(name));
