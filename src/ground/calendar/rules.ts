import { addDays, atLocal, localDate, type PlainDate } from "../clock.ts";
import type {
  Calendar,
  CalendarDay,
  Counting,
  CountyDay,
  Day,
  DayCount,
  DayKind,
  Deadline,
  OfficeHours,
} from "./words.ts";

const dayMs = 86_400_000;
/** A Monday before all that is counted. */
const longAgo = Date.UTC(1899, 0, 2);

/** A calendar from stored rows. Of two rows for one date the later holds. */
export function calendarFrom(rows: Iterable<CalendarDay>, verifiedThrough: PlainDate): Calendar {
  const exceptions = new Map<PlainDate, CalendarDay>();
  for (const row of rows) exceptions.set(row.date, row);
  return { exceptions, verifiedThrough };
}

/** The published days with a county's own over them: each of its days replaces the published one, `plain` removes it. */
export function overlaid(published: Iterable<CalendarDay>, own: Iterable<CountyDay>): CalendarDay[] {
  const days = new Map<PlainDate, CountyDay>();
  for (const day of published) days.set(day.date, day);
  for (const day of own) days.set(day.date, day);
  return [...days.values()].filter((day): day is CalendarDay => day.kind !== "plain").sort(byDate);
}

const byDate = (one: CountyDay, other: CountyDay): number => one.date.localeCompare(other.date);

/** What tells two calendars apart, as text: equal marks count every deadline alike. */
export const markOf = ({ exceptions, verifiedThrough }: Calendar): string =>
  [
    verifiedThrough,
    ...[...exceptions.values()].toSorted(byDate).map(({ date, kind }) => `${date}${kind[0]}`),
  ].join(" ");

/** What a date is, with the festival's names where it is an exception. */
export function dayAt(calendar: Calendar, date: PlainDate): Day {
  return calendar.exceptions.get(date) ?? { date, kind: isWeekend(date) ? "weekend" : "working" };
}

export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  return isWorked(dayAt(calendar, date).kind);
}

/**
 * The n-th working day after `start`, with every day passed. `start` is not counted, whatever it is; n = 0 gives `start` itself.
 * n is a whole number ≥ 0; anything else is a fault and throws.
 */
export function addWorkingDays(calendar: Calendar, start: PlainDate, n: number): Counting {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  const days: DayCount[] = [];
  let date = start;
  for (let counted = 0; counted < n;) {
    date = addDays(date, 1);
    const passed = dayAt(calendar, date);
    const works = isWorked(passed.kind);
    if (works) counted += 1;
    days.push({ ...passed, counted: works ? counted : null });
  }
  return { start, date, provisional: date > calendar.verifiedThrough, days };
}

/** Working days after `from` up to and including `to`; negative when `to` comes before `from`. */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from); // a bare minus would make −0 of none
  let found = weekdaysUpTo(to) - weekdaysUpTo(from);
  for (const { date, kind } of calendar.exceptions.values()) {
    if (date <= from || date > to) continue;
    if (isWeekend(date) && isWorked(kind)) found += 1;
    if (!isWeekend(date) && !isWorked(kind)) found -= 1;
  }
  return found;
}

/** How many Mondays to Fridays there are up to a date, from a Monday long ago: counted, not walked through. */
function weekdaysUpTo(date: PlainDate): number {
  const days = (Date.parse(date) - longAgo) / dayMs + 1;
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}

/**
 * The deadline n ≥ 1 working days after receipt. The local day of receipt is not counted (从收到的第二天数起).
 * It falls at the end of the last counted day (24:00), or when the offices close if `officeHours` is given.
 */
export function deadlineAfterWorkingDays(
  calendar: Calendar,
  receivedAt: Date,
  n: number,
  zone: string,
  officeHours?: OfficeHours,
): Deadline {
  if (n < 1) throw new RangeError(`a deadline needs at least one working day, not ${n}`);
  const counting = addWorkingDays(calendar, localDate(receivedAt, zone), n);
  const due = officeHours
    ? atLocal(counting.date, officeHours.closes, zone)
    : atLocal(addDays(counting.date, 1), "00:00", zone);
  return { ...counting, due };
}

/** The clocks of 2 and 24 hours run through nights and holidays. */
export function deadlineAfterHours(receivedAt: Date, hours: number): Date {
  return new Date(receivedAt.getTime() + hours * 3_600_000);
}

function isWorked(kind: DayKind): boolean {
  return kind === "working" || kind === "make-up";
}

function isWeekend(date: PlainDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}
