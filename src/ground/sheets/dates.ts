import { orNull, problem, value, type Parsed } from "./parsed.ts";
import { bareText } from "./text.ts";
import type { Cell } from "./words.ts";

const two = (part: number): string => String(part).padStart(2, "0");

/** "YYYY-MM-DD"; undefined when there is no such day. */
export const dateOf = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200 ? `${year}-${two(month)}-${two(day)}` : undefined;
};

/** The last day of a month; month 0 is December of the year before. */
export const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const SERIAL_LOWEST = 10_000;
const SERIAL_HIGHEST = 80_000;

/** A whole number between 1927 and 2119 as Excel counts days, for dates that lost their format. */
export const serialDate = (serial: number): string | undefined => {
  if (!Number.isInteger(serial) || serial < SERIAL_LOWEST || serial > SERIAL_HIGHEST) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
};

const NUMERALS = "〇一二三四五六七八九";

/** 二〇二二年六月三十日 → 2022年6月30日, as official papers date themselves. */
const chineseDigits = (text: string): string =>
  text
    .replace(/[○零]/g, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map((c) => NUMERALS.indexOf(c)).join(""))
    .replace(/([二三])?(十)?([一二三四五六七八九])?(?=[月日号季])/g, (whole, tens, ten, unit) => {
      if (whole === "") return "";
      const high = ten ? (tens ? NUMERALS.indexOf(tens) : 1) * 10 : 0;
      const low = unit ? NUMERALS.indexOf(unit) : !ten && tens ? NUMERALS.indexOf(tens) : 0;
      return String(high + low);
    });

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
export const MONTH_NAME = `(${MONTHS})[a-z]*\\.?`;

export const monthNumber = (name: string): number => MONTHS.split("|").indexOf(name.slice(0, 3)) + 1;

const CLOCK = /(?:[t\s]+|(?<=日))(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*$/i;
const FULL_DATE = /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|年(\d{1,2})月)(\d{1,2})[日号]?$/;
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?-?${MONTH_NAME},?-?(\\d{4})$`);
const MONTH_FIRST = new RegExp(`^${MONTH_NAME}(\\d{1,2})(?:st|nd|rd|th)?,?(\\d{4})$`);

type Ymd = readonly [year: number, month: number, day: number];

/** Year, month and day of a text with all three, whether or not there is such a day. */
export const readFullDate = (bare: string): Ymd | undefined => {
  const full = FULL_DATE.exec(bare);
  if (full) return [Number(full[1]), Number(full[2] ?? full[3] ?? full[4] ?? full[5]), Number(full[6])];
  const packed = PACKED.exec(bare);
  if (packed) return [Number(packed[1]), Number(packed[2]), Number(packed[3])];
  const dayFirst = DAY_FIRST.exec(bare);
  if (dayFirst) return [Number(dayFirst[3]), monthNumber(dayFirst[2]!), Number(dayFirst[1])];
  const monthFirst = MONTH_FIRST.exec(bare);
  return monthFirst ? [Number(monthFirst[3]), monthNumber(monthFirst[1]!), Number(monthFirst[2])] : undefined;
};

/** No date is longer; a page of text in its place is not worth the search. */
const LONGEST = 80;

/** The text of a date in its barest form: no spaces, no time of day, digits for 二〇二二年六月. */
export const bareDate = (text: string): string =>
  text.length > LONGEST ? "" : chineseDigits(bareText(text.normalize("NFKC").replace(CLOCK, "")));

/** The date of a date cell that shows a day, or of a number that Excel counts days with. */
export const cellDate = (cell: Cell): string | undefined => {
  if (cell.shownAs === "month" && cell.text.length === 7) return undefined;
  if (cell.kind === "date") return String(cell.value).slice(0, 10);
  return typeof cell.value === "number" ? serialDate(cell.value) : undefined;
};

/**
 * A day as "YYYY-MM-DD": 2022-06-30, 2022.6.30, 2022/6/30, 2022年6月30日, 二〇二二年六月三十日, 20220630,
 * 30 June 2022, a date cell or its serial; a time of day is left off. `no-such-date` for
 * 2022-02-30, `not-a-date` for the rest; 06/07/2022 is refused because it can be read two ways.
 */
export const asDate = (cell: Cell): Parsed<string | null> =>
  orNull(cell, (): Parsed<string> => {
    const known = cellDate(cell);
    if (known) return value(known);
    const ymd = readFullDate(bareDate(cell.text));
    if (!ymd) return problem("not-a-date", cell);
    const date = dateOf(...ymd);
    return date ? value(date) : problem("no-such-date", cell);
  });

/**
 * A day and time of day as "YYYY-MM-DDTHH:MM:SS", local to the county; midnight when only a day is given.
 * Problems as `asDate`; a time such as 25:00 is `no-such-date`.
 */
export const asMoment = (cell: Cell): Parsed<string | null> => {
  const date = asDate(cell);
  if (!date.ok || date.value === null) return date;
  if (cell.kind === "date") return value(`${date.value}T${String(cell.value).slice(11) || "00:00:00"}`);
  const [, hour = "0", minute = "00", second = "00"] = CLOCK.exec(cell.text.normalize("NFKC")) ?? [];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return problem("no-such-date", cell);
  return value(`${date.value}T${hour.padStart(2, "0")}:${minute}:${second}`);
};
