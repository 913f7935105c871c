import type { Lang } from "../../ground/texts.ts";

const counts = "一二三四五六七八九十";

/** How a task is counted in headings: 一 for the first in Chinese, 1 in English; other numbers as they are. */
export const taskCount = (number: string, lang: Lang): string =>
  lang === "zh" && /^([1-9]|10)$/.test(number) ? counts[Number(number) - 1]! : number;

/** A title in the reader's language; English falls back to Chinese. */
export const titled = (lang: Lang, it: { titleZh: string; titleEn: string | null }): string =>
  (lang === "en" && it.titleEn) || it.titleZh;

/** A text that may be missing, in the reader's language. */
export const inLang = (lang: Lang, zh: string | null, en: string | null): string | null =>
  (lang === "en" && en) || zh;
