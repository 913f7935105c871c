import { describe, expect, test } from "vitest";
import { combined, rounded, type Scored, totals } from "./total.ts";
import { type Marked, type Scheme, scheme } from "./words.ts";

const lineDraft = (key: string, weight: number) => ({
  key,
  nameZh: key,
  weight,
  source: { from: "entered" },
  method: { kind: "given" },
});
const schemeOf = (change: object = {}): Scheme =>
  scheme.parse({
    nameZh: "乡镇考核",
    groups: [{ key: "towns", nameZh: "乡镇", unitIds: ["01927c3a-0000-7000-8000-000000000001"] }],
    lines: [lineDraft("a", 60), lineDraft("b", 40)],
    extras: [
      { key: "honour", nameZh: "加分", kind: "bonus", cap: 3 },
      { key: "fault", nameZh: "扣分", kind: "penalty", cap: 5 },
    ],
    vetoes: [{ key: "safety", nameZh: "安全生产", most: 59 }],
    ...change,
  });

const mark = (points: number | null): Marked => ({ points, worked: { by: "given", params: {} } });
const scored = (unitId: string, [a, b]: readonly (number | null)[], rest: Partial<Scored> = {}): Scored => ({
  unitId,
  lines: new Map([
    ["a", mark(a ?? null)],
    ["b", mark(b ?? null)],
  ]),
  extras: [],
  vetoes: [],
  ...rest,
});

test("a total is its lines, its bonus up to the cap, less its penalty up to the cap", () => {
  const [total] = totals(schemeOf(), [
    scored("u", [50, 30], {
      extras: [
        { key: "honour", points: 2 },
        { key: "honour", points: 2 },
        { key: "fault", points: 1.5 },
        { key: "unknown", points: 9 },
      ],
    }),
  ]);
  expect(total).toEqual({
    unitId: "u",
    lines: 80,
    bonus: 3,
    penalty: 1.5,
    total: 81.5,
    vetoed: false,
    place: 1,
  });
});

test("equal totals share a place; a vetoed unit and one without figures have none", () => {
  const group = [
    scored("a", [50, 30]),
    scored("b", [40, 40]),
    scored("c", [30, 30]),
    scored("d", [60, 40], { vetoes: ["safety"] }),
    scored("e", [null, null]),
  ];
  expect(totals(schemeOf(), group).map(({ unitId, total, place }) => [unitId, total, place])).toEqual([
    ["a", 80, 1],
    ["b", 80, 1],
    ["c", 60, 3],
    ["d", 59, null],
    ["e", null, null],
  ]);
});

test("what is shown equal ranks equal", () => {
  const places = totals(schemeOf({ digits: 1 }), [scored("a", [50.04, 0]), scored("b", [50.01, 0])]);
  expect(places.map(({ total, place }) => [total, place])).toEqual([
    [50, 1],
    [50, 1],
  ]);
});

describe("a line without a figure", () => {
  test.each([
    ["zero", 30],
    // 30 of the 60 that could be had: half of the whole.
    ["leave-out", 50],
  ])("%s", (missing, total) => {
    expect(totals(schemeOf({ missing }), [scored("u", [30, null])])[0]?.total).toBe(total);
  });
});

test("the geometric mean is below the arithmetic where lines differ, and 0 where one is 0", () => {
  // Shares 0.8 and 0.5 with weights 60 and 40: 0.8^0.6 × 0.5^0.4.
  const group = [scored("u", [48, 20]), scored("v", [60, 0]), scored("w", [30, 20])];
  const geometric = totals(schemeOf({ combination: "geometric" }), group);
  expect(geometric.map(({ total }) => total)).toEqual([66.29, 0, 50]);
  expect(totals(schemeOf(), group).map(({ total }) => total)).toEqual([68, 60, 50]);
});

test("weights that do not add up to the whole are stretched to it", () => {
  expect(combined({ combination: "arithmetic", full: 100 }, [[{ weight: 20 }, 10]])).toBe(50);
});

test.each([
  [1.005, 2, 1.01],
  [2.345, 2, 2.35],
  [66.28908, 2, 66.29],
  [0.5, 0, 1],
])("%d to %d digits is %d", (value, digits, shown) => expect(rounded(value, digits)).toBe(shown));
