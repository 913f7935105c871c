import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameDecimal } from "../rules.ts";
import type { Figure } from "../words.ts";
import { originsOf, ranksShown, shifted, sizeShown } from "./shown.ts";

const figure = (change: Partial<Figure>): Figure => ({
  value: "295",
  multiplier: 8,
  basis: "plain",
  status: "P",
  source: "报告",
  publishedOn: "2022-02-09",
  vintage: 1,
  note: null,
  ...change,
});

test.each([
  ["295", -1, "29.5"],
  ["10.3", -1, "1.03"],
  ["2951434", -2, "29514.34"],
  ["5", -2, "0.05"],
  ["-0.4", -1, "-0.04"],
  ["1.5", 1, "15"],
  ["7", 3, "7000"],
  ["10.30", 0, "10.30"],
])("%s moved by %i is %s", (value, places, moved) => {
  expect(shifted(value, places)).toBe(moved);
});

test("moving there and back loses no digit", () => {
  const values = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.stringMatching(/^\d{0,6}$/));
  fc.assert(
    fc.property(values, fc.integer({ min: -4, max: 4 }), ([whole, part], places) => {
      const value = part ? `${whole}.${part}` : `${whole}`;
      expect(sameDecimal(shifted(shifted(value, places), -places), value)).toBe(true);
    }),
  );
});

describe("a size as it is read", () => {
  test.each([
    ["295", 8, "元", "295 亿元", "29.5 bn yuan"],
    ["2951434", 4, "元", "2951434 万元", "29514.34 m yuan"],
    ["77.1", 4, "人", "77.1 万人", "0.771 m persons"],
    ["12.5", 0, "%", "12.5 %", "12.5 %"],
    ["3", 12, "元", "3 万亿元", "3 tn yuan"],
  ])("%s by 10^%i %s", (value, multiplier, unit, zh, en) => {
    const said = (lang: "zh" | "en") =>
      Object.values(sizeShown(figure({ value, multiplier }), unit, lang)).join(" ");
    expect([said("zh"), said("en")]).toEqual([zh, en]);
  });
});

const rank = (value: string, basis: Figure["basis"]) => figure({ value, basis, multiplier: 0 });

test("equal ranks are said together, an overall one without what it is by", () => {
  expect(ranksShown([rank("1", "increment"), rank("1", "growth"), rank("2", "overall")])).toEqual([
    { value: "1", by: ["increment", "growth"] },
    { value: "2", by: [] },
  ]);
});

test("a line names each document once, the latest first", () => {
  const revised = figure({ vintage: 2, publishedOn: "2022-12-30", status: "R", source: "公报" });
  const row = {
    level: revised,
    increment: null,
    share: null,
    growths: [figure({})],
    ranks: [figure({ basis: "overall" })],
  };
  const indicator = {
    code: "gdp",
    nameZh: "地区生产总值",
    nameEn: null,
    unit: "元",
    frequency: "A",
    direction: "none",
    additive: false,
    additiveInTime: false,
    prices: null,
    partOf: null,
  } as const;
  expect(originsOf({ indicator, ...row })).toEqual([
    { status: "R", source: "公报", publishedOn: "2022-12-30", revised: true },
    { status: "P", source: "报告", publishedOn: "2022-02-09", revised: false },
  ]);
});
