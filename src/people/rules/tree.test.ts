import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitKinds } from "../words.ts";
import { checkMove, checkPlace, isWithin, labelOf, mayStandUnder, movedPath, pathsOf } from "./tree.ts";

test.each([
  ["village", "township", true],
  ["village", "county", false],
  ["village", "village", false],
  ["township", "government", true],
  ["township", "township", false],
  ["department", "government", true],
  ["department", "village", false],
  ["government", "county", true],
  ["government", "government", false],
  ["organ", "county", true],
  ["institution", "organ", true],
  ["enterprise", "platform", true],
  ["county", "county", false],
] as const)("a %s under a %s: %s", (kind, parent, allowed) => {
  expect(checkPlace(kind, parent) === null).toBe(allowed);
});

test("every kind but the county has a place that leads up to the county", () => {
  const reachesCounty = (kind: (typeof unitKinds)[number], seen: readonly string[] = []): boolean =>
    kind === "county" ||
    mayStandUnder[kind].some((parent) => !seen.includes(parent) && reachesCounty(parent, [...seen, kind]));
  for (const kind of unitKinds) expect(reachesCounty(kind)).toBe(true);
});

describe("a move", () => {
  const county = { id: "a", path: "a", kind: "county", parentId: null } as const;
  const government = { id: "g", path: "a.g", kind: "government", parentId: "a" } as const;
  const town = { id: "t", path: "a.g.t", kind: "township", parentId: "g" } as const;
  const village = { id: "v", path: "a.g.t.v", kind: "village", parentId: "t" } as const;
  const other = { id: "ta", path: "a.g.ta", kind: "township", parentId: "g" } as const;
  test.each([
    ["the county", county, government, "unit.root-stays"],
    ["a town under itself", town, town, "unit.below-itself"],
    ["a town under its village", town, village, "unit.below-itself"],
    ["a village under the county", village, county, "unit.wrong-place"],
  ])("%s is refused", (_, unit, parent, refusal) => {
    expect(checkMove(unit, parent)).toMatchObject({ refusal });
  });
  test("of a village to another town is allowed, though the towns' labels begin alike", () => {
    expect(checkMove(village, other)).toBeNull();
  });
});

/** A random tree: each unit stands under one made before it. */
const trees = fc
  .array(fc.nat(), { minLength: 1, maxLength: 40 })
  .map((draws) => draws.map((draw, at) => ({ id: `u-${at}`, parentId: at === 0 ? null : `u-${draw % at}` })));

test("a path names every unit from the county down", () => {
  fc.assert(
    fc.property(trees, (units) => {
      const paths = pathsOf(units);
      expect(paths.size).toBe(units.length);
      for (const { id, parentId } of units)
        expect(paths.get(id)).toBe(parentId === null ? labelOf(id) : `${paths.get(parentId)}.${labelOf(id)}`);
    }),
  );
});

test("moving a subtree gives the paths that its new parents give", () => {
  fc.assert(
    fc.property(trees, fc.nat(), fc.nat(), (units, pick, under) => {
      const before = pathsOf(units);
      const moved = units[pick % units.length]!;
      const parent = units[under % units.length]!;
      fc.pre(moved.parentId !== null && !isWithin(before.get(parent.id)!, before.get(moved.id)!));
      const after = pathsOf(units.map((unit) => (unit === moved ? { ...unit, parentId: parent.id } : unit)));
      for (const { id } of units) {
        const path = before.get(id)!;
        const within = isWithin(path, before.get(moved.id)!);
        const expected = within ? movedPath(path, before.get(moved.id)!, before.get(parent.id)!) : path;
        expect(after.get(id)).toBe(expected);
      }
    }),
  );
});

test("units in a circle or without their parent have no path", () => {
  const paths = pathsOf([
    { id: "a", parentId: null },
    { id: "b", parentId: "c" },
    { id: "c", parentId: "b" },
    { id: "d", parentId: "gone" },
  ]);
  expect([...paths.keys()]).toEqual(["a"]);
});
