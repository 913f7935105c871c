const WIDE = /[０-９Ａ-Ｚａ-ｚ]/g;
const WIDE_POINT = /(?<=\d)．(?=\d)/g;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/**
 * Text as a person reads it. Only digits, letters and spaces are made narrow: full NFKC would also turn
 * "（一）" into "(一)" and "㎡" into "m2" in sentences that are kept and printed.
 */
export const shownText = (raw: string): string =>
  raw
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, "")
    .replace(ODD_SPACE, " ")
    .replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(WIDE_POINT, ".")
    .trim();

/** The form in which values are compared and parsed: NFKC, lower case, no spaces. */
export const bareText = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** NUL cannot be stored in PostgreSQL text and half a surrogate pair is not a character. */
export const isUnstorable = (text: string): boolean => text.includes("\0") || !text.isWellFormed();
