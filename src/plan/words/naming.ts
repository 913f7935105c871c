import type { Lang } from "../../ground/texts.ts";

const counts = "一二三四五六七八九十";

/** How a task is counted in headings: 一 for the first in Chinese, 1 in English; other numbers as they are. */
export const taskCount = (number: string, lang: Lang): string =>
  lang === "zh" && /^([1-9]|10)$/.test(number) ? counts[Number(number) - 1]! : number;

const countWords = "One Two Three Four Five Six Seven Eight Nine Ten".split(" ");

/** How many, as a heading says it: 六 in Chinese, Six in English; above ten in figures. */
export const countSaid = (count: number, lang: Lang): string =>
  (lang === "zh" ? counts[count - 1] : countWords[count - 1]) ?? `${count}`;

/** A text that may be missing, in the reader's language. */
export const inLang = (lang: Lang, zh: string | null, en: string | null): string | null =>
  (lang === "en" && en) || zh;
