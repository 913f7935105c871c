import { array, assert, integer, option, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../ground/refusal.ts";
import { inSteps, mayRollUp, ofSteps, type Place, rollUp, type Sized, territoryOf } from "./roll-up.ts";

const places: readonly Place[] = [
  { id: "county", parentId: null },
  { id: "north", parentId: "county" },
  { id: "south", parentId: "county" },
  { id: "n1", parentId: "north" },
  { id: "n2", parentId: "north" },
  { id: "s1", parentId: "south" },
];

const rolled = (own: Readonly<Record<string, number>>) => {
  const territory = territoryOf(places);
  const { sum, have, of } = rollUp(
    territory,
    Float64Array.from(territory.ids, (id) => own[id] ?? NaN),
  );
  return (id: string) => {
    const at = territory.ids.indexOf(id);
    return [Number.isNaN(sum[at]!) ? null : sum[at], `${have[at]} of ${of[at]}`];
  };
};

describe("what comes together", () => {
  test.each<[string, Readonly<Record<string, number>>, string, unknown]>([
    ["every part", { n1: 1, n2: 2, s1: 4 }, "county", [7, "2 of 2"]],
    ["a part missing: the sum of what is there, and said so", { n1: 1, s1: 4 }, "county", [5, "1 of 2"]],
    ["a part missing, where it is missing", { n1: 1, s1: 4 }, "north", [1, "1 of 2"]],
    ["a township's own figure stands for it", { north: 9, n1: 1, s1: 4 }, "county", [13, "2 of 2"]],
    ["and is not replaced by its parts", { north: 9, n1: 1, n2: 2 }, "north", [9, "2 of 2"]],
    ["nothing", {}, "county", [null, "0 of 2"]],
    ["a nought is a figure", { n1: 0, n2: 0, s1: 0 }, "county", [0, "2 of 2"]],
    ["a village has no parts", { n1: 1 }, "n1", [1, "0 of 0"]],
  ])("%s", (_, own, id, expected) => {
    expect(rolled(own)(id)).toEqual(expected);
  });
});

test("19 of 22 townships", () => {
  const townships = Array.from({ length: 22 }, (_, at) => ({ id: `t${at}`, parentId: "county" }));
  const territory = territoryOf([places[0]!, ...townships]);
  const own = Float64Array.from(territory.ids, (id) => (/^t([0-9]|1[0-8])$/.test(id) ? 2 : NaN));
  const { sum, have, of } = rollUp(territory, own);
  const whole = territory.ids.indexOf("county");
  expect([sum[whole], have[whole], of[whole]]).toEqual([38, 19, 22]);
});

test("a part whose own territory is not in the tree stands by itself", () => {
  expect(territoryOf([{ id: "a", parentId: "gone" }]).within).toEqual(Int32Array.of(-1));
});

const sized = (value: string, multiplier = 0): Sized => ({ value, multiplier });

const added = (figures: readonly Sized[], multiplier: number) => {
  const steps = inSteps(new Map(figures.map((each, at) => [String(at), each])));
  if (isRefusal(steps)) return steps.refusal;
  const sum = [...steps.steps.values()].reduce((so, each) => so + each, 0);
  return ofSteps(sum, steps.decimals, multiplier).value;
};

describe("decimals add up without losing a digit", () => {
  test.each<[string, readonly Sized[], number, string]>([
    ["tenths", [sized("0.1"), sized("0.2")], 0, "0.3"],
    [
      "three industries in 万元 as 亿元",
      [sized("681054", 4), sized("1102762", 4), sized("1167618", 4)],
      8,
      "295.1434",
    ],
    ["亿元 and 万元 together", [sized("2.5", 8), sized("31", 4)], 4, "25031"],
    ["below nothing", [sized("-4.10"), sized("1.05")], 0, "-3.05"],
    ["to nothing", [sized("1.5"), sized("-1.5")], 0, "0"],
    ["more digits than a sum holds", [sized("999999999999999999.99")], 0, "roll-up.too-fine"],
  ])("%s", (_, figures, multiplier, expected) => {
    expect(added(figures, multiplier)).toBe(expected);
  });
});

test.each([
  ["level", true, null],
  ["increment", true, null],
  ["level", false, "roll-up.not-additive"],
  ["growth", true, "roll-up.not-additive"],
  ["rank", true, "roll-up.not-additive"],
] as const)("%s, adds up %s: %s", (measure, additive, refusal) => {
  expect(mayRollUp(measure, additive)?.refusal ?? null).toBe(refusal);
});

test("whatever the tree, the whole is the sum of the leaves known", () => {
  const figures = array(option(integer({ min: -1000, max: 1000 })), { minLength: 1, maxLength: 60 });
  assert(
    property(figures, integer({ min: 1, max: 7 }), (leaves, branches) => {
      const tree = [
        { id: "whole", parentId: null },
        ...Array.from({ length: branches }, (_, at) => ({ id: `b${at}`, parentId: "whole" })),
        ...leaves.map((_, at) => ({ id: `l${at}`, parentId: `b${at % branches}` })),
      ];
      const territory = territoryOf(tree);
      const own = new Map(leaves.map((value, at) => [`l${at}`, value]));
      const { sum } = rollUp(
        territory,
        Float64Array.from(territory.ids, (id) => own.get(id) ?? NaN),
      );
      const known = leaves.filter((value) => value !== null);
      const expected = known.length === 0 ? NaN : known.reduce((so, value) => so + value, 0);
      expect(sum[territory.ids.indexOf("whole")]).toBe(expected);
    }),
  );
});
