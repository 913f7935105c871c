import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawn, firmness, placesUnder, usualDraws, type Standing } from "./firmness.ts";

const weighting = { weights: [60, 40], full: 100, digits: 2 };
const standing = (unitId: string, shares: readonly number[], beside = 0): Standing => ({
  unitId,
  shares,
  beside,
});

test("a unit that is better in every line keeps its place whatever the weights", () => {
  const [first, last] = firmness([standing("a", [0.9, 0.9]), standing("b", [0.5, 0.5])], weighting);
  expect(first).toEqual({ unitId: "a", place: 1, kept: 1, from: 1, to: 1 });
  expect(last).toEqual({ unitId: "b", place: 2, kept: 1, from: 2, to: 2 });
});

test("a place that hangs on one weight is not firm, and its interval says so", () => {
  // 0.6 × 1 + 0.4 × 0.5 = 0.80 against 0.6 × 0.66 + 0.4 × 1 = 0.796: the weights decide.
  const [a] = firmness([standing("a", [1, 0.5]), standing("b", [0.66, 1])], weighting);
  expect(a).toMatchObject({ place: 1, from: 1, to: 2 });
  expect(a!.kept).toBeGreaterThan(0.45);
  expect(a!.kept).toBeLessThan(0.65);
});

test("points beside the lines count, equal totals share the better place", () => {
  const group = [standing("a", [0.5, 0.5], 10), standing("b", [0.6, 0.6]), standing("c", [0.1, 0.1])];
  expect(placesUnder(group, weighting)).toEqual([1, 1, 3]);
});

test("the same seed draws the same, another seed nearly the same", () => {
  const group = [standing("a", [1, 0.5]), standing("b", [0.66, 1]), standing("c", [0.7, 0.8])];
  const once = firmness(group, weighting, { ...usualDraws, seed: 1 });
  expect(firmness(group, weighting, { ...usualDraws, seed: 1 })).toEqual(once);
  const other = firmness(group, weighting, { ...usualDraws, seed: 2 });
  for (const [at, { kept }] of other.entries()) expect(kept).toBeCloseTo(once[at]!.kept, 1);
});

const shares = fc.array(
  fc.integer({ min: 0, max: 100 }).map((part) => part / 100),
  {
    minLength: 2,
    maxLength: 2,
  },
);

describe("laws", () => {
  test("the kept share is 0 to 1, and the interval lies among the places", () => {
    fc.assert(
      fc.property(fc.array(shares, { minLength: 1, maxLength: 6 }), fc.integer(), (all, seed) => {
        const group = all.map((own, at) => standing(String(at), own));
        for (const { kept, from, to } of firmness(group, weighting, { seed, draws: 50, spread: 0.2 })) {
          expect(kept).toBeGreaterThanOrEqual(0);
          expect(kept).toBeLessThanOrEqual(1);
          expect(from).toBeGreaterThanOrEqual(1);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(group.length);
        }
      }),
    );
  });

  test("draws are spread evenly", () => {
    const next = drawn(7);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let at = 0; at < 10_000; at++) tenths[Math.floor(next() * 10)]!++;
    expect(Math.min(...tenths)).toBeGreaterThan(880);
    expect(Math.max(...tenths)).toBeLessThan(1120);
  });
});
