import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Text } from "../../ground/texts.ts";
import { type Frequency, type Period, period } from "../words.ts";

const numerals = "零一二三四";
const two = (part: string | number): string => String(part).padStart(2, "0");

/** Words for a stretch of the year, as the number of its last month. */
const stretches: Readonly<Record<string, string>> = {
  上半年: "06",
  前三季度: "09",
  前二季度: "06",
  前两季度: "06",
};

const quarterOf = (text: string): string => String(numerals.includes(text) ? numerals.indexOf(text) : text);

/** The year up to a month; up to December it is the year, and January by itself is the month. */
const upTo = (year: string, month: string): string => {
  if (two(month) === "12") return year;
  return two(month) === "01" ? `${year}-01` : `${year}-01/${two(month)}`;
};

const monthsEn =
  "January February March April May June July August September October November December".split(" ");

/** The number of a month by its English name, long or short; of no month where it is none. */
const monthNumber = (name: string): string =>
  two(monthsEn.findIndex((month) => name.length >= 3 && month.toLowerCase().startsWith(name)) + 1);

/** A pattern, and how what it finds is written as a period: in Chinese the year comes first, in English last. */
type Shape = readonly [RegExp, (first: string, second: string) => string];

/** The ways a period is written, without spaces, dashes all made "-". A full date (2021-01-06) is none of them. */
const shapes: readonly Shape[] = [
  [/^(\d{4})(?:年|年度|年全年|全年)?$/, (year) => year],
  [/^(\d{4})[-年]?q([1-9])$/, (year, quarter) => `${year}-Q${quarter}`],
  [/^(\d{4})[-年]?第?([一二三四1-9])季度$/, (year, quarter) => `${year}-Q${quarterOf(quarter)}`],
  [/^(\d{4})年?(上半年|前[二两三]季度)$/, (year, stretch) => `${year}-01/${stretches[stretch]}`],
  [/^(\d{4})[-年./](\d{1,2})月?$/, (year, month) => `${year}-${two(month)}`],
  [/^(\d{4})[年.]0?1月?[-至到](\d{1,2})月?$/, upTo],
  [/^(\d{4})-01\/(\d{1,2})$/, upTo],
  [/^(\d{4})-01-01\/p(\d{1,2})m$/, upTo],
  [/^q([1-9])(\d{4})$/, (quarter, year) => `${year}-Q${quarter}`],
  [/^([a-z]+)(\d{4})$/, (month, year) => `${year}-${monthNumber(month)}`],
  [/^jan(?:uary)?-([a-z]+)(\d{4})$/, (month, year) => upTo(year, monthNumber(month))],
];

const looksLikeOne = /^\d{4}/;

/**
 * A period as it is kept, from the ways it is written: 2021, 2021年, 2021-Q3, 2021年三季度, 2021-06, 2021年6月,
 * 2021-01/06, 2021年1—6月, 2021年上半年, January–June 2021. Refuses `period.not-a-period`, and `period.no-such-period` for 2021-13.
 * The year up to December is the year.
 */
export const parsePeriod = (text: string): Period | Refusal => {
  const bare = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/[‐‑–—―−~～〜]+/g, "-");
  for (const [pattern, write] of shapes) {
    const found = pattern.exec(bare);
    if (!found) continue;
    const [, first = "", second = ""] = found;
    const written = write(first, second);
    return period.safeParse(written).success ? written : refuse("period.no-such-period", { given: text });
  }
  return refuse(looksLikeOne.test(bare) ? "period.no-such-period" : "period.not-a-period", { given: text });
};

const parts = (given: Period) => {
  const [year = "", rest = ""] = given.split("-");
  const quarter = /^Q(\d)$/.exec(rest)?.[1];
  const last = rest.split("/").at(-1) ?? "";
  return {
    year,
    quarter,
    cumulative: rest.includes("/"),
    month: quarter ? Number(quarter) * 3 : rest === "" ? 12 : Number(last),
    yearly: rest === "",
  };
};

/** Whether it is the year up to a month. */
export const isCumulative = (given: Period): boolean => parts(given).cumulative;

export const frequencyOf = (given: Period): Frequency => {
  const { yearly, quarter } = parts(given);
  if (yearly) return "A";
  return quarter ? "Q" : "M";
};

/** The last day of the period, "YYYY-MM-DD": before it, nothing of the period can be known as a whole. */
export const lastDayOf = (given: Period): string => {
  const { year, month } = parts(given);
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
};

/** The same stretch of the year before. */
export const yearBefore = (given: Period): Period => `${Number(given.slice(0, 4)) - 1}${given.slice(4)}`;

/** How many months the period has. */
export const monthsIn = (given: Period): number => {
  const { yearly, quarter, cumulative, month } = parts(given);
  if (yearly) return 12;
  if (quarter) return 3;
  return cumulative ? month : 1;
};

/** Periods of one length may be compared: years, quarters, months, or the year up to the same month. */
export const lengthOf = (given: Period): string =>
  isCumulative(given) ? given.slice(4) : frequencyOf(given);

/** Later periods first; of two that end on the same day, the longer. */
export const byLatestPeriod = (a: Period, b: Period): number =>
  lastDayOf(b).localeCompare(lastDayOf(a)) || monthsIn(b) - monthsIn(a);

const space = "\u00A0";

/** A period as it is read: 2021 年 / 2021, 2021 年三季度 / Q3 2021, 2021 年 1—6 月 / January–June 2021. */
export const periodName = (given: Period, lang: Lang): string => {
  const { year, quarter, month, yearly, cumulative } = parts(given);
  if (lang === "en") {
    if (yearly) return year;
    if (quarter) return `Q${quarter}${space}${year}`;
    return `${cumulative ? `${monthsEn[0]}–` : ""}${monthsEn[month - 1]}${space}${year}`;
  }
  if (yearly) return `${year}${space}年`;
  if (quarter) return `${year}${space}年${numerals[Number(quarter)]}季度`;
  return `${year}${space}年${space}${cumulative ? "1—" : ""}${month}${space}月`;
};

/** A period as it is read, before the reader's language is known. */
export const periodSaid = (given: Period): Text => ({
  zh: periodName(given, "zh"),
  en: periodName(given, "en"),
});
