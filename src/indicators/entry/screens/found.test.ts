import { expect, test } from "vitest";
import type { EntryFinding } from "../words.ts";
import { foundAlike, rowsSaid } from "./found.ts";

const missing = (row: number): EntryFinding => ({
  row,
  column: "source",
  check: "missing",
  severity: "error",
  sentence: "这一格要填。",
  answered: false,
});
const jump = (row: number): EntryFinding => ({ ...missing(row), column: "level", severity: "question" });

test("the same error in many rows is said once; each question has its own", () => {
  const found = foundAlike([missing(0), jump(0), missing(1), jump(1), missing(2)]);
  expect(found.map(({ first, rows }) => [first.column, rows])).toEqual([
    ["source", [0, 1, 2]],
    ["level", [0]],
    ["level", [1]],
  ]);
});

test.each<[number[], string, string]>([
  [[0], "1", "1"],
  [[0, 1, 2], "1～3", "1–3"],
  [[6, 0, 1, 9, 10], "1～2、7、10～11", "1–2, 7, 10–11"],
  [[4, 4], "5", "5"],
])("rows %o", (rows, zh, en) => {
  expect(rowsSaid(rows, "zh")).toBe(zh);
  expect(rowsSaid(rows, "en")).toBe(en);
});
