import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../clock.ts";
import {
  addWorkingDays,
  calendarFrom,
  dayAt,
  deadlineAfterHours,
  deadlineAfterWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from "./rules.ts";
import { stateCouncilCalendar, stateCouncilDays } from "./state-council.ts";

const zone = "Asia/Shanghai";
const calendar = calendarFrom(stateCouncilDays(2022, 2026), "2026-12-28");

test.each([
  ["2022-10-08", "make-up", true, "a Saturday worked for National Day"],
  ["2022-10-05", "holiday", false, "a Wednesday off"],
  ["2022-10-01", "holiday", false, "a Saturday, but National Day first"],
  ["2022-10-15", "weekend", false, "a plain Saturday"],
  ["2022-10-16", "weekend", false, "a plain Sunday"],
  ["2022-10-17", "working", true, "a plain Monday"],
])("%s is %s (works: %s): %s", (date, kind, works) => {
  expect(dayAt(calendar, date).kind).toBe(kind);
  expect(isWorkingDay(calendar, date)).toBe(works);
});

test("of two rows for one date the later holds", () => {
  const rows = [
    { date: "2022-06-15", kind: "holiday" as const },
    { date: "2022-06-15", kind: "make-up" as const },
  ];
  expect(dayAt(calendarFrom(rows, "2022-12-28"), "2022-06-15").kind).toBe("make-up");
});

test.each([
  ["2022-09-28", 5, "2022-10-10", "over National Day"],
  ["2022-09-30", 1, "2022-10-08", "first response over National Day"],
  ["2022-09-30", 3, "2022-10-10", "decision over National Day"],
  ["2022-10-08", 5, "2022-10-13", "received on a make-up day"],
  ["2022-01-28", 2, "2022-01-30", "the worked weekend before Spring Festival"],
  ["2022-01-30", 1, "2022-02-07", "over Spring Festival"],
  ["2022-10-15", 1, "2022-10-17", "received on a Saturday"],
  ["2022-10-03", 1, "2022-10-08", "received on a holiday"],
  ["2024-02-09", 1, "2024-02-18", "back to work on a Sunday"],
  ["2025-09-30", 5, "2025-10-14", "National Day with Mid-autumn"],
  ["2022-12-30", 1, "2023-01-03", "over the turn of the year"],
  ["2022-10-15", 0, "2022-10-15", "none: the day itself, working or not"],
])("%s and %i working days is %s: %s", (start, n, date) => {
  expect(addWorkingDays(calendar, start, n).date).toBe(date);
});

test("the arithmetic shows each day with its number or its reason", () => {
  const { start, days } = addWorkingDays(calendar, "2022-09-28", 5);
  expect(start).toBe("2022-09-28");
  expect(days.map((day) => `${day.date} ${day.kind} ${day.counted ?? day.name_zh}`)).toEqual([
    "2022-09-29 working 1",
    "2022-09-30 working 2",
    "2022-10-01 holiday 国庆节",
    "2022-10-02 holiday 国庆节",
    "2022-10-03 holiday 国庆节",
    "2022-10-04 holiday 国庆节",
    "2022-10-05 holiday 国庆节",
    "2022-10-06 holiday 国庆节",
    "2022-10-07 holiday 国庆节",
    "2022-10-08 make-up 3",
    "2022-10-09 make-up 4",
    "2022-10-10 working 5",
  ]);
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%d working days is a fault", (n) => {
  expect(() => addWorkingDays(calendar, "2022-06-15", n)).toThrow(RangeError);
});

test.each([
  ["2026-12-24", 2, "2026-12-28", false],
  ["2026-12-24", 3, "2026-12-29", true],
  ["2026-12-31", 5, "2027-01-07", true],
])("%s and %i working days is %s, provisional: %s", (start, n, date, provisional) => {
  expect(addWorkingDays(calendar, start, n)).toMatchObject({ date, provisional });
});

test.each([
  ["2022-10-08", "2022-10-10", 2],
  ["2022-10-10", "2022-10-08", -2],
  ["2022-09-30", "2022-10-07", 0],
  ["2022-10-07", "2022-09-30", 0],
  ["2022-10-08", "2022-10-08", 0],
  ["2022-10-08", "2022-11-30", 39],
  ["2021-12-31", "2022-12-31", 249],
])("from %s to %s: %i working days", (from, to, n) => {
  expect(workingDaysBetween(calendar, from, to)).toBe(n);
});

describe("a deadline in working days", () => {
  test.each([
    ["2022-09-28T01:00:00Z", 5, "2022-10-10", "2022-10-10T16:00:00.000Z", "the end of the last counted day"],
    ["2022-09-28T15:59:00Z", 5, "2022-10-10", "2022-10-10T16:00:00.000Z", "received late in the evening"],
    [
      "2022-09-28T16:00:00Z",
      5,
      "2022-10-11",
      "2022-10-11T16:00:00.000Z",
      "received at midnight: the next day",
    ],
  ])("%s and %i: on %s, due %s: %s", (received, n, date, due) => {
    const deadline = deadlineAfterWorkingDays(calendar, new Date(received), n, zone);
    expect(deadline.date).toBe(date);
    expect(deadline.due.toISOString()).toBe(due);
  });

  test("ends when the offices close, if that is said", () => {
    const received = new Date("2022-09-30T09:20:00Z");
    const deadline = deadlineAfterWorkingDays(calendar, received, 1, zone, { closes: "17:20" });
    expect(deadline.due.toISOString()).toBe("2022-10-08T09:20:00.000Z");
  });

  test("of no working days is a fault", () => {
    expect(() => deadlineAfterWorkingDays(calendar, new Date("2022-06-15"), 0, zone)).toThrow(RangeError);
  });
});

test.each([
  [2, "2022-09-30T18:00:00.000Z"],
  [24, "2022-10-01T16:00:00.000Z"],
])("%i hours run through the night and the holiday", (hours, due) => {
  expect(deadlineAfterHours(new Date("2022-09-30T16:00:00Z"), hours).toISOString()).toBe(due);
});

test("working days between two dates are those one meets walking there, over any span", () => {
  const published = stateCouncilCalendar();
  const walked = (from: string, to: string): number => {
    let found = 0;
    for (let date = from; date < to;) {
      date = addDays(date, 1);
      if (isWorkingDay(published, date)) found += 1;
    }
    return found;
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 900 }), (start, span) => {
      const from = addDays("2003-01-01", start);
      const to = addDays(from, span);
      expect(workingDaysBetween(published, from, to)).toBe(walked(from, to));
    }),
  );
});
