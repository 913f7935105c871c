import { expect, test } from "vitest";
import { scheme, type UnitScore } from "../words.ts";
import { totalSteps } from "./total-steps.ts";

const unitId = "01927c3a-0000-7000-8000-000000000001";
const line = (key: string, weight: number) => ({
  key,
  nameZh: key,
  weight,
  source: { from: "entered" },
  method: { kind: "given" },
});
const schemeOf = (change: object = {}) =>
  scheme.parse({
    nameZh: "考核",
    lines: [line("a", 60), line("b", 40)],
    groups: [{ key: "towns", nameZh: "乡镇", unitIds: [unitId] }],
    extras: [
      { key: "honour", nameZh: "表彰", kind: "bonus", cap: 3 },
      { key: "false", nameZh: "数据不实", kind: "penalty", cap: 5 },
    ],
    vetoes: [{ key: "safety", nameZh: "安全生产", most: 59 }],
    ...change,
  });
const [honour, untrue] = schemeOf().extras;
const [safety] = schemeOf().vetoes;

const own = (points: number | null, key: string): UnitScore["lines"][number] => ({
  line: key,
  points,
  value: points,
  target: null,
  before: null,
  band: null,
  source: null,
  worked: { by: "given", params: {} },
});
const grant = (key: string, points = 0): UnitScore["grants"][number] => ({
  id: "01927c3a-0000-7000-8000-000000000009",
  unitId,
  key,
  points,
  reason: "因",
  source: "文",
});
const score = (a: number | null, b: number | null, change: Partial<UnitScore> = {}): UnitScore => ({
  unit: { id: unitId, nameZh: "起台镇", nameEn: null },
  lines: [own(a, "a"), own(b, "b")],
  grants: [],
  base: (a ?? 0) + (b ?? 0),
  bonus: 0,
  penalty: 0,
  total: null,
  vetoed: false,
  place: null,
  ...change,
});
const grants = [grant("honour", 2), grant("honour", 2), grant("false", 1)];

test.each([
  ["lines added", {}, score(30, 20), [{ kind: "added", points: 50 }]],
  ["a missing line as 0", {}, score(30, null), [{ kind: "added", points: 30 }]],
  [
    "a missing line left out, the rest stretched: 30 ÷ 60 × 100",
    { missing: "leave-out" },
    score(30, null, { base: 50 }),
    [{ kind: "stretched", sum: 30, weights: 60, full: 100, points: 50 }],
  ],
  [
    "weights that do not make the whole: 50 ÷ 100 × 200",
    { full: 200 },
    score(30, 20, { base: 100 }),
    [{ kind: "stretched", sum: 50, weights: 100, full: 200, points: 100 }],
  ],
  [
    "a geometric mean: 100 × 0.5^0.6 × 1^0.4",
    { combination: "geometric" },
    score(30, 40, { base: 65.98 }),
    [
      {
        kind: "geometric",
        full: 100,
        factors: [
          { share: 0.5, power: 0.6 },
          { share: 1, power: 0.4 },
        ],
        points: 65.98,
      },
    ],
  ],
  [
    "a bonus over its cap, and a penalty under it",
    {},
    score(30, 20, { grants, bonus: 3, penalty: 1 }),
    [
      { kind: "added", points: 50 },
      { kind: "extra", of: honour, given: [2, 2], sum: 4, points: 3 },
      { kind: "extra", of: untrue, given: [1], sum: 1, points: -1 },
    ],
  ],
  [
    "never below 0",
    {},
    score(1, 0, { grants: [grant("false", 4)], penalty: 4 }),
    [
      { kind: "added", points: 1 },
      { kind: "extra", of: untrue, given: [4], sum: 4, points: -4 },
      { kind: "floor" },
    ],
  ],
  [
    "a veto, however often it fell",
    {},
    score(60, 40, { grants: [grant("safety"), grant("safety")], vetoed: true }),
    [
      { kind: "added", points: 100 },
      { kind: "veto", of: safety },
    ],
  ],
  ["no figure", {}, score(null, null, { base: null, grants }), []],
])("%s", (_, change, given, wanted) => {
  expect(totalSteps(schemeOf(change), given)).toEqual(wanted);
});
