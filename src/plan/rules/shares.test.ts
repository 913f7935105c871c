import { array, assert, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { divide, isOwnParent } from "./shares.ts";

const paths: Record<string, string> = {
  county: "c",
  gov: "c.g",
  bureau: "c.g.b",
  town: "c.g.t",
  village: "c.g.t.v",
  bureau2: "c.g.b2",
};
const whole = { leadUnitId: "bureau", leadPath: "c.g.b", items: ["东路", "西路"] };
const share = (unitId: string, items: readonly string[] | null = null) => ({ unitId, quantity: null, items });

describe("who gets a share", () => {
  test.each([
    ["a township and a village", [share("town"), share("village")], null, undefined],
    ["a unit whose path only starts alike", [share("bureau2")], null, undefined],
    ["the lead itself", [share("town"), share("bureau")], "share.own-unit", "shares.1.unitId"],
    ["a unit above the lead", [share("gov")], "share.unit-above", "shares.0.unitId"],
    ["one unit twice", [share("town"), share("town")], "share.unit-twice", "shares.0.unitId"],
    ["a unit of nowhere", [share("moon")], "share.unknown-unit", "shares.0.unitId"],
    ["an item of the list", [share("town", ["东路"])], null, undefined],
    ["an item that is not of the list", [share("town", ["南路"])], "share.unknown-item", "shares.0.items"],
  ] as const)("%s", (_, shares, refusal, field) => {
    const answer = divide(shares, whole, (unit) => paths[unit]);
    expect([answer?.refusal ?? null, answer?.field]).toEqual([refusal, field]);
  });
});

const own = (parents: Record<string, string>) => {
  const map = new Map(Object.entries(parents));
  return [...map.keys()].filter((number) => isOwnParent(map, number));
};

describe("parents by number", () => {
  test.each([
    ["none", {}, []],
    ["a line", { "3": "2", "2": "1" }, []],
    ["itself", { "1": "1" }, ["1"]],
    ["each other", { "1": "2", "2": "1" }, ["1", "2"]],
    ["a ring that another leads into", { "0": "1", "1": "2", "2": "1" }, ["1", "2"]],
  ])("%s", (_, parents, expected) => {
    expect(own(parents as Record<string, string>).toSorted()).toEqual(expected);
  });

  test("whoever points to a smaller number is never its own parent", () => {
    const pairs = array(tuple(integer({ min: 1, max: 50 }), integer({ min: 1, max: 50 })));
    assert(
      property(pairs, (all) => {
        const down = all.filter(([from, to]) => to < from);
        expect(own(Object.fromEntries(down.map(([from, to]) => [String(from), String(to)])))).toEqual([]);
      }),
    );
  });
});
