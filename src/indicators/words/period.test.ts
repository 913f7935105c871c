import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byLatestPeriod, frequencyOf, lastDayOf, parsePeriod, periodName } from "./period.ts";
import { period } from "../words.ts";

describe("a period is kept in one way, however it is written", () => {
  test.each([
    ["2021", "2021"],
    ["2021年", "2021"],
    ["2021 年度", "2021"],
    ["２０２１年", "2021"],
    ["2021-Q3", "2021-Q3"],
    ["2021q3", "2021-Q3"],
    ["2021年三季度", "2021-Q3"],
    ["2021年第3季度", "2021-Q3"],
    ["2021-06", "2021-06"],
    ["2021-6", "2021-06"],
    ["2021年6月", "2021-06"],
    ["2021.06", "2021-06"],
    ["2021-01/06", "2021-01/06"],
    ["2021年1-6月", "2021-01/06"],
    ["2021年1—6月", "2021-01/06"],
    ["2021年1～11月", "2021-01/11"],
    ["2021年1月至6月", "2021-01/06"],
    ["2021年上半年", "2021-01/06"],
    ["2021年前三季度", "2021-01/09"],
    ["2021年1-12月", "2021"],
    ["2021-01/12", "2021"],
    ["2021年1-1月", "2021-01"],
    ["June 2021", "2021-06"],
    ["Q3 2021", "2021-Q3"],
    ["Jan–Jun 2021", "2021-01/06"],
  ])("%s is %s", (written, kept) => {
    expect(parsePeriod(written)).toBe(kept);
  });

  test.each([
    ["2021-13", "period.no-such-period"],
    ["2021-00", "period.no-such-period"],
    ["2021-Q5", "period.no-such-period"],
    ["2021-01/13", "period.no-such-period"],
    ["2021-02/06", "period.no-such-period"],
    ["2021-06-30", "period.no-such-period"],
    ["2021-01-06", "period.no-such-period"],
    ["2021/1/6", "period.no-such-period"],
    ["3021", "period.no-such-period"],
    ["1-6月", "period.not-a-period"],
    ["去年", "period.not-a-period"],
    ["Ju 2021", "period.no-such-period"],
    ["", "period.not-a-period"],
  ])("%j is refused: %s", (given, refusal) => {
    expect(parsePeriod(given)).toMatchObject({ refusal });
  });
});

const anyPeriod = fc.oneof(
  fc.integer({ min: 1949, max: 2099 }).map(String),
  fc
    .tuple(fc.integer({ min: 1949, max: 2099 }), fc.integer({ min: 1, max: 4 }))
    .map(([y, q]) => `${y}-Q${q}`),
  fc
    .tuple(fc.integer({ min: 1949, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
  fc
    .tuple(fc.integer({ min: 1949, max: 2099 }), fc.integer({ min: 2, max: 11 }))
    .map(([y, m]) => `${y}-01/${String(m).padStart(2, "0")}`),
);

test("what is kept, and the names it is shown by, are read back as the same period", () => {
  fc.assert(
    fc.property(anyPeriod, (kept) => {
      expect(period.safeParse(kept).success).toBe(true);
      expect(parsePeriod(kept)).toBe(kept);
      expect(parsePeriod(periodName(kept, "zh"))).toBe(kept);
      expect(parsePeriod(periodName(kept, "en"))).toBe(kept);
    }),
  );
});

test.each([
  ["2021", "A", "2021-12-31", "2021 年", "2021"],
  ["2020-Q1", "Q", "2020-03-31", "2020 年一季度", "Q1 2020"],
  ["2020-02", "M", "2020-02-29", "2020 年 2 月", "February 2020"],
  ["2021-01/06", "M", "2021-06-30", "2021 年 1—6 月", "January–June 2021"],
])("%s: frequency %s, ends %s, reads %s and %s", (kept, frequency, end, zh, en) => {
  expect([frequencyOf(kept), lastDayOf(kept)]).toEqual([frequency, end]);
  expect(
    [periodName(kept, "zh"), periodName(kept, "en")].map((name) => name.replaceAll("\u00A0", " ")),
  ).toEqual([zh, en]);
});

test("the latest period comes first, and of two that end together the longer", () => {
  const order = ["2020", "2021-06", "2021", "2021-Q4", "2021-01/06", "2021-12", "2021-Q2"].sort(
    byLatestPeriod,
  );
  expect(order).toEqual(["2021", "2021-Q4", "2021-12", "2021-01/06", "2021-Q2", "2021-06", "2020"]);
});
