import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { meanWithin, sizeFor, wilson } from "./wilson.ts";

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

/** Every way in which `n` callbacks can fall on three steps, with its chance. */
const outcomes = (n: number, [p, q, r]: number[]): [number, number, number, number][] =>
  Array.from({ length: n + 1 }, (_, a) =>
    Array.from({ length: n - a + 1 }, (_unused, b): [number, number, number, number] => {
      const c = n - a - b;
      return [a, b, c, choose(n, a) * choose(n - a, b) * p! ** a * q! ** b * r! ** c];
    }),
  ).flat();

describe("the interval", () => {
  /** Values as published in tables of the score interval. */
  test.each([
    [8, 10, 0.490162, 0.943318],
    [0, 10, 0, 0.277533],
    [10, 10, 0.722467, 1],
    [50, 100, 0.403832, 0.596168],
  ])("%i of %i", (held, n, low, high) => {
    const interval = wilson(held, n)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test("of nothing there is none", () => {
    expect(wilson(0, 0)).toBeNull();
  });

  test("it holds the share, and more confidence is wider", () => {
    assert(
      property(integer({ min: 1, max: 500 }), integer({ min: 0, max: 500 }), (n, some) => {
        const held = Math.min(n, some);
        const [sure, surer] = [wilson(held, n, 0.9)!, wilson(held, n, 0.99)!];
        expect(sure.low).toBeLessThanOrEqual(held / n);
        expect(sure.high).toBeGreaterThanOrEqual(held / n);
        expect(surer.low).toBeLessThanOrEqual(sure.low);
        expect(surer.high).toBeGreaterThanOrEqual(sure.high);
      }),
    );
  });

  test.each([
    [1000, 0.05, 0.95, 278],
    [66, 0.1, 0.95, 40],
    [66, 0.1, 0.9, 34],
    [10, 0.01, 0.99, 10],
    [0, 0.1, 0.95, 0],
  ] as const)("of %i, ± %d at %d: %i are looked at", (population, margin, confidence, size) => {
    expect(sizeFor(population, margin, confidence)).toBe(size);
  });
});

describe("the interval of a mean", () => {
  test("of ones and noughts it is that of a share", () => {
    expect(meanWithin(7, 9)).toEqual(wilson(7, 9));
    expect(meanWithin(0, 0)).toBeNull();
  });

  /** 3 callbacks at 1, 4 at 0.9, 2 at 0: 6.6 of 9. By hand: (0.7333 + 0.2134 ± 0.3592) ÷ 1.4268. */
  test("of steps it is that of a share of the same size", () => {
    const { low, high } = meanWithin(6.6, 9)!;
    expect(low).toBeCloseTo(0.4118, 4);
    expect(high).toBeCloseTo(0.9153, 4);
  });

  test("it covers the true mean at least as often as it says", () => {
    const steps = [1, 0.9, 0];
    const chances = [0.5, 0.3, 0.2];
    const mean = 0.77;
    let covered = 0;
    for (const [a, b, c, chance] of outcomes(12, chances)) {
      const { low, high } = meanWithin(a * steps[0]! + b * steps[1]! + c * steps[2]!, 12)!;
      if (low <= mean && mean <= high) covered += chance;
    }
    expect(covered).toBeGreaterThan(0.95);
  });
});
