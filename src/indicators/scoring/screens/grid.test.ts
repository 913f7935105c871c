import { describe, expect, test } from "vitest";
import { line } from "../words.ts";
import { columnsOf, entriesIn, type GridRow, hindrance, numberIn, pastedRows, withPasted } from "./grid.ts";

const row = (unitId: string, change: Partial<GridRow> = {}): GridRow => ({
  unitId,
  value: "",
  target: "",
  before: "",
  band: null,
  source: "",
  ...change,
});

describe("a number as offices write it", () => {
  test.each([
    ["1,234.5", 1234.5],
    ["１２％", 12],
    ["−4.1", -4.1],
    ["", null],
    [" ", null],
    ["abc", undefined],
    ["1.2.3", undefined],
    ["12万元", undefined],
    ["#REF!", undefined],
  ])("%j is %s", (text, value) => expect(numberIn(text)).toBe(value));
});

test("a block copied from a spreadsheet is rows of cells", () => {
  expect(pastedRows("1\t2\r\n3\t 4 \r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("a pasted block is laid in from its cell on and ends with the grid", () => {
  const laid = withPasted(
    [row("a"), row("b"), row("c")],
    ["value", "target", "source"],
    { row: 1, column: "target" },
    [
      ["5", "台账", "多"],
      ["6", "台账"],
      ["7", "超出"],
    ],
  );
  expect(laid.map(({ value, target, source }) => [value, target, source])).toEqual([
    ["", "", ""],
    ["", "5", "台账"],
    ["", "6", "台账"],
  ]);
});

describe("what a line asks of each unit", () => {
  const series = { from: "series", code: "gdp", measure: "growth", basis: "comparable" };
  const entered = { from: "entered" };
  const base = { kind: "base-per-point", base: 5, step: 1, each: 1 };
  test.each([
    [entered, { kind: "completion" }, ["value", "target"]],
    [series, { kind: "completion" }, ["target"]],
    [entered, { ...base, reference: "before" }, ["value", "before"]],
    [series, { ...base, reference: "mean" }, []],
    [entered, { kind: "rank-steps", steps: [5] }, ["value"]],
    [series, { kind: "rank-steps", steps: [5] }, []],
  ])("%o %o", (source, method, columns) => {
    expect(columnsOf(line.parse({ key: "a", nameZh: "甲", weight: 10, source, method }))).toEqual(columns);
  });
});

describe("rows are sent when they are whole", () => {
  test.each([
    [[row("a"), row("b")], "台账", "empty"],
    [[row("a", { value: "12万" })], "台账", "not-a-number"],
    [[row("a", { value: "12" })], " ", "source-missing"],
    [[row("a", { value: "12", source: "月报" })], "", null],
    [[row("a", { band: "good" }), row("b")], "台账", null],
  ])("%#", (rows, common, expected) => expect(hindrance(rows, common)).toBe(expected));

  test("empty rows stay out, and the common source stands where a row has none", () => {
    const rows = [
      row("a", { value: "1,200", target: "１０００" }),
      row("b"),
      row("c", { value: "3", source: "月报" }),
    ];
    expect(entriesIn(rows, "revenue", " 台账 ")).toEqual([
      { unitId: "a", line: "revenue", value: 1200, target: 1000, before: null, band: null, source: "台账" },
      { unitId: "c", line: "revenue", value: 3, target: null, before: null, band: null, source: "月报" },
    ]);
  });
});
