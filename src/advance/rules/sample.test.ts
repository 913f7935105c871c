import { array, assert, constantFrom, integer, property, string, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { draw, shares, ticket } from "./sample.ts";
import { sizeFor, wilson } from "./wilson.ts";

const things = (sizes: Readonly<Record<string, number>>) =>
  Object.entries(sizes).flatMap(([stratum, count]) =>
    Array.from({ length: count }, (_, at) => ({ number: `${stratum}-${at + 1}`, stratum })),
  );

describe("the draw", () => {
  test("a ticket is what `printf 2022-06-15/2-1-03 | sha256sum` prints", () => {
    expect(ticket("2022-06-15", "2-1-03")).toBe(
      "c527d046c39e72cb83acdb42e2e0972ca8a0d1838410d089842da51d6820d6bd",
    );
  });

  test.each([
    [{ a: 10, b: 10 }, 4, [2, 2]],
    [{ a: 90, b: 10 }, 10, [9, 1]],
    [{ a: 97, b: 1, c: 2 }, 5, [3, 1, 1]],
    [{ a: 3, b: 3, c: 3 }, 2, [1, 1, 0]],
    [{ a: 2, b: 1 }, 9, [2, 1]],
    [{}, 3, []],
  ])("of %j, %i are %j", (sizes, size, expected) => {
    expect([...shares(new Map(Object.entries(sizes)), size).values()]).toEqual(expected);
  });

  const some = uniqueArray(string({ minLength: 1, maxLength: 5 }), { maxLength: 40 }).chain((numbers) =>
    array(constantFrom("a", "b", "c"), { minLength: numbers.length, maxLength: numbers.length }).map(
      (strata) => numbers.map((number, at) => ({ number, stratum: strata[at]! })),
    ),
  );

  test("as many as asked, each once, and the same again in whatever order they are given", () => {
    assert(
      property(some, integer({ min: 0, max: 50 }), string(), (all, size, seed) => {
        const drawn = draw(all, size, seed);
        expect(drawn).toHaveLength(Math.min(size, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(draw(all.toReversed(), size, seed)).toEqual(drawn);
      }),
    );
  });

  test("another seed draws others", () => {
    const all = things({ a: 200 });
    expect(draw(all, 20, "one")).not.toEqual(draw(all, 20, "two"));
  });

  test("over many seeds each is drawn about as often", () => {
    const all = things({ a: 10 });
    const times = new Map(all.map(({ number }) => [number, 0]));
    for (let seed = 0; seed < 2000; seed += 1)
      for (const { number } of draw(all, 3, `${seed}`)) times.set(number, times.get(number)! + 1);
    for (const count of times.values()) expect(Math.abs(count - 600)).toBeLessThan(100);
  });
});

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
