import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count, type Example, guesses, leadOf, nothingCounted, spokeFor } from "./bayes.ts";

const counted = (examples: readonly Example[]) => {
  const all = nothingCounted();
  count(all, examples);
  return all;
};

const taught: readonly Example[] = [
  { words: ["停水", "水管"], label: "water" },
  { words: ["停水", "小区"], label: "water" },
  { words: ["路灯", "小区"], label: "lamps" },
];

describe("naive Bayes", () => {
  /**
   * By hand, smoothing 0.1, four words known: P(water) = 2/3, P(停水 | water) = 2.1/4.4; P(lamps) = 1/3,
   * P(停水 | lamps) = 0.1/2.4. The lead is ln(2/3 × 2.1/4.4) − ln(1/3 × 0.1/2.4) = ln 22.9090…
   */
  test("one word, by hand", () => {
    const all = guesses(counted(taught), ["停水"]);
    expect(all.map(({ label }) => label)).toEqual(["water", "lamps"]);
    expect(leadOf(all)).toBeCloseTo(Math.log((2 * 2.1 * 2.4) / (4.4 * 0.1)), 9);
  });

  test.each([
    [["路灯"], "lamps"],
    [["停水", "路灯", "水管"], "water"],
    [["从来没有见过"], "water"],
    [[], "water"],
  ])("%j goes to %s", (words, label) => {
    expect(guesses(counted(taught), words)[0]?.label).toBe(label);
  });

  test("who is barred is not guessed, and with one label left there is no lead", () => {
    const left = guesses(counted(taught), ["停水"], new Set(["water"]));
    expect(left.map(({ label }) => label)).toEqual(["lamps"]);
    expect(leadOf(left)).toBe(0);
    expect(guesses(nothingCounted(), ["停水"])).toEqual([]);
  });

  test("the words that spoke for it, the strongest first", () => {
    const spoke = spokeFor(counted(taught), ["小区", "停水", "水管", "未见"], "water", 5);
    expect(spoke.map(({ word }) => word)).toEqual(["停水", "水管"]);
    expect(spokeFor(counted(taught), ["停水"], "nobody", 5)).toEqual([]);
  });
});

const examples = fc.array(
  fc.record({
    words: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 5 }),
    label: fc.constantFrom("x", "y", "z"),
  }),
  { maxLength: 40 },
);
const asked = fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "g"), { maxLength: 4 });

describe("laws", () => {
  test("learned at once, in parts or in another order, it guesses the same", () => {
    fc.assert(
      fc.property(examples, fc.nat(40), asked, (all, at, words) => {
        const parts = nothingCounted();
        count(parts, all.slice(at));
        count(parts, all.slice(0, at));
        expect(guesses(parts, words).map(({ label }) => label)).toEqual(
          guesses(counted(all), words).map(({ label }) => label),
        );
      }),
    );
  });

  test("the counts of the text's own words are enough", () => {
    fc.assert(
      fc.property(examples, asked, (all, words) => {
        const whole = counted(all);
        const own = new Map([...whole.counts].filter(([word]) => words.includes(word)));
        expect(guesses({ ...whole, counts: own }, words)).toEqual(guesses(whole, words));
      }),
    );
  });

  test("the probabilities of all labels sum to 1 over a world of one word", () => {
    fc.assert(
      fc.property(examples, (all) => {
        const learned = counted(all.filter(({ words }) => words.length > 0));
        fc.pre(learned.vocabulary > 0);
        const [first] = guesses(learned, []);
        const sum = [...learned.counts.keys()].reduce((total, word) => {
          const { log } = guesses(learned, [word]).find(({ label }) => label === first!.label)!;
          return total + Math.exp(log - first!.log);
        }, 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });
});
