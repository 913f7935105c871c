import type { Block } from "./words.ts";

/** Headings by how they begin, 一、 （一） 1. in Chinese and 1. 1.1 1.1.1 in English. (GB/T 9704-2012, 7.3.3.) */
const places: readonly (readonly [RegExp, 1 | 2 | 3])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, 1],
  [/^（[一二三四五六七八九十]{1,3}）/, 2],
  [/^\d{1,2}\.\d{1,2}\.\d{1,2} /, 3],
  [/^\d{1,2}\.\d{1,2} /, 2],
  [/^\d{1,2}\. ?/, 3],
];

/** A heading is a line by itself: what ends a sentence is text, however it begins. */
const ends = /[。；：，！？;:!?.]$/;

const levelOf = (line: string, lang: "zh" | "en"): 1 | 2 | 3 | null => {
  if (ends.test(line) || line.length > 40) return null;
  const found = places.find(([place]) => place.test(line));
  if (!found) return null;
  return lang === "en" && /^\d{1,2}\. /.test(line) ? 1 : found[1];
};

/** What somebody typed as blocks: each line a paragraph, or a heading where it is numbered as one. */
export const writtenBlocks = (text: string, lang: "zh" | "en"): Block[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const level = levelOf(line, lang);
      return level ? { kind: "heading", text: line, level } : { kind: "paragraph", text: line };
    });
