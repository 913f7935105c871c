import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, localDate } from "../clock.ts";
import {
  addWorkingDays,
  calendarFrom,
  deadlineAfterWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from "./rules.ts";
import type { Calendar, CalendarDay } from "./words.ts";

const zone = "Asia/Shanghai";
const date = fc.integer({ min: 0, max: 400 }).map((n) => addDays("2022-01-01", n));
const count = fc.integer({ min: 0, max: 40 });
const exception: fc.Arbitrary<CalendarDay> = fc.record({
  date,
  kind: fc.constantFrom("holiday" as const, "make-up" as const),
});
/** Any arrangement at all, also ones no State Council would make. */
const calendar = fc
  .array(exception, { maxLength: 120 })
  .map((days): Calendar => calendarFrom(days, "2022-12-28"));
const instant = fc.date({ min: new Date("2022-01-01"), max: new Date("2023-02-01"), noInvalidDate: true });

const end = (calendar: Calendar, start: string, n: number) => addWorkingDays(calendar, start, n).date;
const withDay = (calendar: Calendar, day: CalendarDay) =>
  calendarFrom([...calendar.exceptions.values(), day], calendar.verifiedThrough);

describe("adding working days", () => {
  test("lands on a working day, or stays when there is nothing to add", () => {
    fc.assert(
      fc.property(calendar, date, count, (calendar, start, n) => {
        const landed = end(calendar, start, n);
        if (n === 0) expect(landed).toBe(start);
        else expect(isWorkingDay(calendar, landed)).toBe(true);
      }),
    );
  });

  test("one more is always later", () => {
    fc.assert(
      fc.property(calendar, date, count, (calendar, start, n) => {
        expect(end(calendar, start, n + 1) > end(calendar, start, n)).toBe(true);
      }),
    );
  });

  test("a later start never ends earlier", () => {
    fc.assert(
      fc.property(calendar, date, fc.nat({ max: 60 }), count, (calendar, start, later, n) => {
        expect(end(calendar, addDays(start, later), n) >= end(calendar, start, n)).toBe(true);
      }),
    );
  });

  test("in two steps is adding at once", () => {
    fc.assert(
      fc.property(calendar, date, count, count, (calendar, start, a, b) => {
        expect(end(calendar, end(calendar, start, a), b)).toBe(end(calendar, start, a + b));
      }),
    );
  });

  test("shows every day passed, and counts each working one once", () => {
    fc.assert(
      fc.property(calendar, date, count, (calendar, start, n) => {
        const { days, date } = addWorkingDays(calendar, start, n);
        expect(days.map((day) => day.date)).toEqual(days.map((_, i) => addDays(start, i + 1)));
        expect(days.at(-1)?.date ?? start).toBe(date);
        const counted = days.filter((day) => day.counted !== null);
        expect(counted.map((day) => day.counted)).toEqual(counted.map((_, i) => i + 1));
        expect(counted).toEqual(days.filter((day) => isWorkingDay(calendar, day.date)));
        expect(counted).toHaveLength(n);
      }),
    );
  });

  test("is provisional exactly when it ends beyond what is verified", () => {
    fc.assert(
      fc.property(calendar, date, count, (calendar, start, n) => {
        const { provisional, date } = addWorkingDays(calendar, start, n);
        expect(provisional).toBe(date > calendar.verifiedThrough);
      }),
    );
  });

  test("ends no earlier when a day becomes a holiday, no later when one is worked", () => {
    fc.assert(
      fc.property(calendar, date, date, count, (calendar, start, changed, n) => {
        const before = end(calendar, start, n);
        expect(end(withDay(calendar, { date: changed, kind: "holiday" }), start, n) >= before).toBe(true);
        expect(end(withDay(calendar, { date: changed, kind: "make-up" }), start, n) <= before).toBe(true);
      }),
    );
  });
});

describe("working days between", () => {
  test("a start and its end are those that were added", () => {
    fc.assert(
      fc.property(calendar, date, count, (calendar, start, n) => {
        expect(workingDaysBetween(calendar, start, end(calendar, start, n))).toBe(n);
      }),
    );
  });

  test("add up over any stop on the way, in any direction", () => {
    fc.assert(
      fc.property(calendar, date, date, date, (calendar, a, b, c) => {
        const between = (from: string, to: string) => workingDaysBetween(calendar, from, to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });
});

test("a deadline comes after receipt, in the last moment of its day", () => {
  fc.assert(
    fc.property(calendar, instant, fc.integer({ min: 1, max: 20 }), (calendar, receivedAt, n) => {
      const { due, date } = deadlineAfterWorkingDays(calendar, receivedAt, n, zone);
      expect(due > receivedAt).toBe(true);
      expect(localDate(due, zone)).toBe(addDays(date, 1));
      expect(localDate(new Date(due.getTime() - 1), zone)).toBe(date);
    }),
  );
});
