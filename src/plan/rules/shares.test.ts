import { array, assert, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { divide, ownParent } from "./shares.ts";

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

describe("parents by number", () => {
  test.each([
    ["none", {}, null],
    ["a line", { "3": "2", "2": "1" }, null],
    ["itself", { "1": "1" }, "1"],
    ["each other", { "1": "2", "2": "1" }, "1"],
    ["a ring that others lead into", { "0": "1", "1": "2", "2": "1" }, "1"],
  ])("%s", (_, parents, own) => {
    expect(ownParent(new Map(Object.entries(parents)))).toBe(own);
  });

  test("whoever points to a smaller number is never its own parent", () => {
    const pairs = array(tuple(integer({ min: 1, max: 50 }), integer({ min: 1, max: 50 })));
    assert(
      property(pairs, (all) => {
        const down = all.filter(([from, to]) => to < from);
        expect(ownParent(new Map(down.map(([from, to]) => [String(from), String(to)])))).toBeNull();
      }),
    );
  });
});
