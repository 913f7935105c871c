import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { robustZ } from "./against.ts";
import { aDraft, anIndicator, anObservation } from "./indicators.test-support.ts";
import type { Known } from "./known.ts";
import { planPublication } from "./plan.ts";
import type { FigureDraft, Indicator } from "./words.ts";

const root = "00000000-0000-7000-8000-000000000001";
const [north, south] = ["00000000-0000-7000-8000-000000000002", "00000000-0000-7000-8000-000000000003"];
const known = (more: Partial<Known> = {}): Known => ({
  indicators: [],
  observations: [],
  root,
  townships: [north, south],
  parts: [],
  ...more,
});
const level = (value: string, change: Partial<FigureDraft> = {}): FigureDraft =>
  aDraft({ unitId: root, measure: "level", basis: "plain", multiplier: 4, value, ...change });
const growth = (value: string, change: Partial<FigureDraft> = {}): FigureDraft =>
  aDraft({ unitId: root, value, ...change });

const found = (
  figures: readonly FigureDraft[],
  indicators: readonly Indicator[],
  more: Partial<Known> = {},
) =>
  planPublication(
    indicators,
    figures.map((draft) => ({ draft, unitWord: null })),
    known(more),
    "2023-06-15",
  ).figures.flatMap(({ draft, findings }) => findings.map(({ check }) => `${draft.value} ${check}`));

const ofYunhe = (value: string, basis: FigureDraft["basis"]) =>
  growth(value, { basis, period: "2022", publishedOn: "2023-03-01" });
const part = (code: string) => anIndicator({ code, nameZh: code, partOf: "gdp" });
const structure = (primary: string, ...shares: string[]) => [
  level("2951434"),
  level(primary, { code: "primary" }),
  level("1102762", { code: "secondary" }),
  level("1167618", { code: "tertiary" }),
  ...["primary", "secondary", "tertiary"].map((code, at) =>
    growth(shares[at]!, { code, measure: "share", basis: "plain" }),
  ),
];
const month = (year: number, at: number) => `${year}-${String(at).padStart(2, "0")}`;

describe("Yunhe 2022: published −4.1 %, −2.2 % by division", () => {
  const levels = [
    level("972846", { period: "2021", status: "R", publishedOn: "2022-12-20" }),
    level("951435", { period: "2022", publishedOn: "2023-03-01" }),
  ];
  test.each<[string, FigureDraft["basis"], string[]]>([
    ["-4.1", "comparable", []],
    ["-4.1", "not-stated", []],
    ["-2.2", "nominal", []],
    ["-4.1", "nominal", ["-4.1 figure.growth-differs"]],
    ["14.1", "comparable", ["14.1 figure.growth-differs"]],
    ["-2.5", "nominal", []],
  ])("%s, %s: %j", (value, basis, expected) => {
    expect(found([...levels, ofYunhe(value, basis)], [anIndicator()])).toEqual(expected);
  });
});

describe("Zhecheng 2021: 681 054 / 1 102 762 / 1 167 618 of 2 951 434, published as 23.0 : 37.4 : 39.6", () => {
  const indicators = [anIndicator(), part("primary"), part("secondary"), part("tertiary")];
  test("stands as it was published, though the first share is 23.1 by division", () => {
    expect(found(structure("681054", "23.0", "37.4", "39.6"), indicators)).toEqual([]);
  });
  test("a digit swapped in a share is asked about", () => {
    expect(found(structure("681054", "32.0", "37.4", "39.6"), indicators)).toEqual([
      "32.0 figure.share-differs",
    ]);
  });
  test("parts above the whole are asked about at each of them, and at the whole", () => {
    const all = found(structure("861054", "29.2", "37.4", "39.6"), indicators);
    expect(all.filter((one) => one.endsWith("structure-exceeds"))).toEqual(
      ["2951434", "861054", "1102762", "1167618"].map((value) => `${value} figure.structure-exceeds`),
    );
  });
});

describe("townships against the county", () => {
  const revenue = anIndicator({ additive: true });
  const towns = (a: string, b: string) => [level(a, { unitId: north }), level(b, { unitId: south })];
  test.each<[string, FigureDraft[], Indicator, string[]]>([
    ["together less", [level("100"), ...towns("40", "50")], revenue, []],
    ["together as much, but for rounding", [level("100"), ...towns("50.2", "50.2")], revenue, []],
    [
      "one of them ten times too large",
      [level("1000"), ...towns("400", "4000")],
      revenue,
      ["1000", "400", "4000"],
    ],
    ["where they do not add up", [level("1000"), ...towns("400", "4000")], anIndicator(), []],
    ["without the county's figure", towns("400", "4000"), revenue, []],
  ])("%s", (_, figures, indicator, expected) => {
    expect(found(figures, [indicator])).toEqual(expected.map((value) => `${value} figure.units-exceed`));
  });

  test("what is recorded counts with what is drafted, and a drafted figure replaces its own", () => {
    const recorded = [level("1000"), level("4000", { unitId: north })].map((draft) =>
      anObservation({ ...draft, vintage: 1 }),
    );
    const said = (value: string) =>
      found([level(value, { unitId: north, publishedOn: "2022-05-01" })], [revenue], { parts: recorded });
    expect([said("400"), said("2000")]).toEqual([[], ["2000 figure.units-exceed"]]);
  });
});

describe("a change far from what is usual for the series", () => {
  const years = [2020, 2021]
    .flatMap((year, index) =>
      Array.from({ length: 12 }, (_, at) =>
        anObservation({
          ...level(String((100 + at * 3) * 1.05 ** index), { period: month(year, at + 1) }),
          vintage: 1,
        }),
      ),
    )
    .map((one) => ({ ...one, value: Number(one.value).toFixed(2) }));
  const said = (value: string) =>
    found([level(value, { period: "2022-06", publishedOn: "2022-07-18" })], [anIndicator()], {
      observations: years,
    });
  test.each([
    ["126.8", []],
    ["130", []],
    ["170", ["170 figure.level-unusual"]],
    ["60", ["60 figure.level-unusual"]],
  ])("June 2022 at %s: %j", (value, expected) => {
    expect(said(value)).toEqual(expected);
  });

  test("robust z does not hang on the unit of measure of the shift, and needs eight others", () => {
    expect(robustZ(5, [1, 2, 3])).toBeNull();
    const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.double({ min: -5, max: 5, noNaN: true }), (others, by) => {
        const moved = robustZ(
          0.5 + by,
          others.map((other) => other + by),
        )!;
        expect(moved).toBeCloseTo(robustZ(0.5, others)!, 6);
      }),
    );
  });
});
