import { expect, test } from "vitest";
import { keysFor, namingOf, widthOf } from "./columns.ts";

test("a row is named by its place where rows are of places, else by its indicator", () => {
  expect(namingOf(["nameZh", "unit", "level"])).toBe("nameZh");
  expect(namingOf(["nameZh", "area", "level"])).toBe("area");
});

test.each([
  ["level", "decimal"],
  ["share", "decimal"],
  ["growth", "text"],
  ["increment", "text"],
  ["rank", "numeric"],
  ["growthRank", "numeric"],
  ["source", "text"],
] as const)("a phone offers for %s the keys of %s", (column, keys) => {
  expect(keysFor(column)).toBe(keys);
});

test("on a phone of 390 a number, a name and a figure are seen together", () => {
  for (const naming of ["nameZh", "area"] as const)
    expect(widthOf("row", true) + widthOf(naming, true) + widthOf("level", true)).toBeLessThan(390 - 2 * 16);
  expect(widthOf("nameZh", false)).toBe(208);
});
