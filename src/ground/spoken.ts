/** Crockford's base 32: no I, L, O, U, so nothing in it is mistaken for another when read aloud or copied by hand. */
export const spoken = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A character for each random byte, from its lower 5 bits. */
export const charactersFrom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => spoken[byte & 31]).join("");

/** Characters as they are written down: by fours, with strokes between. */
export const inFours = (characters: string): string => (characters.match(/.{1,4}/g) ?? []).join("-");

/** The letters and figures of what was typed: in any case, in the wide forms of a Chinese keyboard, between any spaces. */
export const lettersOf = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

/** What people write for a character that looks like another. */
const alike: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** Letters with their look-alikes put right: O for 0, I and L for 1. */
export const asSpoken = (letters: string): string => letters.replace(/[OIL]/g, (one) => alike[one] ?? one);
