import { personalIn, withCovers } from "./redact.ts";

/** The end of a number that its handlers are not shown: eight characters and the check, with their strokes. */
const kept = "-XXXX-XXXX-C".length;

/**
 * How those who handle an appeal call it: its number without the end that would let them speak for the appellant.
 * `ZC-7K4Q-M2XW-9D3H-C` is `ZC-7K4Q`.
 */
export const refOf = (number: string): string => number.slice(0, -kept) || number.slice(0, 4);

const longestExcerpt = 120;
/** What of a text is looked at for an excerpt: enough that nothing that names someone is cut in two. */
const lookedAt = 600;

/**
 * The first line of what was said, cut to what a list shows. What names someone is covered: lists, messages and the
 * titles of matters go further than those who handle it.
 */
export const excerptOf = (text: string, longest = longestExcerpt): string => {
  const line =
    text
      .trim()
      .slice(0, lookedAt)
      .split(/\s*\n\s*/)[0] ?? "";
  const signs = [...withCovers(line, personalIn(line))];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join("")}…` : signs.join("");
};
