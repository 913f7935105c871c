import { expect, test } from "vitest";
import { unplacedBy } from "./unplaced.ts";

const safety = { key: "veto-1", nameZh: "安全生产", nameEn: null, most: 59, standard: null };
const air = { key: "veto-2", nameZh: "环保", nameEn: null, most: 0, standard: null };
const scheme = { vetoes: [safety, air] };
const grant = (key: string, reason: string) => ({
  id: "01927c3a-0000-7000-8000-000000000009",
  unitId: "01927c3a-0000-7000-8000-000000000001",
  key,
  points: 0,
  reason,
  source: "县委办〔2022〕14 号",
});
const honour = grant("bonus-1", "全国文明村镇");
const accident = grant("veto-1", "6 月的事故");
const second = grant("veto-1", "瞒报");
const late = grant("veto-2", "限期未改");

test.each([
  ["has a place", { place: 3, vetoed: false, grants: [honour] }, null],
  ["no figure", { place: null, vetoed: false, grants: [honour] }, { why: "no-figures" }],
  [
    "one veto, beside a bonus",
    { place: null, vetoed: true, grants: [honour, accident] },
    { why: "vetoed", fallen: [{ veto: safety, reason: "6 月的事故" }] },
  ],
  [
    "two vetoes, in the scheme’s order, one of them twice",
    { place: null, vetoed: true, grants: [late, accident, second] },
    {
      why: "vetoed",
      fallen: [
        { veto: safety, reason: "6 月的事故" },
        { veto: safety, reason: "瞒报" },
        { veto: air, reason: "限期未改" },
      ],
    },
  ],
] as const)("%s", (_, score, wanted) => {
  expect(unplacedBy(scheme, score)).toEqual(wanted);
});
