import { array, assert, constantFrom, double, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../ground/refusal.ts";
import { type Aim, type Laid, pathOf } from "./path.ts";

const laid = (change: Partial<Laid> = {}): Laid => ({ shape: "even", hand: null, before: null, ...change });
const sum: Aim = { kind: "sum", target: 120, start: null };
const stand: Aim = { kind: "stand", target: 46, start: 40 };
const rate: Aim = { kind: "rate", target: 7, start: null };

const months = (value: number): number[] => Array.from({ length: 12 }, () => value);

/** A year that made a tenth of its way in the first month, nothing until June, half by then, and the rest in December. */
const lumpy = { start: 0, ends: [20, 20, 20, 20, 20, 100, 100, 100, 100, 100, 100, 200] };

describe("the path of a year", () => {
  test.each<[string, Aim, Laid, readonly number[]]>([
    ["even, what adds up", sum, laid(), [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120]],
    [
      "even, what stands, from where it stood",
      stand,
      laid(),
      [40.5, 41, 41.5, 42, 42.5, 43, 43.5, 44, 44.5, 45, 45.5, 46],
    ],
    ["a growth is held all year", rate, laid(), months(7)],
    ["a growth has no season of its own", rate, laid({ shape: "seasonal", before: lumpy }), months(7)],
    [
      "by last year's way",
      sum,
      laid({ shape: "seasonal", before: lumpy }),
      [12, 12, 12, 12, 12, 60, 60, 60, 60, 60, 60, 120],
    ],
    [
      "a stand by last year's way, from where it stood",
      stand,
      laid({ shape: "seasonal", before: { start: 30, ends: lumpy.ends.map((end) => 30 + end / 20) } }),
      [40.6, 40.6, 40.6, 40.6, 40.6, 43, 43, 43, 43, 43, 43, 46],
    ],
    [
      "by hand",
      rate,
      laid({ shape: "hand", hand: [5, 5, 5, 6, 6, 6, 6.5, 6.5, 6.5, 7, 7, 7] }),
      [5, 5, 5, 6, 6, 6, 6.5, 6.5, 6.5, 7, 7, 7],
    ],
  ])("%s", (_, aim, given, expected) => {
    const path = pathOf(aim, given);
    if (isRefusal(path)) throw new Error(path.refusal);
    expect(path.map((value) => Math.round(value * 1e9) / 1e9)).toEqual(expected);
  });

  test.each<[string, Aim, Laid, string]>([
    ["what stands, without a beginning", { ...stand, start: null }, laid(), "target.no-start"],
    ["last year unknown", sum, laid({ shape: "seasonal" }), "target.no-shape"],
    [
      "last year with a month missing",
      sum,
      laid({ shape: "seasonal", before: { start: 0, ends: lumpy.ends.slice(1) } }),
      "target.no-shape",
    ],
    [
      "a year that went nowhere",
      stand,
      laid({ shape: "seasonal", before: { start: 40, ends: months(40) } }),
      "target.no-shape",
    ],
    ["by hand, eleven months", sum, laid({ shape: "hand", hand: months(1).slice(1) }), "target.months"],
    ["by hand, short of the target", sum, laid({ shape: "hand", hand: months(1) }), "target.ends"],
    ["by hand, and nothing written", sum, laid({ shape: "hand" }), "target.months"],
  ])("refused: %s", (_, aim, given, refusal) => {
    expect(pathOf(aim, given)).toMatchObject({ refusal });
  });
});

const sized = double({ min: -1e9, max: 1e9, noNaN: true });
const steps = array(double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 12, maxLength: 12 });

/** The year so far at each month's end, of months that all brought something. */
const running = (values: readonly number[]): number[] => {
  let so = 0;
  return values.map((value) => (so += value));
};

describe("laws", () => {
  test("a path ends at its target, whatever the shape", () => {
    assert(
      property(
        constantFrom<Aim["kind"]>("sum", "stand", "rate"),
        sized,
        sized,
        steps,
        (kind, target, start, year) => {
          const before = { start: 0, ends: running(year) };
          for (const shape of ["even", "seasonal"] as const) {
            const path = pathOf({ kind, target, start }, { shape, hand: null, before });
            expect(isRefusal(path) ? path : path.at(-1)).toBeCloseTo(target, 3);
          }
        },
      ),
    );
  });

  test("the unit it is measured in does not change its shape", () => {
    assert(
      property(steps, double({ min: 0.01, max: 1e4, noNaN: true }), (year, times) => {
        const ends = running(year);
        const plain = pathOf(sum, laid({ shape: "seasonal", before: { start: 0, ends } }));
        const other = pathOf(
          { ...sum, target: sum.target * times },
          laid({ shape: "seasonal", before: { start: 0, ends: ends.map((end) => end * times) } }),
        );
        if (isRefusal(plain) || isRefusal(other)) throw new Error("refused");
        for (const [at, value] of other.entries()) expect(value / times).toBeCloseTo(plain[at]!, 6);
      }),
    );
  });
});
