import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryColumn, ReleaseBody } from "../words.ts";
import { columnsShown, moveTo, pastedRows, withCell, withPasted } from "./grid.ts";
import { begin, changed, type History, redone, undone } from "./undo.ts";

const body = (...names: string[]): ReleaseBody => ({
  head: {},
  rows: names.map((nameZh) => ({ cells: { nameZh, unit: "亿元" }, reasons: {} })),
});
const shown: readonly EntryColumn[] = ["nameZh", "unit", "level", "growth"];
const cellsIn = ({ rows }: ReleaseBody) =>
  rows.map(({ cells }) => shown.map((column) => cells[column] ?? "").join("|"));
const pasted = (text: string, at: Parameters<typeof withPasted>[2]) =>
  cellsIn(withPasted(body("地区生产总值", "进出口"), shown, at, text));

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
    expect(pasted(text, { row, column })).toEqual(expected);
  });

  test("an empty line inside stays, the one at the end is none", () => {
    expect(pastedRows("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
  });
});

const within = { atStart: false, atEnd: false };
test.each<[string, typeof within, string | undefined]>([
  ["ArrowDown", within, "1 unit"],
  ["Enter", within, "1 unit"],
  ["ArrowUp", within, undefined],
  ["ArrowRight", within, undefined],
  ["ArrowRight", { atStart: false, atEnd: true }, "0 level"],
  ["ArrowLeft", { atStart: true, atEnd: false }, "0 nameZh"],
  ["a", within, undefined],
])("%s from the unit of the first row: %s", (key, edge, expected) => {
  const to = moveTo(key, { row: 0, column: "unit" }, 2, shown, edge);
  expect(to && `${to.row} ${to.column}`).toBe(expected);
});

test("columns that hold something are shown though they are not usual", () => {
  const with2 = withCell(body("a"), { row: 0, column: "share" }, "23");
  expect(columnsShown(with2, false)).toContain("share");
  expect(columnsShown(body("a"), false)).not.toContain("share");
  expect(columnsShown(body("a"), true)).toContain("share");
});

const times = <T>(count: number, step: (history: History<T>) => History<T>, from: History<T>) =>
  Array.from({ length: count }).reduce<History<T>>((history) => step(history), from);

test("undoing every change gives back the beginning, redoing them the end", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 40 }), (texts) => {
      const end = texts.reduce(changed, begin(""));
      expect(times(texts.length, undone, end).now).toBe("");
      expect(times(texts.length, redone, times(texts.length, undone, end))).toEqual(end);
    }),
  );
});
