import { deflateRawSync } from "node:zlib";
import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { isRefusal, type Refusal } from "../refusal.ts";
import { merge, sheetOf } from "./fixtures.ts";
import { zipOf } from "../files/zip.ts";
import { readWorkbook } from "./read.ts";
import { openZip } from "./unzip.ts";
import type { Workbook } from "./words.ts";

const xlsx = (...sheets: Partial<WriteSheet>[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map((sheet, at) => ({ name: `表${at + 1}`, ...sheet })) });

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const texts = (workbook: Workbook | Refusal): string[][] => {
  if (isRefusal(workbook)) throw new Error(workbook.refusal);
  return workbook.sheets[0]!.rows.map((row) => row.cells.map((cell) => cell.text));
};

/** The parts of a written workbook, changed and packed again. */
const altered = async (
  bytes: Uint8Array,
  change: (name: string, xml: string) => string,
): Promise<Uint8Array> => {
  const zip = openZip(bytes);
  if (isRefusal(zip)) throw new Error(zip.refusal);
  const parts = zip.names.map((name): [string, Uint8Array] => {
    const part = zip.read(name);
    if (isRefusal(part)) throw new Error(part.refusal);
    return [name, text(change(name, new TextDecoder().decode(part)))];
  });
  return zipOf(new Map(parts));
};

