import { expect, test } from "vitest";
import { daysOn, daysUntil } from "./days.ts";
import { whenDue } from "./year-so-far.tsx";

test.each([
  ["2022-06-15", "2022-06-15", 0],
  ["2022-06-15", "2022-06-16", 1],
  ["2022-06-15", "2022-05-31", -15],
  ["2024-02-28", "2024-03-01", 2],
])("from %s to %s there are %i days, and back again", (today, due, days) => {
  expect(daysUntil(today, due)).toBe(days);
  expect(daysOn(today, days)).toBe(due);
});

test("a deadline today is not past, and the thirtieth day is still soon", () => {
  const dues = ["2022-06-14", "2022-06-15", "2022-07-15", "2022-07-16", null];
  const cells = dues.map((dueOn) => ({ dueOn }));
  expect(whenDue(cells, "2022-06-15")).toEqual({ past: 1, soon: 2, later: 1, "no-date": 1 });
});
