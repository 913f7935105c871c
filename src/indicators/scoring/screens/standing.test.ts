import { describe, expect, test } from "vitest";
import { placesUnder } from "../../words/firmness.ts";
import { scheme, type UnitScore } from "../words.ts";
import { placed, standingOf } from "./standing.ts";
import { triedUnder, type Weights, weightsOf } from "./trial.ts";

const unitId = "01927c3a-0000-7000-8000-000000000001";
const line = (key: string, weight: number) => ({
  key,
  nameZh: key,
  weight,
  source: { from: "entered" },
  method: { kind: "given" },
});
const schemeOf = (missing: string) =>
  scheme.parse({
    nameZh: "考核",
    missing,
    lines: [line("a", 60), line("b", 40)],
    groups: [{ key: "towns", nameZh: "乡镇", unitIds: [unitId] }],
  });

const score = (a: number, b: number | null, change: Partial<UnitScore> = {}): UnitScore => ({
  unit: { id: unitId, nameZh: "起台镇", nameEn: null },
  lines: [
    {
      line: "a",
      points: a,
      value: a,
      target: null,
      before: null,
      band: null,
      source: null,
      worked: { by: "given", params: {} },
    },
    {
      line: "b",
      points: b,
      value: b,
      target: null,
      before: null,
      band: null,
      source: null,
      worked: { by: "given", params: {} },
    },
  ],
  grants: [],
  base: a + (b ?? 0),
  bonus: 2,
  penalty: 0.5,
  total: null,
  vetoed: false,
  place: 1,
  ...change,
});

test("shares are what was reached of each line; bonus less penalty stands beside", () => {
  expect(standingOf(schemeOf("zero"), score(30, 40))).toEqual({ unitId, shares: [0.5, 1], beside: 1.5 });
});

test("a line without points is 0, or as good as the others where it is left out", () => {
  expect(standingOf(schemeOf("zero"), score(30, null)).shares).toEqual([0.5, 0]);
  expect(standingOf(schemeOf("leave-out"), score(30, null, { base: 50 })).shares).toEqual([0.5, 0.5]);
});

test("the places under the scheme's own weights are those of the sheet", () => {
  const units = [score(30, 40), score(60, 30), score(1, 1, { place: null, vetoed: true })];
  const standings = placed(units).map((unit) => standingOf(schemeOf("zero"), unit));
  expect(placesUnder(standings, { weights: [60, 40], full: 100, digits: 2 })).toEqual([2, 1]);
});

const named = (id: string, own: UnitScore): UnitScore => ({ ...own, unit: { ...own.unit, id } });

describe("a group under weights on trial", () => {
  const units = [
    named("first", score(60, 10, { place: 1 })),
    named("second", score(20, 40, { place: 2 })),
    named("vetoed", score(60, 40, { place: null, vetoed: true })),
    named("unknown", score(0, null, { place: null, base: null })),
  ];
  const order = (weights: Weights) =>
    triedUnder(schemeOf("zero"), units, weights).map(({ score: { unit }, firm }) => [
      unit.id,
      firm?.place ?? null,
    ]);

  test("the scheme's own weights give the sheet's order", () => {
    expect(order(weightsOf(schemeOf("zero")))).toEqual([
      ["first", 1],
      ["second", 2],
      ["vetoed", null],
      ["unknown", null],
    ]);
  });

  test("units move as weights do; those without a place stay last, and take none", () => {
    expect(order({ a: 10, b: 90 })).toEqual([
      ["second", 1],
      ["first", 2],
      ["vetoed", null],
      ["unknown", null],
    ]);
  });
});
