import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrated, confidenceOf, type Tried } from "./confidence.ts";

const guessed = (n: number, lead: number, right: number): Tried[] =>
  Array.from({ length: n }, (_, at) => ({ lead, right: at < right }));

describe("confidence", () => {
  test("is the share that was right, a little doubted", () => {
    const bands = calibrated([...guessed(20, 1, 10), ...guessed(20, 2, 16), ...guessed(20, 3, 20)]);
    expect(bands).toEqual([
      { from: 1, right: 10, n: 20 },
      { from: 2, right: 16, n: 20 },
      { from: 3, right: 20, n: 20 },
    ]);
    expect([0.5, 1, 2.9, 3, 99].map((lead) => confidenceOf(bands, lead))).toEqual([
      0.5, 0.5, 0.77, 0.95, 0.95,
    ]);
  });

  test("bands that fall back are pooled", () => {
    const bands = calibrated([...guessed(20, 1, 16), ...guessed(20, 2, 10), ...guessed(20, 3, 20)]);
    expect(bands).toEqual([
      { from: 1, right: 26, n: 40 },
      { from: 3, right: 20, n: 20 },
    ]);
  });

  test("of nothing tried there is none, of few one band", () => {
    expect(confidenceOf(calibrated([]), 5)).toBeNull();
    expect(calibrated(guessed(3, 1, 3))).toEqual([{ from: 1, right: 3, n: 3 }]);
    expect(calibrated(guessed(39, 1, 3))).toHaveLength(1);
  });

  test("a larger lead is never worth less, nothing is lost, and nothing is sure", () => {
    const tries = fc.array(
      fc.record({ lead: fc.double({ min: 0, max: 50, noNaN: true }), right: fc.boolean() }),
      {
        maxLength: 400,
      },
    );
    fc.assert(
      fc.property(tries, (tried) => {
        const bands = calibrated(tried);
        expect(bands.reduce((sum, { n }) => sum + n, 0)).toBe(tried.length);
        const worths = bands.map(({ from }) => confidenceOf(bands, from) ?? NaN);
        expect(worths).toEqual(worths.toSorted((a, b) => a - b));
        for (const worth of worths) expect(worth > 0 && worth < 1).toBe(true);
      }),
    );
  });
});
