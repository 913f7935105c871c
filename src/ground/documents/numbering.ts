import type { Lang } from "../texts.ts";

const digits = [..."零一二三四五六七八九"];

/** 1 to 99 as Chinese counts: 一, 十, 十一, 二十, 二十一. */
export const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[ones]!;
  return `${tens === 1 ? "" : digits[tens]}十${ones === 0 ? "" : digits[ones]}`;
};

const zhPlaces: readonly ((place: number) => string)[] = [
  (place) => `${chineseNumber(place)}、`,
  (place) => `（${chineseNumber(place)}）`,
  (place) => `${place}. `,
  (place) => `（${place}）`,
];

/** Behind 一、 and the brackets nothing stands; behind an Arabic numeral a space. */
const zhPlaceOf = (places: readonly number[]): string =>
  zhPlaces[Math.min(places.length, zhPlaces.length) - 1]!(places.at(-1)!);

/**
 * A heading with its place, a number for each level above it and its own: 一、 （一） 1. （1） / 1. 1.1 1.1.1. A bare
 * number is the first level's. (GB/T 9704-2012, 7.3.3.)
 */
export const numberedHeading = (place: number | readonly number[], text: string, lang: Lang): string => {
  const places = typeof place === "number" ? [place] : place;
  if (lang === "zh") return `${zhPlaceOf(places)}${text}`;
  return places.length === 1 ? `${places[0]}. ${text}` : `${places.join(".")} ${text}`;
};
