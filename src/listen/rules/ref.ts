/** The end of a number that its handlers are not shown: eight characters and the check, with their strokes. */
const kept = "-XXXX-XXXX-C".length;

/**
 * How those who handle an appeal call it: its number without the end that would let them speak for the appellant.
 * `ZC-7K4Q-M2XW-9D3H-C` is `ZC-7K4Q`.
 */
export const refOf = (number: string): string => number.slice(0, -kept) || number.slice(0, 4);

const longestExcerpt = 120;

/** The first line of what was said, cut to what a list shows. */
export const excerptOf = (text: string, longest = longestExcerpt): string => {
  const line = text.trim().split(/\s*\n\s*/)[0] ?? "";
  const signs = [...line];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join("")}…` : line;
};
