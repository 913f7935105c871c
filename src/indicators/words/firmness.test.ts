import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draws, drawn, firmness, placesUnder, usualDraws, type Standing } from "./firmness.ts";

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

/** The same said as plainly as it can be: totals unit by unit, places by counting who is better. */
const plainPlaces = (group: readonly Standing[], weights: readonly number[]): number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const totals = group.map(({ shares: own, beside }) =>
    Math.round(
      Math.max(
        0,
        own.reduce((sum, share, at) => sum + share * ((weights[at]! * weighting.full) / whole), beside),
      ) *
        10 ** weighting.digits,
    ),
  );
  return totals.map((mine) => 1 + totals.filter((other) => other > mine).length);
};

const plainFirmness = (group: readonly Standing[], { seed, draws, spread }: Draws) => {
  const next = drawn(seed);
  const places = Array.from({ length: draws }, () =>
    plainPlaces(
      group,
      weighting.weights.map((weight) => weight * (1 + spread * (2 * next() - 1))),
    ),
  );
  return plainPlaces(group, weighting.weights).map((place, unit) => {
    const own = places.map((drawnPlaces) => drawnPlaces[unit]!).toSorted((a, b) => a - b);
    const kept = own.filter((each) => each === place).length / draws;
    const [from, to] = [0.05, 0.95].map((share) => own[Math.ceil(share * draws) - 1]);
    return { unitId: group[unit]!.unitId, place, kept, from, to };
  });
};

const shares = fc.array(
  fc.integer({ min: 0, max: 100 }).map((part) => part / 100),
  {
    minLength: 2,
    maxLength: 2,
  },
);

describe("laws", () => {
  test("it says to the digit what the plain reckoning says, ties and falls below nothing included", () => {
    const some = fc.array(fc.tuple(shares, fc.integer({ min: -80, max: 20 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(some, fc.nat(), (all, seed) => {
        const group = all.map(([own, beside], at) => standing(String(at), own, beside));
        const drawing = { ...usualDraws, seed, draws: 60 };
        expect(firmness(group, weighting, drawing)).toEqual(plainFirmness(group, drawing));
      }),
    );
  });

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
