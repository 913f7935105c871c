/** A text as its words are compared: full width becomes half, capitals small. */
export const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

const signs = /[^\p{L}\p{N}\p{M}]+/u;

/** The longest a single word may be, in characters: what is longer is a run of signs, kept by its beginning. */
const longestWord = 64;

const shortened = (word: string): string =>
  word.length <= longestWord ? word : Array.from(word).slice(0, longestWord).join("");

/** The words within a cut piece: punctuation, symbols and emoji are gone. */
export const lettersOf = (piece: string): string[] =>
  piece
    .split(signs)
    .filter((word) => word !== "")
    .map(shortened);
