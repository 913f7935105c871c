import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Library from "@node-rs/jieba";

/** How a text is cut: into the likeliest words, or also into `every` longer word of the dictionary that stands in it. */
export type Grain = "whole" | "every";

const loadDictionary = (): Library.Jieba => {
  const require = createRequire(import.meta.url);
  const { Jieba } = require("@node-rs/jieba") as typeof Library;
  return Jieba.withDict(readFileSync(require.resolve("@node-rs/jieba/dict.txt")));
};

let dictionary: Library.Jieba | undefined;

/**
 * Cuts a text into words by the common dictionary. The dictionary is read at the first text (about 0.2 s, 55 MB), so
 * that a start does not wait for it, and is one for all counties.
 *
 * What the dictionary does not know falls into single signs: guessing words (jieba's HMM) depends on what stands
 * around them, and a name must be cut in a question as it was in the text.
 */
export const cut = (text: string, grain: Grain): string[] => {
  dictionary ??= loadDictionary();
  const likeliest = dictionary.cut(text, false);
  return grain === "whole"
    ? likeliest
    : [...likeliest, ...dictionary.cutAll(text).filter((word) => word.length > 1)];
};
