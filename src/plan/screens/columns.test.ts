import { assert, constantFrom, property, subarray } from "fast-check";
import { describe, expect, test } from "vitest";
import { columnKeys, columnsAsked, columnsIn, rowAfter } from "./columns.ts";

describe("the columns of the ledger", () => {
  test.each([
    [undefined, "light,number,action,area,lead,accountable,due"],
    ["", "light,number,action,area,lead,accountable,due"],
    ["nonsense", "light,number,action,area,lead,accountable,due"],
    ["due,lead", "action,lead,due"],
    ["action", "action"],
  ])("%s asks for %s", (asked, columns) => {
    expect(columnsIn(asked).join()).toBe(columns);
  });

  test("what is chosen comes back from the address", () => {
    assert(
      property(subarray([...columnKeys]), (chosen) => {
        const shown = columnsIn(columnsAsked(chosen));
        expect(shown).toEqual(columnKeys.filter((key) => key === "action" || chosen.includes(key)));
      }),
    );
  });
});

describe("the arrows", () => {
  test.each([
    ["ArrowDown", -1, 0],
    ["ArrowDown", 1, 2],
    ["ArrowDown", 2, null],
    ["ArrowUp", 1, 0],
    ["ArrowUp", 0, null],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["a", 1, null],
  ])("%s from %d leads to %s", (key, at, to) => {
    expect(rowAfter(key, at, 3)).toBe(to);
  });

  test("never lead out of the table", () => {
    const keys = constantFrom("ArrowDown", "ArrowUp", "Home", "End", "x");
    assert(
      property(keys, constantFrom(-1, 0, 1, 2, 3), constantFrom(0, 1, 4), (key, at, rows) => {
        const to = rowAfter(key, at, rows);
        expect(to === null || (to >= 0 && to < rows)).toBe(true);
      }),
    );
  });
});
