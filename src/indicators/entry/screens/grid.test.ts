import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryColumn, ReleaseBody } from "../words.ts";
import { columnsShown } from "./columns.ts";
import { cleared, copied, filledDown, pastedRows, withCell, withoutRows, withPasted } from "./grid.ts";
import { only, type Range, rangeOf } from "./selection.ts";
import { begin, changed, type History, redone, undone } from "./undo.ts";

const body = (...names: string[]): ReleaseBody => ({
  head: {},
  rows: names.map((nameZh) => ({ cells: { nameZh, unit: "亿元" }, reasons: {} })),
});
const shown: readonly EntryColumn[] = ["nameZh", "unit", "level", "growth"];
const cellsIn = ({ rows }: ReleaseBody) =>
  rows.map(({ cells }) => shown.map((column) => cells[column] ?? "").join("|"));
const pasted = (text: string, row: number, column: EntryColumn) =>
  cellsIn(
    withPasted(body("地区生产总值", "进出口"), shown, rangeOf(only({ row, column }), shown), text).body,
  );

describe("what is copied from a spreadsheet", () => {
  test.each<[string, string, EntryColumn, number, string[]]>([
    [
      "goes right and down from the cell",
      "148.6\t4.9\n20\t-1",
      "level",
      0,
      ["地区生产总值|亿元|148.6|4.9", "进出口|亿元|20|-1"],
    ],
    [
      "leaves out what is right of the grid",
      "4.9\tx\ty",
      "growth",
      1,
      ["地区生产总值|亿元||", "进出口|亿元||4.9"],
    ],
    ["adds rows below", "1\n2\n3", "level", 1, ["地区生产总值|亿元||", "进出口|亿元|1|", "||2|", "||3|"]],
    [
      "with its headings finds its rows by name",
      "指标\t绝对数（亿元）\t比上年增长（%）\r\n进出口\t20\t-1\r\n用电量\t7\t3\r\n",
      "level",
      0,
      ["地区生产总值|亿元||", "进出口|亿元|20|-1", "用电量||7|3"],
    ],
    ["one cell alone", "148.6", "level", 0, ["地区生产总值|亿元|148.6|", "进出口|亿元||"]],
  ])("%s", (_, text, column, row, expected) => {
    expect(pasted(text, row, column)).toEqual(expected);
  });

  test("an empty line inside stays, the one at the end is none", () => {
    expect(pastedRows("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
  });
});

/** Rows and columns by number: the second row's level and growth, and so on. */
const range = (top: number, bottom: number, left: number, right: number): Range => ({
  top,
  bottom,
  left,
  right,
});

describe("a range of cells", () => {
  const three = withPasted(body("a", "b", "c"), shown, range(0, 0, 2, 2), "1\t2\n3\t4\n5\t6").body;

  test.each<[string, (given: ReleaseBody) => ReleaseBody, string[]]>([
    [
      "is emptied",
      (given) => cleared(given, shown, range(0, 1, 2, 3)),
      ["a|亿元||", "b|亿元||", "c|亿元|5|6"],
    ],
    [
      "is filled with its first row",
      (given) => filledDown(given, shown, range(0, 2, 2, 3)),
      ["a|亿元|1|2", "b|亿元|1|2", "c|亿元|1|2"],
    ],
    [
      "of one row is filled with what stands above it",
      (given) => filledDown(given, shown, range(1, 1, 3, 3)),
      ["a|亿元|1|2", "b|亿元|3|2", "c|亿元|5|6"],
    ],
    [
      "in the first row has nothing above it",
      (given) => filledDown(given, shown, range(0, 0, 2, 2)),
      ["a|亿元|1|2", "b|亿元|3|4", "c|亿元|5|6"],
    ],
    [
      "takes one pasted cell into all of it",
      (given) => withPasted(given, shown, range(0, 2, 3, 3), "7").body,
      ["a|亿元|1|7", "b|亿元|3|7", "c|亿元|5|7"],
    ],
    ["loses its rows", (given) => withoutRows(given, range(0, 1, 2, 2)), ["c|亿元|5|6"]],
  ])("%s", (_, change, expected) => {
    expect(cellsIn(change(three))).toEqual(expected);
  });

  test("is copied with tabs, and pasted says where it now stands", () => {
    const text = copied(three, shown, range(0, 1, 2, 3));
    expect(text).toBe("1\t2\n3\t4");
    const pasted = withPasted(three, shown, range(1, 1, 2, 2), text);
    expect(cellsIn(pasted.body)).toEqual(["a|亿元|1|2", "b|亿元|1|2", "c|亿元|3|4"]);
    expect(pasted.written).toEqual(range(1, 2, 2, 3));
  });

  test("goes out and comes back the same, whatever stands in it", () => {
    const cell = fc.stringMatching(/^\S{0,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 9 }), (block) => {
        const rows = block.map(([level, growth]) => ({ cells: { level, growth }, reasons: {} }));
        const given: ReleaseBody = { head: {}, rows };
        const all = range(0, rows.length - 1, 0, 1);
        const columns = ["level", "growth"] as const;
        const back = withPasted(cleared(given, columns, all), columns, all, copied(given, columns, all));
        expect(back.body).toEqual(given);
      }),
    );
  });
});

test("columns that hold something are shown though they are not usual", () => {
  const with2 = withCell(body("a"), { row: 0, column: "share" }, "23");
  expect(columnsShown(with2, false)).toContain("share");
  expect(columnsShown(body("a"), false)).not.toContain("share");
  expect(columnsShown(body("a"), true)).toContain("share");
});

const times = <T>(count: number, step: (history: History<T>) => History<T>, from: History<T>) =>
  Array.from({ length: count }).reduce<History<T>>((history) => step(history), from);

test("what is written key by key is undone at once, and what another cell was given is not", () => {
  const typed = ["1", "10"].reduce((history, text) => changed(history, text, "level"), begin("0"));
  const both = changed(typed, "10 and 4", "growth");
  expect(undone(both).now).toBe("10");
  expect(undone(undone(both)).now).toBe("0");
  expect(changed(undone(both), "11", "level").past).toEqual(["0", "10"]);
});

test("undoing every change gives back the beginning, redoing them the end", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 40 }), (texts) => {
      const end = texts.reduce((history, text) => changed(history, text), begin(""));
      expect(times(texts.length, undone, end).now).toBe("");
      expect(times(texts.length, redone, times(texts.length, undone, end))).toEqual(end);
    }),
  );
});
