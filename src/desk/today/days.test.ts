import { expect, test } from "vitest";
import { daysOn, daysUntil } from "./days.ts";

test.each([
  ["2022-06-15", "2022-06-15", 0],
  ["2022-06-15", "2022-06-16", 1],
  ["2022-06-15", "2022-05-31", -15],
  ["2024-02-28", "2024-03-01", 2],
])("from %s to %s there are %i days, and back again", (today, due, days) => {
  expect(daysUntil(today, due)).toBe(days);
  expect(daysOn(today, days)).toBe(due);
});
