import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../ground/clock.ts";
import { checkBegin, checkEnd, covers, firstDayAfter, overlaps } from "./tenure.ts";

const today = "2022-06-15";
const past = { fromDate: "2020-01-01", toDate: "2021-06-30" };
const current = { fromDate: "2021-07-01", toDate: null };

test.each([
  ["an empty post, today", [], today, null],
  ["the day after the last holder's last", [past], "2021-07-01", null],
  ["the last holder's last day", [past], "2021-06-30", "tenure.held"],
  ["while it is held", [past, current], today, "tenure.held"],
  ["before someone who holds it later", [current], "2020-01-01", "tenure.held"],
  ["a year ahead", [], "2023-06-16", null],
  ["further ahead", [], "2023-06-17", "tenure.too-far-ahead"],
])("taking a post: %s", (_, tenures, from, refusal) => {
  expect(checkBegin(tenures, from, today)?.refusal ?? null).toBe(refusal);
});

test.each([
  ["today", current, today, null],
  ["its first day", current, "2021-07-01", null],
  ["before its first day", current, "2021-06-30", "tenure.ends-before-it-begins"],
  ["when it is over", past, today, "tenure.over"],
  ["years ahead", current, "2030-01-01", "tenure.too-far-ahead"],
])("ending a tenure: %s", (_, tenure, lastDay, refusal) => {
  expect(checkEnd(tenure, lastDay, today)?.refusal ?? null).toBe(refusal);
});

const days = fc.integer({ min: 0, max: 1_000 }).map((after) => addDays("2021-07-01", after));

test("at a handover every day has exactly one holder", () => {
  fc.assert(
    fc.property(days, days, (lastDay, day) => {
      const first = { fromDate: "2021-07-01", toDate: lastDay };
      const next = { fromDate: firstDayAfter(lastDay), toDate: null };
      expect(overlaps(first, next)).toBe(false);
      expect([first, next].filter((tenure) => covers(tenure, day))).toHaveLength(1);
    }),
  );
});
