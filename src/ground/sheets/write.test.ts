import * as fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { departures, validates } from "../../../test/support/office-schema.ts";
import { isRefusal } from "../refusal.ts";
import type { OutSheet } from "./out.ts";
import { readWorkbook } from "./read.ts";
import { findTable } from "./table.ts";
import type { Workbook } from "./words.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write.ts";

const sheet: OutSheet = {
  name: "分解表",
  title: "柘城县2022年重点任务分解表",
  subtitle: "单位：万元",
  columns: [
    { title: "序号", width: 6, format: "whole" },
    { title: "工作任务", width: 40 },
    { title: "牵头", group: "责任单位", width: 16 },
    { title: "配合", group: "责任单位", width: 16 },
    { title: "完成时限", format: "date", width: 12 },
    { title: "增幅", format: "percent" },
  ],
  rows: [
    { section: "一、平安建设" },
    [1, "=1+1", "县公安局", "县财政局", "2022-06-30", 3.2],
    [2, "_x0041_ 甲\n乙", "县公安局", null, "全年", -4.1],
  ],
  merges: [{ column: 2, from: 1, to: 2 }],
  freezeColumns: 2,
  notes: ["说明：数据截至6月底。"],
};

const read = async (sheets: readonly OutSheet[]): Promise<Workbook> => {
  const workbook = await readWorkbook(await writeXlsx(sheets), "t.xlsx");
  if (isRefusal(workbook)) throw new Error(JSON.stringify(workbook));
  return workbook;
};

describe("a written workbook", () => {
  it.skipIf(!validates)("holds to the schema of its format (ISO/IEC 29500)", async () => {
    expect(await departures(await writeXlsx([sheet, { ...sheet, name: "空", rows: [] }]), "xlsx")).toEqual(
      [],
    );
  });

  it("reads back as the same table", async () => {
    const names = { names: [] as string[] };
    const table = findTable((await read([sheet])).sheets[0]!, {
      number: { names: ["序号"] },
      task: { names: ["工作任务"], required: true },
      lead: { names: ["责任单位/牵头"] },
      support: { names: ["责任单位/配合"] },
      due: { names: ["完成时限"] },
      growth: { names: ["增幅"] },
      none: names,
    });
    if (isRefusal(table)) throw new Error(JSON.stringify(table));
    expect(table.headerRow).toBe(4);
    expect(table.skipped.map(({ reason }) => reason)).toEqual(["section", "note"]);
    const shown = table.records.map(({ section, cells }) => [
      section,
      ...Object.values(cells).map(([cell]) => cell!.text),
    ]);
    expect(shown).toEqual([
      ["一、平安建设", "1", "=1+1", "县公安局", "县财政局", "2022-06-30", "3.2%"],
      ["一、平安建设", "2", "_x0041_ 甲\n乙", "县公安局", "", "全年", "-4.1%"],
    ]);
    expect(table.records[0]!.cells.due![0]!.kind).toBe("date");
  });

  it("prints on A4 across, headings on every page, and stays in view", async () => {
    const raw = (await readXlsx(await writeXlsx([sheet]))).sheets[0]!;
    expect(raw.pageSetup).toMatchObject({
      paperSize: "a4",
      orientation: "landscape",
      fitToWidth: 1,
      printTitlesRow: "$3:$4",
    });
    expect(raw.freezePane).toEqual({ rows: 4, columns: 2 });
    expect(raw.columns!.map(({ width }) => width)).toEqual([6, 40, 16, 16, 12, 14]);
    expect(raw.cells?.get("5,1")?.formula).toBeUndefined();
  });

  it("has names Excel takes", async () => {
    const names = ["a/b", "A/B", "", "'x'", "长".repeat(40)];
    const workbook = await read(names.map((name) => ({ name, columns: [{ title: "t" }], rows: [] })));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["a b", "A B-2", "Sheet3", "x", "长".repeat(31)]);
  });

  it("keeps any text that can be shown", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { minLength: 1 }),
        async (texts) => {
          const rows = texts.map((text) => [`|${text}|`]);
          const workbook = await read([{ name: "t", columns: [{ title: "t" }], rows }]);
          const back = workbook.sheets[0]!.rows.slice(1).map((row) => row.cells[0]!.text);
          expect(back.map((text) => text.normalize("NFKC"))).toEqual(
            rows.map(([text]) => text!.normalize("NFKC")),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it("drops what XML cannot hold", async () => {
    const workbook = await read([{ name: "t", columns: [{ title: "t" }], rows: [["a\0\u0007b\ud800c"]] }]);
    expect(workbook.sheets[0]!.rows[1]!.cells[0]!.text).toBe("ab\ufffdc");
  });
});

describe("a written CSV", () => {
  it("has the mark of UTF-8 and runs no formula", () => {
    const bytes = writeCsv([["=cmd|'/c calc'!A1", "+1", "@x", -5, "甲,乙", null, true]]);
    expect(Buffer.from(bytes).subarray(0, 3).toString("hex")).toBe("efbbbf");
    expect(new TextDecoder().decode(bytes)).toBe(`'=cmd|'/c calc'!A1,'+1,'@x,-5,"甲,乙",,true\r\n`);
  });

  it("reads back as written", async () => {
    const rows = [
      ["=1+1", 'a"b', "-5"],
      ["甲\n乙", "001", "'x"],
    ];
    const workbook = (await readWorkbook(writeCsv(rows), "t.csv")) as Workbook;
    expect(workbook.sheets[0]!.rows.map((row) => row.cells.map(({ text }) => text))).toEqual(rows);
  });
});
