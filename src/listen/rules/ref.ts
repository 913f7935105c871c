/**
 * How those who handle an appeal call it: the first groups of its number, without the rest that would let them speak
 * for the appellant. `ZC-7K4Q-M2XW-C` is `ZC-7K4Q`.
 */
export const refOf = (number: string): string => number.split("-").slice(0, 2).join("-");

const longestExcerpt = 120;

/** The first line of what was said, cut to what a list shows. */
export const excerptOf = (text: string, longest = longestExcerpt): string => {
  const line = text.trim().split(/\s*\n\s*/)[0] ?? "";
  const signs = [...line];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join("")}…` : line;
};
