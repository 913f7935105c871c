import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../ground/clock.ts";
import { daysToKeep, isReferredNow, periodEnds } from "./periods.ts";

test.each([
  ["2022-01-14", []],
  ["2022-01-15", ["2022-01-14"]],
  ["2022-01-28", ["2022-01-14"]],
  ["2022-01-29", ["2022-01-14", "2022-01-28"]],
  ["2022-06-15", ["2022-05-20", "2022-06-03"]],
  ["2021-12-31", []],
])("on %s the last periods that are over ended on %j", (today, ends) => {
  expect(periodEnds(2022, 14, today, 2)).toEqual(ends);
});

test("ends lie before today, a cadence apart, the last less than a cadence ago", () => {
  assert(
    property(integer({ min: 1, max: 92 }), integer({ min: 0, max: 700 }), (cadence, days) => {
      const today = addDays("2022-01-01", days);
      const ends = periodEnds(2022, cadence, today, 3);
      expect(ends.every((end) => end < today)).toBe(true);
      for (const [at, end] of ends.entries()) if (at > 0) expect(addDays(ends[at - 1]!, cadence)).toBe(end);
      if (days >= cadence) expect(addDays(ends.at(-1)!, cadence + 1) > today).toBe(true);
    }),
  );
});

describe("red at the ends of two periods", () => {
  const ends = ["2022-05-20", "2022-06-03"];
  test.each([
    ["never referred: now", ends, 2, null, true],
    ["referred for the period before the first: now", ends, 2, "2022-05-06", true],
    ["referred for the first of them: not again yet", ends, 2, "2022-05-20", false],
    ["referred for the last: not again", ends, 2, "2022-06-03", false],
    ["the year has had one only", ["2022-06-03"], 2, null, false],
    ["switched off", [], 0, null, false],
  ])("%s", (_, given, wanted, last, now) => {
    expect(isReferredNow(given, wanted, last)).toBe(now);
  });
});

test.each([
  ["nothing kept yet", null, "2022-06-15", ["2022-06-15"]],
  ["today kept already", "2022-06-15", "2022-06-15", ["2022-06-15"]],
  ["yesterday kept", "2022-06-14", "2022-06-15", ["2022-06-15"]],
  ["two days missed", "2022-06-12", "2022-06-15", ["2022-06-13", "2022-06-14", "2022-06-15"]],
])("lights are kept of every day: %s", (_, kept, today, days) => {
  expect(daysToKeep(kept, today)).toEqual(days);
});

test("after years only the last year is gone through", () => {
  const days = daysToKeep("2018-01-01", "2022-06-15");
  expect([days.length, days.at(-1)]).toEqual([366, "2022-06-15"]);
});
