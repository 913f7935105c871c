import { array, assert, constantFrom, integer, property, string, uniqueArray } from "fast-check";
import { describe, expect, test } from "vitest";
import { draw, shares, ticket } from "./sample.ts";

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
