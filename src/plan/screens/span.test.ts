import { describe, expect, test } from "vitest";
import { barOf, monthStarts, placeInYear } from "./span.ts";

describe("a day in its year", () => {
  test.each([
    ["2022-01-01", 0],
    ["2022-07-02", 182 / 365],
    ["2021-06-01", 0],
    ["2023-06-01", 1],
  ])("%s", (date, place) => {
    expect(placeInYear(date, 2022)).toBeCloseTo(place, 10);
  });
});

describe("a bar", () => {
  test.each([
    ["a whole year", "2022-01-01", "2022-12-31", 0, 1],
    ["one day", "2022-03-01", "2022-03-01", 59 / 365, 1 / 365],
    ["begun the year before", "2021-11-01", "2022-01-31", 0, 31 / 365],
    ["over before the year", "2021-01-01", "2021-12-31", 0, 0],
  ])("%s", (_, startsOn, dueOn, x, width) => {
    const bar = barOf({ startsOn, dueOn }, 2022);
    expect(bar.x).toBeCloseTo(x, 10);
    expect(bar.width).toBeCloseTo(width, 10);
  });
});

test("months begin where their first days lie", () => {
  const starts = monthStarts(2024);
  expect(starts).toHaveLength(12);
  expect(starts[2]).toEqual({ date: "2024-03-01", x: 60 / 366 });
});
