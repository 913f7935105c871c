import { describe, expect, it } from "vitest";
import { isRefusal } from "../refusal.ts";
import type { Columns } from "./columns.ts";
import { merge, sheetOf } from "./fixtures.ts";
import { readWorkbook } from "./read.ts";
import { cellOf, cellsOf, findTable, type Table } from "./table.ts";
import type { Sheet, Workbook } from "./words.ts";

type Key = "number" | "category" | "task" | "leader" | "lead" | "support" | "due";

const columns: Columns<Key> = {
  number: { names: ["序号", "No."] },
  category: { names: ["类别", "Category"] },
  task: { names: ["工作任务", "任务内容", "Task"], required: true },
  leader: { names: ["牵头领导", "Leader"] },
  lead: { names: ["牵头单位", "责任单位/牵头", "Lead unit"], required: true },
  support: { names: ["协同单位", "责任单位/配合", "Supporting unit"], many: true },
  due: { names: ["完成时限", "Deadline"] },
};

const tableOf = (sheet: Sheet): Table<Key> => {
  const table = findTable(sheet, columns);
  if (isRefusal(table)) throw new Error(JSON.stringify(table));
  return table;
};

const tasks = (table: Table<Key>): string[] => table.records.map((record) => cellOf(record, "task").text);

const plain: (string | number | null)[][] = [
  ["序号", "工作任务", "牵头单位", "完成时限"],
  [1, "甲", "县住建局", "6月底前"],
  [2, "乙", "县财政局", "全年"],
];

describe("headings", () => {
  const headings: [string, (string | null)[], Key[]][] = [
    ["as they are", ["序号", "工作任务", "牵头单位", "完成时限"], ["number", "task", "lead", "due"]],
    [
      "with spaces, breaks and full-width signs",
      ["序　号", "工作\n任务：", " 牵 头 单 位 ", "完成时限＊"],
      ["number", "task", "lead", "due"],
    ],
    [
      "with a bracketed unit",
      ["序号", "任务内容（简述）", "牵头单位(盖章)", "完成时限【年月】"],
      ["number", "task", "lead", "due"],
    ],
    [
      "numbered columns",
      ["工作任务", "牵头单位", "协同单位1", "协同单位2", "协同单位③"],
      ["task", "lead", "support"],
    ],
    ["in English", ["NO.", "task", "Lead Unit", "Deadline (2022)"], ["number", "task", "lead", "due"]],
  ];
  it.each(headings)("are known: %s", async (_, row, keys) => {
    const sheet = await sheetOf({ rows: [row, row.map(() => "x")] });
    expect(Object.keys(tableOf(sheet).columns)).toEqual(keys);
  });

  it("may stand under a title and a unit line, which are kept", async () => {
    const sheet = await sheetOf({
      rows: [["柘城县重点任务分解表", null, null, null], [null], [null, null, null, "单位：万元"], ...plain],
      merges: [merge(0, 0, 0, 3)],
    });
    const table = tableOf(sheet);
    expect(table.headerRow).toBe(4);
    expect(table.above.map(({ ref, text }) => [ref, text])).toEqual([
      ["A1", "柘城县重点任务分解表"],
      ["D3", "单位：万元"],
    ]);
    expect(table.records.map(({ row }) => row)).toEqual([5, 6]);
  });

  it("may be two merged rows: parent and child joined, or the child alone", async () => {
    const sheet = await sheetOf({
      rows: [
        ["序号", "工作任务", "责任单位", null, null, "要求", null],
        [null, null, "牵头", "配合", "配合", "完成时限", "标准"],
        [1, "甲", "县住建局", "县财政局", "县发改委", "6月", "合格"],
      ],
      merges: [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 4), merge(0, 5, 0, 6)],
    });
    const table = tableOf(sheet);
    expect(table.columns).toEqual({ number: [0], task: [1], lead: [2], support: [3, 4], due: [5] });
    expect(table.unknown).toEqual([{ ref: "G2", text: "标准" }]);
    expect(table.headerRow).toBe(2);
    expect(table.above).toEqual([]);
    expect(cellsOf(table.records[0]!, "support").map(({ ref, text }) => [ref, text])).toEqual([
      ["D3", "县财政局"],
      ["E3", "县发改委"],
    ]);
  });

  it("that are merged down do not stand above themselves", async () => {
    const sheet = await sheetOf({
      rows: [
        ["序号", "责任", null],
        [null, "牵头单位", "工作任务"],
        [1, "县住建局", "甲"],
      ],
      merges: [merge(0, 0, 1, 0), merge(0, 1, 0, 2)],
    });
    expect(tableOf(sheet)).toMatchObject({
      headerRow: 2,
      above: [],
      columns: { number: [0], lead: [1], task: [2] },
    });
  });

  it("may be two rows without merges, as a CSV of such a table has them", async () => {
    const sheet = await sheetOf({
      rows: [
        ["序号", "工作任务", "责任", null],
        [null, null, "牵头单位", "完成时限"],
        [1, "甲", "县住建局", "6月"],
      ],
    });
    expect(tableOf(sheet).columns).toEqual({ number: [0], task: [1], lead: [2], due: [3] });
  });

  it("that stand twice are taken once and the second shown as unknown", async () => {
    const sheet = await sheetOf({
      rows: [
        ["工作任务", "牵头单位", "牵头单位"],
        ["甲", "乙", "丙"],
      ],
    });
    const table = tableOf(sheet);
    expect(table.columns.lead).toEqual([1]);
    expect(table.unknown).toEqual([{ ref: "C1", text: "牵头单位" }]);
  });

  it("learn what a caller adds", async () => {
    const sheet = await sheetOf({
      rows: [
        ["事情", "谁办"],
        ["甲", "乙"],
      ],
    });
    const learnt = { ...columns, task: { ...columns.task, names: ["事情"] }, lead: { names: ["谁办"] } };
    expect(findTable(sheet, learnt)).toMatchObject({ columns: { task: [0], lead: [1] } });
  });

  it("that are missing are named, with sheet and row", async () => {
    const none = findTable(
      await sheetOf({
        rows: [
          ["a", "b"],
          [1, 2],
        ],
      }),
      columns,
    );
    expect(none).toEqual({
      refusal: "sheet.no-header",
      params: { sheet: "表", columns: "工作任务、牵头单位" },
      where: "表",
    });
    const some = findTable(await sheetOf({ rows: [[], ["序号", "工作任务"], [1, "甲"]] }), columns);
    expect(some).toEqual({
      refusal: "sheet.missing-columns",
      params: { sheet: "表", row: 2, columns: "牵头单位" },
      where: "表",
    });
  });
});

