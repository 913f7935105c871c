import type { Lang } from "../texts.ts";

const digits = [..."零一二三四五六七八九"];

/** 1 to 99 as Chinese counts: 一, 十, 十一, 二十, 二十一. */
export const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[ones]!;
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
};

/**
 * A heading with its place: 一、各单位情况, （一）工业, 1. 项目; in English 1. By unit, 1.1 …: there the places above it are
 * given too, the highest first. (GB/T 9704-2012, 7.3.3.)
 */
export const numberedHeading = (
  place: number,
  text: string,
  lang: Lang,
  above: readonly number[] = [],
): string => {
  if (lang === "en")
    return above.length === 0 ? `${place}. ${text}` : `${[...above, place].join(".")} ${text}`;
  if (above.length === 0) return `${chineseNumber(place)}、${text}`;
  return above.length === 1 ? `（${chineseNumber(place)}）${text}` : `${place}. ${text}`;
};
