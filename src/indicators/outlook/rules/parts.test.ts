import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../ground/refusal.ts";
import { anIndicator } from "../../indicators.test-support.ts";
import type { PartsAsked, UnitFigure } from "./added.ts";
import { partsOf } from "./parts.ts";

const named = (id: string) => ({ id, nameZh: id, nameEn: null });
/** A county with three townships, one of two villages. */
const direct = [
  { ...named("north"), parts: 0 },
  { ...named("south"), parts: 0 },
  { ...named("west"), parts: 2 },
];
const below = [
  { unitId: "west", period: "2020", value: "200000", have: 1 },
  { unitId: "west", period: "2021", value: "50220000", have: 2 },
];

const figure = (
  unitId: string,
  period: string,
  value: string,
  change: Partial<UnitFigure> = {},
): UnitFigure => ({
  unitId,
  period,
  value,
  measure: "level",
  basis: "plain",
  multiplier: 4,
  source: "公报",
  status: "A",
  ...change,
});
const growth = (unitId: string, value: string, basis: UnitFigure["basis"] = "comparable") =>
  figure(unitId, "2021", value, { measure: "growth", basis, multiplier: 0 });

const figures = [
  figure("county", "2020", "200"),
  figure("county", "2021", "230"),
  figure("north", "2020", "100"),
  figure("north", "2021", "115"),
  figure("south", "2020", "60"),
  figure("south", "2021", "72.5"),
  growth("north", "7.1"),
  growth("south", "7.1"),
  growth("south", "9.9", "nominal"),
];

const asked = (change: Partial<PartsAsked> = {}): PartsAsked => ({
  indicator: anIndicator({ additive: true }),
  period: "2021",
  whole: named("county"),
  direct,
  figures,
  below,
  ...change,
});
const worked = (change: Partial<PartsAsked> = {}) => {
  const parts = partsOf(asked(change));
  if (isRefusal(parts)) throw new Error(parts.refusal);
  return parts;
};

describe("a county’s townships", () => {
  test("stand beside each other with their own figures, or what their villages make", () => {
    expect(
      worked().parts.map(({ unit, figure: own, parts }) => [unit.id, own?.value, own?.rolled, parts]),
    ).toEqual([
      ["north", "115", false, 0],
      ["south", "72.5", false, 0],
      ["west", "5022", true, 2],
    ]);
  });

  test("by level, increment and growth: ties share a place, what is missing has none", () => {
    expect(worked().parts.map(({ places: by }) => Object.values(by))).toEqual([
      [2, 1, 1],
      [3, 2, 1],
      [1, null, null],
    ]);
  });

  test("contribute to the county’s growth; the rest is said", () => {
    const { parts, rest, whole } = worked();
    expect(whole.increment).toBe(30);
    expect(parts.map(({ increment, share, points }) => [increment, share, points])).toEqual([
      [15, 50, 7.5],
      [12.5, 125 / 3, 6.25],
      [null, null, null],
    ]);
    expect(rest).toEqual({ increment: 2.5, share: 25 / 3 });
  });

  test("together make a sum beside what was published of the county", () => {
    const { sum, whole } = worked();
    expect([sum?.value, sum?.have, sum?.of]).toEqual(["5209.5", 3, 3]);
    expect([whole.figure?.value, whole.figure?.rolled]).toEqual(["230", false]);
  });

  test("a village missing: two of three townships are whole, and the third has no place", () => {
    const { sum, parts } = worked({
      below: [{ unitId: "west", period: "2021", value: "220000", have: 1 }],
    });
    expect([sum?.value, sum?.have, sum?.of]).toEqual(["209.5", 2, 3]);
    const west = parts.at(-1);
    expect([west?.figure?.value, west?.figure?.have, west?.figure?.of, west?.places.level]).toEqual([
      "22",
      1,
      2,
      null,
    ]);
  });
});

test("the growth on the best known basis is shown", () => {
  expect(worked().parts.map((part) => part.growth)).toEqual([
    { value: "7.1", basis: "comparable" },
    { value: "7.1", basis: "comparable" },
    null,
  ]);
});

test("what does not add up is ranked, and nothing is added up or contributed", () => {
  const { sum, parts, rest } = worked({ indicator: anIndicator({ additive: false }) });
  expect(sum).toBeNull();
  expect(rest).toEqual({ increment: null, share: null });
  expect(parts.map(({ figure: own, share, points }) => [own?.value ?? null, share, points])).toEqual([
    ["115", null, null],
    ["72.5", null, null],
    [null, null, null],
  ]);
});

test("where less is better the least is first", () => {
  const fewest = worked({ indicator: anIndicator({ additive: true, direction: "down" }) }).parts;
  expect(fewest.map(({ places: by }) => by.level)).toEqual([2, 1, 3]);
});

test("digits beyond what a sum can hold are refused", () => {
  const fine = figure("north", "2021", "999999999999999.99999999", { multiplier: 0 });
  expect(partsOf(asked({ figures: [...figures, fine] }))).toMatchObject({ refusal: "roll-up.too-fine" });
});