describe("records", () => {
  it("carry merged cells, and a row of carried cells only is blank", async () => {
    const sheet = await sheetOf({
      rows: [
        ["类别", "工作任务", "牵头单位"],
        ["平安", "甲", "县公安局"],
        [null, "乙", null],
        [null, null, null],
        ["宜居", "丙", "县住建局"],
      ],
      merges: [merge(1, 0, 3, 0), merge(1, 2, 2, 2)],
    });
    const table = tableOf(sheet);
    expect(
      table.records.map((record) => [
        record.row,
        cellOf(record, "category").text,
        cellOf(record, "lead").text,
      ]),
    ).toEqual([
      [2, "平安", "县公安局"],
      [3, "平安", "县公安局"],
      [5, "宜居", "县住建局"],
    ]);
  });

  it("stand in the sections above them", async () => {
    const sheet = await sheetOf({
      rows: [
        ["序号", "工作任务", "牵头单位"],
        ["一、平安建设", null, null],
        ["（一）风险防范", null, null],
        [1, "甲", "县委政法委"],
        [null, "（二）安全生产", null],
        [2, "乙", "县应急局"],
        ["二、宜居城市", null, null],
        [3, "丙", "县住建局"],
        ["重点工程", null, null],
        [4, "丁", "县住建局"],
      ],
      merges: [merge(1, 0, 1, 2), merge(2, 0, 2, 2)],
    });
    const table = tableOf(sheet);
    expect(table.records.map(({ row, section, sections }) => [row, section, sections])).toEqual([
      [4, "（一）风险防范", ["一、平安建设", "（一）风险防范"]],
      [6, "（二）安全生产", ["一、平安建设", "（二）安全生产"]],
      [8, "二、宜居城市", ["二、宜居城市"]],
      [10, "重点工程", ["重点工程"]],
    ]);
    expect(table.skipped.map(({ row, reason }) => [row, reason])).toEqual(
      [2, 3, 5, 7, 9].map((row) => [row, "section"]),
    );
  });

  it("are not notes, signatures, blank rows or headings and titles printed again", async () => {
    const sheet = await sheetOf({
      rows: [
        ["分解表", null, null],
        ["序号", "工作任务", "牵头单位"],
        [1, "甲", "县住建局"],
        [null, null, null],
        ["分解表", null, null],
        ["序号", "工作任务", "牵头单位"],
        [2, "乙", "县住建局"],
        ["说明：1.本表每月报送。", null, null],
        ["2.逾期不报的通报。", null, null],
        ["填表人：张三", null, "审核人：李四"],
      ],
      merges: [merge(0, 0, 0, 2), merge(4, 0, 4, 2), merge(7, 0, 7, 2)],
    });
    const table = tableOf(sheet);
    expect(tasks(table)).toEqual(["甲", "乙"]);
    expect(table.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [5, "repeated-header"],
      [6, "repeated-header"],
      [8, "note"],
      [9, "note"],
      [10, "signature"],
    ]);
  });

  it("that lack what is required are records still, for the problem to be named", async () => {
    const sheet = await sheetOf({
      rows: [
        ["序号", "工作任务", "牵头单位", "完成时限"],
        [null, null, null, "6月"],
      ],
    });
    expect(tableOf(sheet).records.map((record) => cellOf(record, "due").text)).toEqual(["6月"]);
  });

  it("are kept when only a required cell is filled, and when hidden", async () => {
    const sheet = await sheetOf({
      rows: [
        ["序号", "工作任务", "牵头单位"],
        [null, "甲", null],
        [2, "乙", "丙"],
      ],
      rowDefs: new Map([[2, { hidden: true }]]),
    });
    const table = tableOf(sheet);
    expect(tasks(table)).toEqual(["甲", "乙"]);
    expect(table.records.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it("answer for a column the table lacks with an empty cell of their row", async () => {
    const record = tableOf(await sheetOf({ rows: plain })).records[0]!;
    expect(cellOf(record, "leader")).toMatchObject({ ref: "A2", kind: "empty" });
    expect(cellsOf(record, "support")).toEqual([]);
  });

  it("of a CSV are found as well", async () => {
    const bytes = new TextEncoder().encode(plain.map((row) => row.join(",")).join("\n"));
    const workbook = (await readWorkbook(bytes, "t.csv")) as Workbook;
    expect(tasks(tableOf(workbook.sheets[0]!))).toEqual(["甲", "乙"]);
  });
});