const sheetXml =
  (data: string, rest = "") =>
  async (): Promise<Uint8Array> =>
    altered(await xlsx({ rows: [["a"]] }), (name, xml) =>
      name.endsWith("sheet1.xml")
        ? xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${data}</sheetData>${rest}`)
        : xml,
    );

describe("the cells of an .xlsx", () => {
  it("have kind, value and the text as shown", async () => {
    const date = new Date(Date.UTC(2022, 5, 30));
    const june = new Date(Date.UTC(2022, 5, 1));
    const moment = new Date(Date.UTC(2022, 5, 30, 14, 20));
    const sheet = await sheetOf({
      rows: [["　平安建设１２ ", 0.1 + 0.2, date, moment, true, null, "甲\r\n乙", 0.032, date, june]],
      cells: new Map([
        ["0,7", { value: 0.032, style: { numFmt: "0.0%" } }],
        ["0,8", { value: date, style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
        ["0,9", { value: june, style: { numFmt: 'yyyy"年"m"月"' } }],
      ] as const),
    });
    expect(sheet.rows[0]!.cells.map(({ ref, kind, value, text }) => [ref, kind, value, text])).toEqual([
      ["A1", "text", "平安建设12", "平安建设12"],
      ["B1", "number", 0.3, "0.3"],
      ["C1", "date", "2022-06-30", "2022-06-30"],
      ["D1", "date", "2022-06-30T14:20:00", "2022-06-30 14:20:00"],
      ["E1", "boolean", true, "TRUE"],
      ["F1", "empty", "", ""],
      ["G1", "text", "甲\n乙", "甲\n乙"],
      ["H1", "number", 0.032, "3.2%"],
      ["I1", "date", "2022-06-30", "2022-06-30"],
      ["J1", "date", "2022-06-01", "2022-06"],
    ]);
  });

  it("carry a merged value to every cell of the range", async () => {
    const sheet = await sheetOf({
      rows: [
        ["标题", null, null],
        ["一类", 1, null],
        [null, 2, null],
      ],
      merges: [merge(0, 0, 0, 2), merge(1, 0, 2, 0)],
    });
    const shown = sheet.rows.map((row) => row.cells.map(({ text, merged }) => [text, merged]));
    expect(shown).toEqual([
      [
        ["标题", "A1:C1"],
        ["标题", "A1:C1"],
        ["标题", "A1:C1"],
      ],
      [
        ["一类", "A2:A3"],
        ["1", undefined],
      ],
      [
        ["一类", "A2:A3"],
        ["2", undefined],
      ],
    ]);
  });

  it("tell hidden rows and sheets", async () => {
    const bytes = await xlsx(
      { rows: [["a"], ["b"]], rowDefs: new Map([[1, { hidden: true }]]) },
      { rows: [["c"]], hidden: true },
    );
    const workbook = (await readWorkbook(bytes, "t.xlsx")) as Workbook;
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["表1", false],
      ["表2", true],
    ]);
    expect(workbook.sheets[0]!.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it("give the kept value of formulas, and errors as errors", async () => {
    const bytes = await sheetXml(
      `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c>` +
        `<c r="C1" t="e"><f>Z1</f><v>#REF!</v></c><c r="D1"><f>SUM(A1)</f></c></row>`,
    )();
    const workbook = (await readWorkbook(bytes, "t.xlsx")) as Workbook;
    expect(workbook.sheets[0]!.rows[0]!.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ["number", "2"],
      ["text", "a"],
      ["error", "#REF!"],
      ["error", "=SUM(A1)"],
    ]);
  });

  it("do not reach to the last row and column that are only formatted", async () => {
    const bytes = await sheetXml(
      `<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"></c></row>`,
    )();
    expect(texts(await readWorkbook(bytes, "t.xlsx"))).toEqual([["1"]]);
  });

  it("are read beside a sheet that is a chart", async () => {
    const bytes = await altered(await xlsx({ rows: [["a"]] }, {}), (name, xml) =>
      name.endsWith("workbook.xml.rels")
        ? xml
            .replace(/worksheet(?="[^>]*sheet2)/, "chartsheet")
            .replace(/(?<=sheet2[^>]*)worksheet(?=")/, "chartsheet")
        : xml,
    );
    const workbook = (await readWorkbook(bytes, "t.xlsx")) as Workbook;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["表1"]);
  });

  it("are read from a workbook with macros or prefixed tags, values only", async () => {
    const macros = await writeXlsx({
      sheets: [{ name: "表", rows: [["a"]] }],
      vbaProject: new Uint8Array(100),
    });
    expect(texts(await readWorkbook(macros, "t.xlsm"))).toEqual([["a"]]);
    const prefixed = await altered(await xlsx({ rows: [["a", 1]] }), (name, xml) =>
      name.endsWith("sheet1.xml") ? xml.replace(/<(\/?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=") : xml,
    );
    expect(texts(await readWorkbook(prefixed, "t.xlsx"))).toEqual([["a", "1"]]);
  });
});

describe("a text file", () => {
  const rows = [
    ["序号", "工作任务", "牵头单位"],
    ["001", "老旧小区改造", "县住建局"],
  ];
  const lines = (by: string): string => rows.map((row) => row.join(by)).join("\r\n");
  const encodings: [string, Uint8Array][] = [
    ["UTF-8", text(lines(","))],
    ["UTF-8 with its mark", text(`\ufeff${lines(",")}`)],
    ["GB18030", iconv.encode(lines(","), "gb18030")],
    ["semicolons", text(lines(";"))],
    ["tabs in GB18030", iconv.encode(lines("\t"), "gb18030")],
    ["UTF-16 with its mark", iconv.encode(lines("\t"), "utf-16le", { addBOM: true })],
    ["quotes", text(rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"))],
  ];
  it.each(encodings)("is read: %s", async (_, bytes) => {
    expect(texts(await readWorkbook(bytes, "任务.csv"))).toEqual(rows);
  });

  it("keeps its title row from misleading the delimiter", async () => {
    const content = text(`重点任务分解表\n${lines(";")}\n`);
    expect(texts(await readWorkbook(content, "任务.csv")).at(-1)).toEqual(rows[1]);
  });

  it("has one sheet of the file's name and only text in it", async () => {
    const workbook = (await readWorkbook(text("a,1\nb,2"), "dir/任务.csv")) as Workbook;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["任务"]);
    expect(workbook.sheets[0]!.rows[0]!.cells[1]!.kind).toBe("text");
  });
});

const ole = (name = ""): Uint8Array =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(name, "utf16le")]);

const noise = (length: number): Uint8Array => {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 2147483647) & 0xff);
};

const bomb = (): Uint8Array => {
  const zeros = Buffer.alloc(1000);
  const bytes = Buffer.from(zipOf(new Map([["xl/workbook.xml", deflateRawSync(zeros)]])));
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt16LE(8, central + 10);
  return bytes;
};

const cellText = (value: string) => () => xlsx({ rows: [["a"], [null, value]] });

