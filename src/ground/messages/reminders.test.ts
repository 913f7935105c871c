import * as fc from "fast-check";
import { expect, test } from "vitest";
import { calendarFrom, isWorkingDay } from "../calendar/rules.ts";
import { addDays } from "../clock.ts";
import { reminderDay, remindersDue } from "./reminders.ts";
import type { DueItem } from "./words.ts";

// June 2022: the 3rd (Friday) is off, 11th and 12th are a weekend.
const calendar = calendarFrom([{ date: "2022-06-03", kind: "holiday" }], "2022-12-31");
const item = (due: string, more: Partial<DueItem> = {}): DueItem => ({
  kind: "action",
  id: "a",
  postId: "p",
  unitId: "u",
  due,
  textKey: "plan.due.action",
  params: { number: "1-1" },
  href: "/desk/actions/a",
  ...more,
});

test.each([
  ["2022-06-30", 7, "2022-06-23"],
  ["2022-06-30", 3, "2022-06-27"],
  ["2022-06-30", 1, "2022-06-29"],
  ["2022-06-13", 1, "2022-06-10"],
  ["2022-06-06", 1, "2022-06-02"],
])("due %s, %d days before is %s", (due, step, day) => {
  expect(reminderDay(due, step, calendar)).toBe(day);
});

const said = (due: string, today: string) =>
  remindersDue([item(due)], today, calendar).map(({ onceKey, params }) => [onceKey, params["days"]]);

test.each([
  ["too early", "2022-06-22", []],
  ["seven days before", "2022-06-23", [["action:a:2022-06-30:7:p", 7]]],
  ["between the steps the last one still stands", "2022-06-25", [["action:a:2022-06-30:7:p", 5]]],
  ["three days before", "2022-06-27", [["action:a:2022-06-30:3:p", 3]]],
  ["the day before", "2022-06-29", [["action:a:2022-06-30:1:p", 1]]],
  ["on the day", "2022-06-30", [["action:a:2022-06-30:1:p", 0]]],
  ["when it is over, the light tells", "2022-07-01", []],
])("%s", (_, today, expected) => {
  expect(said("2022-06-30", today)).toEqual(expected);
});

test.each([
  ["2022-06-29", ["action:a:2022-06-30:1:p"]],
  ["2022-06-30", ["action:a:2022-06-30:0:p"]],
  ["2022-07-01", []],
])("what others wait for is spoken of on the day itself, too: %s", (today, keys) => {
  const waited = item("2022-06-30", { onTheDay: true });
  expect(remindersDue([waited], today, calendar).map(({ onceKey }) => onceKey)).toEqual(keys);
});

test("moved to another date, or owed by another post, it is said anew", () => {
  const keys = [item("2022-06-30"), item("2022-06-29"), item("2022-06-30", { postId: "q" })].map(
    (one) => remindersDue([one], "2022-06-28", calendar)[0]?.onceKey,
  );
  expect(new Set(keys).size).toBe(3);
});

test("whichever days it runs on, each item is told at most three times, never late, and once at least", () => {
  const due = fc.integer({ min: 0, max: 120 }).map((days) => addDays("2022-05-01", days));
  fc.assert(
    fc.property(due, fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), (date, before) => {
      const runs = before.map((days) => addDays(date, -days)).toSorted();
      const drafts = runs.flatMap((today) => remindersDue([item(date)], today, calendar));
      expect(new Set(drafts.map(({ onceKey }) => onceKey)).size).toBeLessThanOrEqual(3);
      if (runs.some((today) => today >= addDays(date, -7))) expect(drafts.length).toBeGreaterThan(0);
      expect(isWorkingDay(calendar, reminderDay(date, 1, calendar))).toBe(true);
      expect(drafts.every(({ params }) => Number(params["days"]) >= 0)).toBe(true);
    }),
  );
});
