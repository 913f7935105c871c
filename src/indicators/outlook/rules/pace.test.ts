import { assert, constantFrom, double, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../ground/refusal.ts";
import { type PresetName, presetNames, presets } from "../../../ground/lights/presets.ts";
import { paceOf, type Standing } from "./pace.ts";
import { type Aim, pathOf } from "./path.ts";

const even = (aim: Aim): readonly number[] => {
  const path = pathOf(aim, { shape: "even", hand: null, before: null });
  if (isRefusal(path)) throw new Error(path.refusal);
  return path;
};

const standing = (aim: Aim, month: number | null, actual: number | null, better: Standing["better"] = "up") =>
  ({ aim, path: even(aim), month, actual, better }) satisfies Standing;

const sum: Aim = { kind: "sum", target: 120, start: null };
const growth: Aim = { kind: "rate", target: 8, start: null };
const urban: Aim = { kind: "stand", target: 46, start: 40 };
const fewer: Aim = { kind: "sum", target: 24, start: null };

describe("pace", () => {
  test.each<[string, PresetName, Standing, readonly unknown[]]>([
    ["half of the year, half of the way", "default", standing(sum, 6, 60), ["pace", "on-pace", 0]],
    ["ten points behind", "default", standing(sum, 6, 48), ["behind", "points-behind", 10]],
    ["just under ten", "default", standing(sum, 6, 48.2), ["pace", "on-pace", 9.8]],
    ["thirty points behind", "default", standing(sum, 6, 24), ["far", "points-behind", 30]],
    [
      "over thirty only, as Yinchuan has it",
      "yinchuan-2025",
      standing(sum, 6, 24),
      ["behind", "points-behind", 30],
    ],
    ["a third behind what is expected", "sanya-2022", standing(sum, 6, 40), ["behind", "share-behind", 16.7]],
    ["more than half behind it", "sanya-2022", standing(sum, 6, 29), ["far", "share-behind", 25.8]],
    ["a month missed", "ouhai-2020", standing(sum, 6, 59), ["far", "month-missed", 0.8]],
    ["anything behind", "suqian-2025", standing(sum, 6, 59), ["behind", "points-behind", 0.8]],
    ["the year missed by little", "default", standing(sum, 12, 119), ["far", "year-missed", 0.8]],
    ["the year made", "default", standing(sum, 12, 121), ["pace", "on-pace", -0.8]],
    ["5 % where 8 % is aimed at", "default", standing(growth, 6, 5), ["far", "points-behind", 37.5]],
    ["7 % where 8 % is aimed at", "default", standing(growth, 6, 7), ["behind", "points-behind", 12.5]],
    [
      "a share of people in town, on its way from 40 to 46",
      "default",
      standing(urban, 6, 42.4),
      ["behind", "points-behind", 10],
    ],
    [
      "fewer is better: 15 where 12 may be",
      "default",
      standing(fewer, 6, 15, "down"),
      ["behind", "points-behind", 12.5],
    ],
    [
      "fewer is better: 9 where 12 may be",
      "default",
      standing(fewer, 6, 9, "down"),
      ["pace", "on-pace", -12.5],
    ],
    ["no figure yet", "default", standing(sum, null, null), ["idle", "no-figure", null]],
    [
      "to stay where it is, and it fell",
      "default",
      standing({ ...urban, target: 40 }, 6, 39),
      ["behind", "no-scale", null],
    ],
    [
      "to stay where it is, and it did",
      "default",
      standing({ ...urban, target: 40 }, 6, 40),
      ["pace", "on-pace", null],
    ],
  ])("%s (%s)", (_, preset, given, expected) => {
    const { light, by, points } = paceOf(given, presets[preset]);
    expect([light, by, points]).toEqual(expected);
  });

  test("says what was expected and what came", () => {
    expect(paceOf(standing(sum, 6, 48), presets.default)).toMatchObject({
      month: 6,
      expected: 60,
      actual: 48,
      share: 20,
    });
  });
});

const order = ["far", "behind", "pace"];
const preset = constantFrom(...presetNames);
const month = integer({ min: 1, max: 12 });
const share = double({ min: 0, max: 1.5, noNaN: true });

describe("laws", () => {
  test("more never worsens a light, nor less where less is better", () => {
    assert(
      property(preset, month, share, share, constantFrom("up", "down"), (name, at, a, b, better) => {
        const [less, more] = [Math.min(a, b) * 120, Math.max(a, b) * 120];
        const [worse, good] = better === "up" ? [less, more] : [more, less];
        const lit = (actual: number) =>
          order.indexOf(paceOf(standing(sum, at, actual, better), presets[name]).light);
        expect(lit(good)).toBeGreaterThanOrEqual(lit(worse));
      }),
    );
  });

  test("the unit it is measured in does not change the light", () => {
    assert(
      property(preset, month, share, (name, at, done) => {
        const other: Aim = { ...sum, target: sum.target * 8192 };
        expect(paceOf(standing(other, at, done * other.target), presets[name]).light).toBe(
          paceOf(standing(sum, at, done * sum.target), presets[name]).light,
        );
      }),
    );
  });
});
