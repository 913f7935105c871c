import type { Lang } from "../texts.ts";

const digits = [..."零一二三四五六七八九"];

/** 1 to 99 as Chinese counts: 一, 十, 十一, 二十, 二十一. */
export const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[ones]!;
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
};

/** A first-level heading with its place: 一、各单位情况 / 1. By unit. (GB/T 9704-2012, 7.3.3.) */
export const numberedHeading = (place: number, text: string, lang: Lang): string =>
  lang === "zh" ? `${chineseNumber(place)}、${text}` : `${place}. ${text}`;
