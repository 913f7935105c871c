import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ratio } from "../words/programme.ts";
import { type Level, levels } from "../words/states.ts";
import { listStands, quotasStand, ratiosLoosened, ratiosStand } from "./ratios.ts";

const leading = (percent: number): Ratio => ({ level: "leading", bound: "at-most", percent });
const frontLine = (percent: number): Ratio => ({ level: "front-line", bound: "at-least", percent });

const people = (counts: Partial<Record<Level, number>>): Level[] =>
  levels.flatMap((level) => Array.from({ length: counts[level] ?? 0 }, () => level));

describe("a ratio", () => {
  test.each<[string, Ratio, Partial<Record<Level, number>>, boolean]>([
    ["holds of nobody", leading(20), {}, true],
    ["holds of nobody, also a floor", frontLine(50), {}, true],
    ["one leading cadre of five is 20 %", leading(20), { leading: 1, "front-line": 4 }, true],
    ["one of four is more", leading(20), { leading: 1, "front-line": 3 }, false],
    ["three of fifteen is 20 % and no fraction more", leading(20), { leading: 3, other: 12 }, true],
    ["thirty of 150", leading(20), { leading: 30, "front-line": 75, other: 45 }, true],
    ["thirty-one of 150", leading(20), { leading: 31, "front-line": 75, other: 44 }, false],
    ["half at the front line", frontLine(50), { "front-line": 5, other: 5 }, true],
    ["one short of half", frontLine(50), { "front-line": 4, other: 5 }, false],
    ["none allowed, none there", leading(0), { other: 3 }, true],
    ["none allowed, one there", leading(0), { leading: 1, other: 300 }, false],
    ["everybody", frontLine(100), { "front-line": 7 }, true],
  ])("%s", (_, ratio, counts, held) => {
    expect(ratiosStand(people(counts), [ratio])[0]).toMatchObject({ held });
  });

  test("says what it counts", () => {
    expect(ratiosStand(people({ leading: 1, other: 3 }), [leading(20)])).toEqual([
      { ...leading(20), part: 1, of: 4, held: false },
    ]);
  });

  test("a cap and the floor of the rest are the same rule", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...levels)), fc.integer({ min: 0, max: 100 }), (list, percent) => {
        const cap = ratiosStand(list, [leading(percent)])[0]!.held;
        const rest = list.filter((one) => one !== "leading").length;
        expect(cap).toBe(rest * 100 >= (100 - percent) * list.length);
      }),
    );
  });
});

const nominee = (categoryId: string, of: "unit" | "person", level: Level | null = null) => ({
  categoryId,
  of,
  level,
});

describe("quotas", () => {
  const categories = [
    { id: "a", quota: 2 },
    { id: "b", quota: 1 },
  ];
  test.each([
    ["nothing listed", [], true, true, true],
    [
      "exactly full",
      [nominee("a", "unit"), nominee("a", "unit"), nominee("b", "person", "other")],
      true,
      true,
      true,
    ],
    [
      "one category over",
      [nominee("b", "person", "other"), nominee("b", "person", "other")],
      false,
      true,
      false,
    ],
    [
      "too many units in all",
      [nominee("a", "unit"), nominee("a", "unit"), nominee("a", "unit")],
      false,
      false,
      true,
    ],
  ] as const)("%s", (_, listed, perCategory, units, persons) => {
    const stands = quotasStand(listed, categories, { units: 2, persons: 1 });
    expect(stands.categories.every(({ held }) => held)).toBe(perCategory);
    expect([stands.units.held, stands.persons.held]).toEqual([units, persons]);
  });

  test("a list holds only where everything does", () => {
    const programme = { categories, ceiling: { units: 50, persons: 150 }, ratios: [leading(20)] };
    expect(listStands([nominee("b", "person", "leading")], programme)).toMatchObject({ held: false });
    expect(listStands([nominee("b", "person", "front-line")], programme)).toMatchObject({ held: true });
    expect(listStands([nominee("a", "unit")], programme).ratios[0]).toMatchObject({ of: 0, held: true });
  });
});

describe("a programme's ratios beside the county's", () => {
  test.each<[string, Ratio[], number]>([
    ["the same", [leading(20), frontLine(50)], 0],
    ["stricter", [leading(10), frontLine(70)], 0],
    ["a looser cap", [leading(21), frontLine(50)], 1],
    ["a lower floor and no cap", [frontLine(49)], 2],
  ])("%s", (_, own, loosened) => {
    expect(ratiosLoosened(own, [leading(20), frontLine(50)])).toHaveLength(loosened);
  });
});
