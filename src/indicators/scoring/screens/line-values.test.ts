import { describe, expect, test } from "vitest";
import { line } from "../words.ts";
import { lineOf, type LineValues, newKey, valuesOf } from "./line-values.ts";

const draft = (method: object, source: object = { from: "entered" }) =>
  line.parse({ key: "line-1", nameZh: "财政收入", weight: 20, better: "down", source, method });

describe("a line goes into its form and comes out the same", () => {
  test.each([
    ["completion", { kind: "completion" }],
    ["completion uncapped", { kind: "completion", capped: false, most: 1.3 }],
    ["base per point", { kind: "base-per-point", base: 12, step: 1, each: 0.5, reference: "before" }],
    ["rank steps", { kind: "rank-steps", steps: [20, 18.5], drop: 1 }],
    ["ratio to best", { kind: "ratio-to-best" }],
    ["efficacy", { kind: "efficacy", floor: 9, ceiling: null }],
    ["given", { kind: "given" }],
    [
      "bands",
      {
        kind: "bands",
        bands: [
          { key: "band-1", nameZh: "好", nameEn: null, share: 1 },
          { key: "band-2", nameZh: "较好", nameEn: null, share: 0.85 },
        ],
      },
    ],
  ])("%s", (_, method) => {
    const own = draft(method);
    expect(lineOf(valuesOf(own), "line-1")).toMatchObject({
      line: {
        ...own,
        method: own.method.kind === "completion" && own.method.capped ? { capped: true } : own.method,
      },
    });
  });

  test("a series", () => {
    const own = draft(
      { kind: "ratio-to-best" },
      { from: "series", code: "gdp", measure: "growth", basis: "comparable", multiplier: 0 },
    );
    expect(lineOf(valuesOf(own), "line-1")).toEqual({ line: own });
  });
});

describe("what does not fit is said at its field", () => {
  const values: LineValues = { ...valuesOf(null), nameZh: "平安" };
  test.each([
    [{ ...values, weight: 0 }, "weight"],
    [{ ...values, nameZh: " " }, "nameZh"],
    [{ ...values, kind: "rank-steps", steps: "20 abc" } as const, "steps"],
    [{ ...values, kind: "rank-steps", steps: "" } as const, "steps"],
    [{ ...values, kind: "bands", bands: "好" } as const, "bands"],
    [{ ...values, kind: "base-per-point" } as const, "base"],
    [{ ...values, from: "series" } as const, "code"],
  ])("%#", (given, field) => expect(lineOf(given, "line-1")).toEqual({ field, problem: "does-not-fit" }));
});

test("a band keeps its key and English name wherever it is moved; a new one takes a free key", () => {
  const bands = [
    { key: "good", nameZh: "好", nameEn: "Good", share: 1 },
    { key: "band-1", nameZh: "差", nameEn: null, share: 0.29 },
  ];
  const own = draft({ kind: "bands", bands });
  const given = { ...valuesOf(own), bands: "差 29\n一般 60\n好 95" };
  expect(valuesOf(own).bands).toBe("好 100\n差 29");
  expect(lineOf(given, "line-1", own)).toMatchObject({
    line: {
      method: {
        bands: [
          { key: "band-1", nameZh: "差", share: 0.29 },
          { key: "band-2", nameZh: "一般", share: 0.6 },
          { key: "good", nameEn: "Good", share: 0.95 },
        ],
      },
    },
  });
});

test("a new key is one that no line has", () => {
  expect(newKey([])).toBe("line-1");
  expect(newKey(["line-2", "order"])).toBe("line-3");
  expect(newKey(["line-3", "line-1"])).toBe("line-4");
});
