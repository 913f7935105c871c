import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { refuse, type Refusal } from "./refusal.ts";

/** Days before and after these are slips of the hand, and beyond what databases and calendars reckon with. */
const years = { first: "1000-01-01", last: "2999-12-31" } as const;

/** A day on the calendar, "YYYY-MM-DD", that really exists. It has no time and no zone. */
export const plainDate = z.iso.date().refine((date) => date >= years.first && date <= years.last);
export type PlainDate = z.infer<typeof plainDate>;

/** A time of day, "HH:mm", 00:00 to 23:59. */
export const plainTime = z.iso.time({ precision: -1 });
export type PlainTime = z.infer<typeof plainTime>;

/** The time as a county lives it: `now` is an instant, `zone` an IANA name such as "Asia/Shanghai". */
export interface Clock {
  readonly now: () => Date;
  readonly zone: string;
}

/** When the offices open: a clock started on a bare date starts then. */
const startOfOffice: PlainTime = "09:00";

/** Whether this is a time zone the computer knows. */
export function isZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The computer's own time. */
export function systemClock(zone: string): Clock {
  return { now: () => new Date(), zone };
}

/**
 * A clock that reads `start` when it is made and moves on with real time, so that an example county can live in its year.
 * `start` is a date (09:00 local) or an ISO instant. `real` is the time that drives it.
 * Refuses: clock.not-a-zone, clock.not-a-date.
 */
export function clockFrom(start: string, zone: string, real = () => new Date()): Clock | Refusal {
  if (!isZone(zone)) return refuse("clock.not-a-zone", { given: zone });
  const first = instantOf(start, zone);
  if (!first) return refuse("clock.not-a-date", { given: start });
  const ahead = first.getTime() - real().getTime();
  return { now: () => new Date(real().getTime() + ahead), zone };
}

/** A clock that stands still, for tests. A start that cannot be read is a fault of the test: it throws. */
export function fixedClock(iso: string, zone: string): Clock {
  const instant = instantOf(iso, zone);
  if (!instant) throw new RangeError(`neither a date nor an instant: ${iso}`);
  return { now: () => new Date(instant), zone };
}

/** The day it is in `zone` at that instant. */
export function localDate(instant: Date, zone: string): PlainDate {
  return zoned(instant, zone).toPlainDate().toString();
}

/** The time it is in `zone` at that instant, cut to the minute. */
export function localTime(instant: Date, zone: string): PlainTime {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: "minute", roundingMode: "trunc" });
}

/** The date and time it is in `zone` at that instant, "YYYY-MM-DD HH:mm:ss", as spreadsheets read it. */
export function localStamp(instant: Date, zone: string): string {
  const local = zoned(instant, zone).toPlainDateTime();
  return local.toString({ smallestUnit: "second", roundingMode: "trunc" }).replace("T", " ");
}

/** The instant when clocks in `zone` show that date and time. A time skipped in spring is read as the hour after; one that comes twice, as the first. */
export function atLocal(date: PlainDate, time: PlainTime, zone: string): Date {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time });
  return new Date(local.epochMilliseconds);
}

/** The day `days` later (earlier when negative). Counts every day, working or not. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days after `from` the other day is; negative before it. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

function instantOf(start: string, zone: string): Date | undefined {
  if (plainDate.safeParse(start).success) return atLocal(start, startOfOffice, zone);
  try {
    return new Date(Temporal.Instant.from(start).epochMilliseconds);
  } catch {
    return undefined;
  }
}
