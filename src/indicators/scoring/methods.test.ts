import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marked } from "./methods.ts";
import { type Given, type Line, line, type Method } from "./words.ts";

type Raw = { readonly kind: Method["kind"] } & Record<string, unknown>;

const lineOf = (method: Raw, weight = 10, better: Line["better"] = "up"): Line =>
  line.parse({ key: "line", nameZh: "线", weight, better, source: { from: "entered" }, method });

const figures = (...values: (number | null)[]): Given[] => values.map((value) => ({ value }));
const pointsOf = (of: Line, own: Given, group: readonly Given[] = [own]) => {
  const { points } = marked(of, own, group);
  return points === null ? null : Math.round(points * 10_000) / 10_000;
};

describe("completion: weight × figure ÷ target", () => {
  test.each([
    // 96 of 120 is 80 %: 8 of 10.
    [{ capped: true }, "up", 96, 120, 8],
    [{ capped: true }, "up", 150, 120, 10],
    // 150 of 120 is 125 %, and no more than 120 % counts: 12 of 10.
    [{ capped: false, most: 1.2 }, "up", 150, 120, 12],
    [{ capped: false, most: 1.3 }, "up", 150, 120, 12.5],
    [{ capped: true }, "up", -5, 120, 0],
    // Less is better: 20 allowed, 25 had: 20 ÷ 25.
    [{ capped: true }, "down", 25, 20, 8],
    [{ capped: true }, "down", 10, 20, 10],
    [{ capped: true }, "down", 0, 20, 10],
    [{ capped: true }, "up", 5, 0, null],
    [{ capped: true }, "up", 5, null, null],
  ] as const)("%o %s: %d of %d gives %d", (method, better, value, target, points) => {
    expect(pointsOf(lineOf({ kind: "completion", ...method }, 10, better), { value, target })).toBe(points);
  });
});

describe("base ± per point", () => {
  const method = { kind: "base-per-point", base: 6, step: 1, each: 0.5 } as const;
  test.each([
    // 3 points over the target: 6 + 3 × 0.5.
    ["up", 8, 5, 7.5],
    ["up", 3, 5, 5],
    ["up", 30, 5, 10],
    ["up", -30, 5, 0],
    ["down", 3, 5, 7],
    ["up", 8, null, null],
  ] as const)("%s: %d against %d gives %d", (better, value, target, points) => {
    expect(pointsOf(lineOf(method, 10, better), { value, target })).toBe(points);
  });
  test("against last period, and against the group's mean", () => {
    expect(pointsOf(lineOf({ ...method, reference: "before" }), { value: 8, before: 6 })).toBe(7);
    expect(pointsOf(lineOf({ ...method, reference: "mean" }), { value: 8 }, figures(8, 4, 6, null))).toBe(7);
  });
});

describe("rank steps 60/57/54/51/48", () => {
  const steps = lineOf({ kind: "rank-steps", steps: [60, 57, 54, 51, 48], drop: 2 }, 60);
  const group = figures(9, 8, 8, 7, 6, 5, 4, null);
  test.each([
    [9, 60],
    [8, 57],
    // Two share the second place, so the next is fourth.
    [7, 51],
    [6, 48],
    // Sixth and seventh: 2 less for each further place.
    [5, 46],
    [4, 44],
  ])("%d gives %d", (value, points) => expect(pointsOf(steps, { value }, group)).toBe(points));
  test("where less is better the least is first", () => {
    expect(pointsOf({ ...steps, better: "down" }, { value: 4 }, group)).toBe(60);
  });
});

const ratio = (better: Line["better"]) => lineOf({ kind: "ratio-to-best" }, 10, better);

describe("ratio to best", () => {
  test.each([
    ["up", 6, figures(6, 8, 2), 7.5],
    ["up", -1, figures(-1, 8), 0],
    ["up", -1, figures(-1, -3), null],
    ["up", 0, figures(0, 0), null],
    ["down", 8, figures(6, 8), 7.5],
    ["down", 0, figures(0, 5), 10],
    ["down", 5, figures(0, 5), 0],
    ["down", 5, figures(-1, 5), null],
  ] as const)("%s: %d", (better, value, group, points) => {
    expect(pointsOf(ratio(better), { value }, group)).toBe(points);
  });
});

