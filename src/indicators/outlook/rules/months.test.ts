import { array, assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { monthNumber, monthsOf, type Point, stretchOf, withJanuary } from "./months.ts";

const points = (given: Readonly<Record<string, number>>): Point[] =>
  Object.entries(given).map(([period, value]) => ({ period, value }));

const two = (month: number) => String(month).padStart(2, "0");

const named = (months: ReadonlyMap<number, number>) =>
  Object.fromEntries(
    [...months]
      .toSorted(([a], [b]) => a - b)
      .map(([month, value]) => [`${Math.floor(month / 12)}-${(month % 12) + 1}`, value]),
  );

describe("what adds up over time", () => {
  test.each<[string, Record<string, number>, Record<string, number>, Record<string, number>]>([
    [
      "single months",
      { "2021-01": 3, "2021-02": 4 },
      { "2021-1": 3, "2021-2": 4 },
      { "2021-1": 3, "2021-2": 7 },
    ],
    [
      "the year so far",
      { "2021-01": 3, "2021-01/02": 7, "2021-01/03": 12 },
      { "2021-1": 3, "2021-2": 4, "2021-3": 5 },
      { "2021-1": 3, "2021-2": 7, "2021-3": 12 },
    ],
    [
      "January and February published as one",
      { "2021-01/02": 8, "2021-01/03": 12 },
      { "2021-1": 4, "2021-2": 4, "2021-3": 4 },
      { "2021-2": 8, "2021-3": 12 },
    ],
    [
      "a year closes with December",
      { "2021-01/11": 90, "2021": 100 },
      { "2021-12": 10 },
      { "2021-11": 90, "2021-12": 100 },
    ],
    [
      "a month missing parts what is before it from what comes",
      { "2021-01": 1, "2021-01/03": 6, "2021-04": 2 },
      { "2021-1": 1, "2021-4": 2 },
      { "2021-1": 1, "2021-3": 6, "2021-4": 8 },
    ],
    ["quarters", { "2021-Q1": 20, "2021-Q2": 22, "2021-Q4": 30 }, {}, { "2021-3": 20, "2021-6": 42 }],
  ])("%s", (_, given, apart, ends) => {
    const months = monthsOf(points(given), "sum");
    expect(named(months.apart)).toEqual(apart);
    expect(named(months.ends)).toEqual(ends);
  });
});

test("what does not add up is what it is at the month’s end", () => {
  const months = monthsOf(points({ "2021": 46.4, "2022-03": 46.9, "2022-01/06": 47 }), "stand");
  expect(named(months.ends)).toEqual({ "2021-12": 46.4, "2022-3": 46.9, "2022-6": 47 });
});

test("of two growths for one month that of the year so far is taken", () => {
  const months = monthsOf(points({ "2021-06": 9.1, "2021-01/06": 7.4, "2021": 7 }), "rate");
  expect(named(months.ends)).toEqual({ "2021-6": 7.4, "2021-12": 7 });
});

test.each<[string, Record<string, number>, number, readonly number[]]>([
  ["all of them", { "2020-12": 1, "2021-01": 2 }, monthNumber(2020, 12), [1, 2]],
  ["after the last gap", { "2020-10": 9, "2020-12": 1, "2021-01": 2 }, monthNumber(2020, 12), [1, 2]],
])("the stretch without a gap: %s", (_, given, from, values) => {
  expect(stretchOf(monthsOf(points(given), "sum").apart)).toEqual({ from, values });
});

test("nothing has no stretch", () => {
  expect(stretchOf(new Map())).toBeNull();
});

test("months and the year so far say the same", () => {
  assert(
    property(array(integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }), (values) => {
      const single = values.map((value, at) => ({ period: `2021-${two(at + 1)}`, value }));
      let so = 0;
      const running = values.map((value, at) => ({
        period: at === 0 ? "2021-01" : at === 11 ? "2021" : `2021-01/${two(at + 1)}`,
        value: (so += value),
      }));
      expect(named(monthsOf(single, "sum").ends)).toEqual(named(monthsOf(running, "sum").ends));
      expect(named(monthsOf(single, "sum").apart)).toEqual(named(monthsOf(running, "sum").apart));
    }),
  );
});

test.each([
  ["published with February is half of both", [2, 3], [1, 2, 3]],
  ["published by itself stays", [1, 2], [1, 2]],
  ["of a year that begins later is not known", [3], [3]],
  ["of a year without figures is not known", [], []],
])("a January %s", (_, given, expected) => {
  const ends = withJanuary(given.map((month) => ({ month, value: month * 10 })));
  expect(ends.map(({ month }) => month)).toEqual(expected);
  expect(ends.map(({ value }) => value)).toEqual(expected.map((month) => month * 10));
});
