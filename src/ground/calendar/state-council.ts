// The data and not the library's functions: those shift every day by one on a computer west of Greenwich.
import published from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { PlainDate } from "../clock.ts";
import { calendarFrom } from "./rules.ts";
import type { Calendar, CalendarDay } from "./words.ts";

/**
 * The next year's New Year holiday may still move days of this December (29 December 2018 was worked for 2019's, which was
 * announced on 6 December). No arrangement has yet touched a day before the 29th, so a year is certain only through the 28th.
 */
const lastCertainDay = "12-28";

/** Every arranged day since 2004 in order of date. The data names a day "National Day,国庆节,3". */
const arranged: readonly CalendarDay[] = [
  ...daysOf(published.holidays, "holiday"),
  ...daysOf(published.workdays, "make-up"),
].sort((a, b) => (a.date < b.date ? -1 : 1));

/** Sorts before every date: nothing is verified. */
const never: PlainDate = "0001-01-01";

/**
 * Days off and make-up days of the State Council's yearly notices (国务院办公厅关于部分节假日安排的通知), both years included,
 * in order of date. A year without a published notice has none.
 */
export function stateCouncilDays(fromYear: number, toYear: number): CalendarDay[] {
  return arranged.filter(({ date }) => yearOf(date) >= fromYear && yearOf(date) <= toYear);
}

/**
 * The last date for which these days are the whole truth. A year without a notice looks like plain weeks,
 * so a year counts as published when 1 October, a holiday in every notice, is among its days; a gap ends the run.
 * Without any such year nothing is verified and every deadline is provisional.
 */
export function verifiedThroughOf(days: Iterable<CalendarDay>): PlainDate {
  const years = new Set<number>();
  for (const { date, kind } of days) {
    if (kind === "holiday" && date.endsWith("-10-01")) years.add(yearOf(date));
  }
  if (years.size === 0) return never;
  let year = Math.min(...years);
  while (years.has(year + 1)) year += 1;
  return `${year}-${lastCertainDay}`;
}

/** The calendar as published to this day, as far as the data goes: the rows to store first, and what a county starts with. */
export function stateCouncilCalendar(): Calendar {
  return calendarFrom(arranged, verifiedThroughOf(arranged));
}

function daysOf(named: Readonly<Record<PlainDate, string>>, kind: CalendarDay["kind"]): CalendarDay[] {
  return Object.entries(named).map(([date, names]) => {
    const [name_en, name_zh] = names.split(",");
    return { date, kind, name_zh, name_en };
  });
}

function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}
