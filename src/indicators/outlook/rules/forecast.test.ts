import { array, assert, constantFrom, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { drawn } from "../../words/firmness.ts";
import { type Ahead, forecastOf } from "./forecast.ts";
import { foretelling, type ForecastMethod } from "./methods.ts";

/** A year of months: quiet in the first two, high before the new year. */
const year = [6, 7, 10, 10, 11, 12, 11, 11, 12, 13, 14, 18];
const years = (count: number, grown: (at: number) => number = () => 0): number[] =>
  Array.from({ length: count * 12 }, (_, at) => year[at % 12]! + grown(at));
const ahead = (change: Partial<Ahead> = {}): Ahead => ({
  known: years(3).slice(0, 30),
  months: 6,
  addsUp: true,
  soFar: 56,
  ...change,
});

describe("each method", () => {
  test.each<[ForecastMethod, string, readonly number[], readonly number[]]>([
    ["seasonal-naive", "says last year again", years(1), year.slice(0, 3)],
    ["seasonal-naive", "and again the year after", years(1).concat(year.slice(0, 2)), [10, 10, 11]],
    [
      "seasonal-drift",
      "adds what a month grew by on the year",
      years(2, (at) => (at < 12 ? 0 : 1.5)),
      [9, 10, 13],
    ],
    ["holt-winters", "goes on with level, trend and season", years(3, (at) => at / 4), [15, 16.25, 19.5]],
  ])("%s %s", (method, _, known, expected) => {
    const said = foretelling[method].foretell(known, 3);
    for (const [at, value] of said.entries()) expect(value).toBeCloseTo(expected[at]!, 6);
  });
});

describe("where the year will end", () => {
  test("a year like all others ends like them, and nothing is uncertain", () => {
    const forecast = forecastOf(ahead());
    expect(forecast).toMatchObject({ method: "seasonal-naive", months: year.slice(6), end: 135 });
    expect([forecast?.low, forecast?.high]).toEqual([135, 135]);
    expect(forecast?.tests[0]).toEqual({ method: "seasonal-naive", tries: 13, error: 0, percent: 0 });
  });

  test("what stands ends where its last month stands", () => {
    expect(forecastOf(ahead({ addsUp: false, soFar: 0 }))?.end).toBe(18);
  });

  test("growth is seen by the method that looks for it", () => {
    const known = years(4, (at) => at / 2).slice(0, 42);
    const forecast = forecastOf(ahead({ known, soFar: 0 }));
    expect(forecast?.method).not.toBe("seasonal-naive");
    expect(forecast?.end).toBeCloseTo(
      years(4, (at) => at / 2)
        .slice(42)
        .reduce((sum, value) => sum + value, 0),
      4,
    );
  });

  test("a month that was nothing leaves no error in percent", () => {
    const known = years(3).map((value, at) => (at % 12 === 0 ? 0 : value));
    expect(forecastOf(ahead({ known, months: 1 }))?.tests[0]?.percent).toBeNull();
  });

  test.each<[string, Partial<Ahead>]>([
    ["23 months", { known: years(2).slice(0, 23) }],
    ["two years, and a whole one to come: no date to try from", { known: years(2), months: 12 }],
    ["nothing", { known: [] }],
  ])("not enough data: %s", (_, change) => {
    expect(forecastOf(ahead(change))).toBeNull();
  });

  test("two years and three months to come are enough", () => {
    expect(forecastOf(ahead({ known: years(2), months: 3 }))?.tests[0]?.tries).toBe(10);
  });
});

/** Noise between −1 and 1, the same for the same seed. */
const noisy = (seed: number, months: number): number[] => {
  const next = drawn(seed);
  return years(Math.ceil(months / 12))
    .slice(0, months)
    .map((value) => value + 2 * next() - 1);
};

test("over many series the interval holds about eight of ten", () => {
  const seeds = Array.from({ length: 150 }, (_, at) => at + 1);
  const kept = seeds.filter((seed) => {
    const all = noisy(seed, 60);
    const forecast = forecastOf({ known: all.slice(0, 54), months: 6, addsUp: true, soFar: 0 })!;
    const came = all.slice(54).reduce((sum, value) => sum + value, 0);
    return came >= forecast.low && came <= forecast.high;
  });
  expect(kept.length / seeds.length).toBeGreaterThan(0.7);
  expect(kept.length / seeds.length).toBeLessThan(0.93);
});

const series = array(double({ min: 0.1, max: 1000, noNaN: true }), { minLength: 36, maxLength: 48 });

describe("laws", () => {
  test("the interval holds the forecast, and the unit changes neither", () => {
    assert(
      property(series, integer({ min: 1, max: 11 }), constantFrom(128, 8192), (known, months, times) => {
        const plain = forecastOf({ known, months, addsUp: true, soFar: 0 })!;
        const scaled = known.map((value) => value * times);
        const other = forecastOf({ known: scaled, months, addsUp: true, soFar: 0 })!;
        expect(plain.low).toBeLessThanOrEqual(plain.end);
        expect(plain.high).toBeGreaterThanOrEqual(plain.end);
        expect(other.method).toBe(plain.method);
        expect(Math.abs(other.end / times - plain.end)).toBeLessThan(1e-6 * Math.max(1, Math.abs(plain.end)));
      }),
      { numRuns: 40 },
    );
  });
});