describe("功效系数: 60 + 40 × (figure − floor) ÷ (ceiling − floor), in % of the weight", () => {
  test.each([
    [{ floor: 50, ceiling: 100 }, "up", 75, 8],
    [{ floor: 50, ceiling: 100 }, "up", 100, 10],
    [{ floor: 50, ceiling: 100 }, "up", 120, 10],
    [{ floor: 50, ceiling: 100 }, "up", 50, 6],
    [{ floor: 50, ceiling: 100 }, "up", 25, 4],
    [{ floor: 50, ceiling: 100 }, "up", -900, 0],
    [{ floor: -20, ceiling: -10 }, "up", -15, 8],
    [{ floor: 10, ceiling: 5 }, "down", 7.5, 8],
    // Ceiling and floor the same: reached or missed.
    [{ floor: 100, ceiling: 100 }, "up", 100, 10],
    [{ floor: 100, ceiling: 100 }, "up", 99, 6],
    [{ floor: 100, ceiling: 100 }, "down", 99, 10],
  ] as const)("%o %s: %d gives %d", (method, better, value, points) => {
    expect(pointsOf(lineOf({ kind: "efficacy", ...method }, 10, better), { value })).toBe(points);
  });
  test.each([
    [100, "yes"],
    [99, "no"],
  ])("with both at 100, %d is told as reached or missed, not divided by 0", (value, reached) => {
    const of = lineOf({ kind: "efficacy", floor: 100, ceiling: 100 });
    expect(marked(of, { value }, [{ value }]).worked).toEqual({
      by: "efficacy-level",
      params: { value, ceiling: 100, weight: 10, reached },
    });
  });
  test("from the group's worst to its best", () => {
    const of = lineOf({ kind: "efficacy" });
    const group = figures(10, 20, 40, null);
    expect([10, 20, 40].map((value) => pointsOf(of, { value }, group))).toEqual([6, 7.3333, 10]);
    expect(pointsOf({ ...of, better: "down" }, { value: 40 }, group)).toBe(6);
    expect(pointsOf(of, { value: 3 }, figures(3, 3))).toBe(10);
  });
});

test("bands, and points that were given", () => {
  const bands = [
    { key: "good", nameZh: "好", nameEn: "Good", share: 1 },
    { key: "fair", nameZh: "较好", nameEn: null, share: 0.85 },
  ];
  const of = lineOf({ kind: "bands", bands }, 20);
  expect(["good", "fair", "odd", null].map((band) => pointsOf(of, { value: null, band }))).toEqual([
    20,
    17,
    null,
    null,
  ]);
  expect([-1, 7, 30].map((value) => pointsOf(lineOf({ kind: "given" }), { value }))).toEqual([0, 7, 10]);
});

test("without a figure there are no points, and the group goes on without it", () => {
  expect(marked(lineOf({ kind: "rank-steps", steps: [5, 4] }), { value: null }, figures(null, 3))).toEqual({
    points: null,
    worked: { by: "not-given", params: {} },
  });
});

const methods: readonly Raw[] = [
  { kind: "completion" },
  { kind: "base-per-point", base: 6, step: 1, each: 0.5 },
  { kind: "rank-steps", steps: [10, 9, 7], drop: 1 },
  { kind: "ratio-to-best" },
  { kind: "efficacy" },
  { kind: "efficacy", floor: -5, ceiling: 80 },
];
const value = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
const target = fc.integer({ min: 1, max: 1000 });
const better = fc.constantFrom("up", "down");

describe("laws of every method", () => {
  test.each(methods)("$kind stays within 0 and the weight, and better never earns less", (method) => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 12 }), target, better, (values, to, way) => {
        const efficacy = method.kind === "efficacy" && method["floor"] !== undefined;
        const of = lineOf(
          efficacy && way === "down" ? { ...method, floor: 80, ceiling: -5 } : method,
          10,
          way,
        );
        const group = values.map((each) => ({ value: each, target: to }));
        const points = group.map((own) => marked(of, own, group).points);
        for (const [one, a] of points.entries())
          for (const [other, b] of points.entries()) {
            if (a === null || b === null) continue;
            expect(a).toBeGreaterThanOrEqual(0);
            expect(a).toBeLessThanOrEqual(10);
            const ahead = way === "up" ? values[one]! - values[other]! : values[other]! - values[one]!;
            if (ahead > 0) expect(a).toBeGreaterThanOrEqual(b - 1e-9);
          }
      }),
    );
  });

  test("万元 or 亿元: the unit of measure changes nothing", () => {
    const free = methods.filter(({ kind, ...rest }) => kind !== "base-per-point" && !("floor" in rest));
    fc.assert(
      fc.property(
        fc.constantFrom(...free),
        fc.array(value, { minLength: 2, maxLength: 8 }),
        target,
        fc.constantFrom(10, 1000, 10_000),
        (method, values, to, factor) => {
          const of = lineOf(method);
          const points = (by: number) => {
            const group = values.map((each) => ({ value: each * by, target: to * by }));
            return group.map((own) => pointsOf(of, own, group));
          };
          expect(points(factor)).toEqual(points(1));
        },
      ),
    );
  });
});
