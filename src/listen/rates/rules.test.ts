import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CallbackTally, defaultScheme, noCallbacks, rateScheme } from "./words.ts";
import { placesBy, threeRatesOf, together } from "./rules.ts";

type Steps = [satisfied: number, basically: number, unsatisfied: number, very: number];
const tallied = (contacted: number, solved: number, [a, b, c, d]: Steps): CallbackTally => ({
  valid: a + b + c + d,
  contacted,
  solved,
  steps: { satisfied: a, basically: b, unsatisfied: c, "very-unsatisfied": d },
  excluded: 0,
});

describe("the three rates", () => {
  /** By hand: satisfaction (satisfied + 0.9 basically) / valid; score 0.1, 0.5, 0.4. */
  test.each<[number, number, Steps, number, number, number, number]>([
    [10, 10, [10, 0, 0, 0], 1, 1, 1, 1],
    [10, 8, [6, 2, 1, 1], 1, 0.8, 0.78, 0.812],
    [9, 5, [3, 4, 2, 1], 0.9, 0.5, 0.66, 0.604],
    [0, 0, [0, 0, 0, 4], 0, 0, 0, 0],
    [1, 0, [0, 1, 0, 0], 1, 0, 0.9, 0.46],
    [378, 337, [330, 24, 20, 11], 0.981818, 0.875325, 0.913247, 0.901143],
  ])("%i contacted, %i solved, %j", (contacted, solved, steps, response, solution, satisfaction, score) => {
    const rates = threeRatesOf(tallied(contacted, solved, steps), defaultScheme);
    expect(
      [rates.response, rates.solution, rates.satisfaction, rates.score].map((one) => one?.value),
    ).toEqual([response, solution, satisfaction, score]);
  });

  test("where nobody was asked there is no rate, which is not 0", () => {
    expect(threeRatesOf({ ...noCallbacks, excluded: 3 }, defaultScheme)).toEqual({
      response: null,
      solution: null,
      satisfaction: null,
      score: null,
    });
  });

  test("of three satisfied out of three nobody knows that all are", () => {
    const { satisfaction } = threeRatesOf(tallied(3, 3, [3, 0, 0, 0]), defaultScheme);
    expect(satisfaction).toEqual({ value: 1, n: 3, low: 0.438503, high: 1 });
  });
});

const score = (some: CallbackTally): number => threeRatesOf(some, defaultScheme).score?.value ?? NaN;
const rate = (low: number, high: number) => ({ value: (low + high) / 2, n: 10, low, high });

const steps = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50)) as fc.Arbitrary<Steps>;
const tallies = steps.chain((some) => {
  const part = fc.nat(some.reduce((sum, one) => sum + one, 0));
  return fc.tuple(part, part).map(([contacted, solved]) => tallied(contacted, solved, some));
});

describe("laws", () => {
  test("each lies in its interval, within 0 and 1, and the score between the rates", () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        const { response, solution, satisfaction, score: whole } = threeRatesOf(tally, defaultScheme);
        if (!response || !solution || !satisfaction || !whole) return expect(tally.valid).toBe(0);
        for (const { value, low, high } of [response, solution, satisfaction, whole])
          expect([0 <= low, low <= value, value <= high, high <= 1]).toEqual([true, true, true, true]);
        const three = [response.value, solution.value, satisfaction.value];
        expect(whole.value).toBeGreaterThanOrEqual(Math.min(...three) - 1e-6);
        expect(whole.value).toBeLessThanOrEqual(Math.max(...three) + 1e-6);
      }),
    );
  });

  test("a callback that is good in all three lowers nothing, one that is bad in all raises nothing", () => {
    const good = tallied(1, 1, [1, 0, 0, 0]);
    const bad = tallied(0, 0, [0, 0, 0, 1]);
    fc.assert(
      fc.property(tallies, (tally) => {
        fc.pre(tally.valid > 0);
        expect(score(together(tally, good))).toBeGreaterThanOrEqual(score(tally));
        expect(score(together(tally, bad))).toBeLessThanOrEqual(score(tally));
      }),
    );
  });

  test("the whole is the sum of its parts in whatever order", () => {
    fc.assert(
      fc.property(tallies, tallies, (one, other) => {
        expect(together(one, other)).toEqual(together(other, one));
        expect(together(one, noCallbacks)).toEqual(one);
      }),
    );
  });
});

describe("a scheme", () => {
  test("the default holds, weights that do not sum to 1 do not", () => {
    expect(rateScheme.parse(defaultScheme)).toEqual(defaultScheme);
    const weights = { response: 0.3, solution: 0.5, satisfaction: 0.4 };
    expect(rateScheme.safeParse({ ...defaultScheme, weights }).success).toBe(false);
  });
});

describe("places", () => {
  test("are ranges, told apart only where the intervals are", () => {
    const places = placesBy([rate(0.9, 0.95), rate(0.5, 0.6), null, rate(0.1, 0.99), rate(0.55, 0.7)]);
    expect(places).toEqual([
      { best: 1, worst: 2, of: 4 },
      { best: 2, worst: 4, of: 4 },
      null,
      { best: 1, worst: 4, of: 4 },
      { best: 2, worst: 4, of: 4 },
    ]);
  });

  test("a range holds the place by the bare value", () => {
    fc.assert(
      fc.property(fc.array(tallies, { maxLength: 12 }), (all) => {
        const rates = all.map((tally) => threeRatesOf(tally, defaultScheme).score);
        for (const [at, place] of placesBy(rates).entries()) {
          if (!place) continue;
          const bare = 1 + rates.filter((other) => (other?.value ?? -1) > rates[at]!.value).length;
          expect([place.best <= bare, bare <= place.worst]).toEqual([true, true]);
        }
      }),
    );
  });
});
