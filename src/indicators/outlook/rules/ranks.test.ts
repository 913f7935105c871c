import { array, assert, constantFrom, double, integer, oneof, option, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { type Better, ranksOf } from "./ranks.ts";

describe("places", () => {
  test.each<[string, Better, readonly (number | null)[], readonly (number | null)[]]>([
    ["the greatest first", "up", [3, 1, 2], [1, 3, 2]],
    ["the least first where less is better", "down", [3, 1, 2], [3, 1, 2]],
    ["equal ones share the better place", "up", [5, 5, 4, 5, 3], [1, 1, 4, 1, 5]],
    ["what is missing has no place and moves nobody", "up", [null, 2, null, 1], [null, 1, null, 2]],
    ["below zero", "up", [-4.1, 3.2, 0, -4.1], [3, 1, 2, 3]],
    ["0 and −0 are the same", "up", [0, -0], [1, 1]],
    ["nothing known", "up", [null, null], [null, null]],
    ["nobody", "down", [], []],
  ])("%s", (_, better, values, places) => {
    expect(ranksOf(values, better)).toEqual(places);
  });
});

const figure = oneof(integer({ min: -5, max: 5 }), double({ noNaN: true }));
const values = array(option(figure), { maxLength: 30 });
const better = constantFrom<Better>("up", "down");

describe("laws", () => {
  test("a place is one more than the number of those that are better", () => {
    assert(
      property(values, better, (given, way) => {
        const ahead = (value: number) =>
          given.filter((other) => other !== null && (way === "up" ? other > value : other < value)).length;
        expect(ranksOf(given, way)).toEqual(given.map((value) => (value === null ? null : 1 + ahead(value))));
      }),
    );
  });

  test("the unit of measure moves nobody", () => {
    assert(
      property(
        array(option(integer({ min: -5, max: 5 }))),
        better,
        integer({ min: 1, max: 10_000 }),
        (given, way, times) => {
          const other = given.map((value) => (value === null ? null : value * times));
          expect(ranksOf(other, way)).toEqual(ranksOf(given, way));
        },
      ),
    );
  });
});
