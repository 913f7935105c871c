import { z } from "zod";
import { plainDate, type PlainDate, type PlainTime } from "../clock.ts";

/** What a day is: an ordinary working day or weekend, a day off in the State Council's arrangement, or a weekend worked in exchange (调休上班). */
export const dayKind = z.enum(["working", "weekend", "holiday", "make-up"]);
export type DayKind = z.infer<typeof dayKind>;

const names = { name_zh: z.string().optional(), name_en: z.string().optional() };

/** A day that differs from the plain week, with the festival it belongs to. */
export const calendarDay = z.object({
  date: plainDate,
  kind: dayKind.extract(["holiday", "make-up"]),
  ...names,
});
export type CalendarDay = z.infer<typeof calendarDay>;

/** A day as a county set it for itself; `plain` takes a published exception away, so that the weekday decides. */
export const countyDay = calendarDay.extend({ kind: z.enum(["holiday", "make-up", "plain"]) });
export type CountyDay = z.infer<typeof countyDay>;

/** Any day, exception or not. */
export const day = z.object({ date: plainDate, kind: dayKind, ...names });
export type Day = z.infer<typeof day>;

/** One line of a deadline's arithmetic: the number this day was counted as, or null for a day off. */
export const dayCount = day.extend({ counted: z.int().positive().nullable() });
export type DayCount = z.infer<typeof dayCount>;

/** The exceptions by date. After `verifiedThrough` no arrangement is published and days are only the plain week. */
export interface Calendar {
  readonly exceptions: ReadonlyMap<PlainDate, CalendarDay>;
  readonly verifiedThrough: PlainDate;
}

/** `start` itself is not counted; `days` are all days after it up to `date`. Provisional: `date` lies beyond what is verified. */
export const counting = z.object({
  start: plainDate,
  date: plainDate,
  provisional: z.boolean(),
  days: z.array(dayCount),
});
export type Counting = z.infer<typeof counting>;

/** `due` is the first instant that is too late; `date` is the day to show. */
export const deadline = counting.extend({ due: z.date() });
export type Deadline = z.infer<typeof deadline>;

export interface OfficeHours {
  readonly closes: PlainTime;
}

/** A day as an admin sets it. */
export const dayDraft = z.strictObject({
  date: plainDate,
  kind: countyDay.shape.kind,
  nameZh: z.string().trim().max(40).default(""),
  nameEn: z.string().trim().max(80).default(""),
});
export type DayDraft = z.infer<typeof dayDraft>;