const bad: [string, () => Uint8Array | Promise<Uint8Array>, Partial<Refusal>][] = [
  ["nothing", () => new Uint8Array(), { refusal: "sheet.empty-file" }],
  ["21 MB", () => new Uint8Array(21 << 20), { refusal: "sheet.file-too-large" }],
  ["an old .xls", () => ole("Workbook"), { refusal: "sheet.old-xls" }],
  ["a password", () => ole("EncryptedPackage"), { refusal: "sheet.password" }],
  ["random bytes", () => noise(5000), { refusal: "sheet.not-a-spreadsheet" }],
  ["a PDF", () => text("%PDF-1.7\n,,,,"), { refusal: "sheet.not-a-spreadsheet" }],
  [
    "a Word file",
    async () => zipOf(new Map([["word/document.xml", text("<a/>")]])),
    { refusal: "sheet.not-a-spreadsheet" },
  ],
  ["a web page", () => text("<html><table><tr><td>1"), { refusal: "sheet.web-page" }],
  ["half a zip", async () => (await xlsx({ rows: [["a"]] })).slice(0, 900), { refusal: "sheet.corrupt" }],
  ["a part larger than it says", bomb, { refusal: "sheet.corrupt" }],
  [
    "an .xlsb",
    async () => zipOf(new Map([["xl/workbook.bin", text("")]])),
    { refusal: "sheet.other-format" },
  ],
  ["a long cell", cellText("长".repeat(32_768)), { refusal: "sheet.cell-too-long", where: "表1!B2" }],
  ["a 60 MB cell", cellText("x".repeat(60 << 20)), { refusal: "sheet.cell-too-long", where: "表1!B2" }],
  ["a NUL", cellText("a\0b"), { refusal: "sheet.cell-unreadable", where: "表1!B2" }],
  [
    "half a surrogate pair",
    sheetXml(`<row r="2"><c r="B2" t="inlineStr"><is><t>a_xD800_</t></is></c></row>`),
    { refusal: "sheet.cell-unreadable", where: "表1!B2" },
  ],
  ["a NUL in text", () => text("a,b\nc,d\0"), { refusal: "sheet.cell-unreadable", where: "t!B2" }],
  ["51 sheets", () => xlsx(...Array.from({ length: 51 }, () => ({}))), { refusal: "sheet.too-many-sheets" }],
  [
    "row 100,001",
    sheetXml(`<row r="100001"><c r="A100001"><v>1</v></c></row>`),
    { refusal: "sheet.too-many-rows", where: "表1" },
  ],
  [
    "column 501",
    sheetXml(`<row r="1"><c r="SG1"><v>1</v></c></row>`),
    { refusal: "sheet.too-many-columns", where: "表1" },
  ],
  [
    "two far corners",
    sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row><row r="99999"><c r="SA99999"><v>1</v></c></row>`),
    { refusal: "sheet.too-many-cells" },
  ],
  ["100,001 lines", () => text("a\n".repeat(100_001)), { refusal: "sheet.too-many-rows" }],
  ["501 fields", () => text(",".repeat(500)), { refusal: "sheet.too-many-columns" }],
];

describe("what cannot be read is refused", () => {
  it.each(bad)("%s", async (_, make, refusal) => {
    expect(await readWorkbook(await make(), "t.csv")).toMatchObject(refusal);
  });

  it("at any place a file may have been cut or bent", async () => {
    const bytes = await xlsx({ rows: [["a", 1, true]], merges: [merge(0, 0, 1, 0)] });
    for (let at = 3; at < bytes.length; at += 7) {
      const bent = bytes.slice();
      bent[at] = bent[at]! ^ 0x55;
      for (const file of [bent, bytes.slice(0, at)]) {
        const read = await readWorkbook(file, "t.xlsx");
        expect(isRefusal(read) ? read.refusal : read.sheets.length).toBeTruthy();
      }
    }
  });

  it("ranges of a forged file do not cost the square", async () => {
    const ranges = `<mergeCell ref="A1:SF100000"/>`.repeat(2000);
    const bytes = await sheetXml(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="2000"><c r="SA2000"><v>1</v></c></row>`,
      `<mergeCells>${ranges}</mergeCells>`,
    )();
    const workbook = (await readWorkbook(bytes, "t.xlsx")) as Workbook;
    expect(workbook.sheets[0]!.rows).toHaveLength(2000);
  });
});
