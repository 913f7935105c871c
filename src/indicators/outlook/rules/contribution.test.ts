import { array, assert, double, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, contributionsOf } from "./contribution.ts";

const change = (before: number | null, now: number | null): Change => ({ before, now });

describe("what each part contributed", () => {
  test("a county that grew from 200 to 220: shares of the 20, points of the 10 %", () => {
    const { whole, parts, rest } = contributionsOf(change(200, 220), [
      change(100, 112),
      change(50, 54),
      change(30, 27),
    ]);
    expect(whole).toEqual({ increment: 20, growth: 10 });
    expect(parts).toEqual([
      { increment: 12, share: 60, points: 6 },
      { increment: 4, share: 20, points: 2 },
      { increment: -3, share: -15, points: -1.5 },
    ]);
    expect(rest).toEqual({ increment: 7, share: 35, points: 3.5 });
  });

  test("where the whole fell, who fell has part in it", () => {
    const { whole, parts } = contributionsOf(change(100, 90), [change(60, 45), change(40, 45)]);
    expect(whole).toEqual({ increment: -10, growth: -10 });
    expect(parts.map(({ share, points }) => [share, points])).toEqual([
      [150, -15],
      [-50, 5],
    ]);
  });

  test.each<[string, Change, Change, unknown]>([
    ["a part not known", change(100, 110), change(null, 5), { increment: null, share: null, points: null }],
    ["a whole that stood still", change(100, 100), change(50, 55), { increment: 5, share: null, points: 5 }],
    ["a whole that was nothing", change(0, 10), change(0, 10), { increment: 10, share: 100, points: null }],
    ["a whole below nothing", change(-10, 10), change(0, 10), { increment: 10, share: 50, points: null }],
    ["a whole not known", change(null, 10), change(0, 10), { increment: 10, share: null, points: null }],
  ])("%s", (_, whole, part, expected) => {
    expect(contributionsOf(whole, [part]).parts[0]).toEqual(expected);
  });

  test("the worked fixture: 972,846 to 951,435 is −2.2 % by division, whatever was published", () => {
    const { whole } = contributionsOf(change(972_846, 951_435), []);
    expect(whole.growth?.toFixed(1)).toBe("-2.2");
  });
});

const scaled = (one: Change) => change(one.before! * 1000, one.now! * 1000);
const level = double({ min: 1, max: 1e6, noNaN: true });
const levels = record({ before: level, now: level });

describe("laws", () => {
  test("points of parts and rest together are the growth of the whole", () => {
    assert(
      property(levels, array(levels, { maxLength: 12 }), (whole, given) => {
        const { parts, rest, whole: of } = contributionsOf(whole, given);
        const points = [...parts, rest].reduce((sum, each) => sum + each.points!, 0);
        expect(Math.abs(points - of.growth!)).toBeLessThan(1e-5);
      }),
    );
  });

  test("money counted in another unit contributes the same", () => {
    assert(
      property(levels, array(levels, { minLength: 1, maxLength: 8 }), (whole, given) => {
        const [plain, other] = [
          contributionsOf(whole, given),
          contributionsOf(scaled(whole), given.map(scaled)),
        ];
        for (const [at, { points }] of other.parts.entries())
          expect(points).toBeCloseTo(plain.parts[at]!.points!, 5);
      }),
    );
  });
});
