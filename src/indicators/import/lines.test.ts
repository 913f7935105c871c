import { describe, expect, test } from "vitest";
import { isRefusal } from "../../ground/refusal.ts";
import { collectProblems, readWorkbook, writeCsv, writeXlsx } from "../../ground/sheets/index.ts";
import { anIndicator, anObservation } from "../indicators.test-support.ts";
import { sdmxCsvOf } from "../sdmx/message.ts";
import { linesIn } from "./lines.ts";
import { readLine } from "./read.ts";

const units: Readonly<Record<string, string>> = { 起台镇: "qitai", 城关镇: "chengguan", "411424": "root" };
const knowing = {
  indicators: [anIndicator()],
  units: {
    find: (text: string) =>
      units[text]
        ? ({ kind: "one", unit: { id: units[text] } as never } as const)
        : ({ kind: "none", near: [] } as const),
  },
};

const read = async (bytes: Uint8Array, name: string) => {
  const workbook = await readWorkbook(bytes, name);
  if (isRefusal(workbook)) throw new Error(workbook.refusal);
  const lines = linesIn(workbook, undefined);
  if (isRefusal(lines)) throw new Error(lines.refusal);
  const problems = collectProblems(lines.sheet);
  const figures = lines.records.flatMap((record) => readLine(record, problems, knowing)?.figures ?? []);
  const found = [...(lines.problems ?? []), ...problems.list];
  return { figures, problems: found.map(({ ref, id }) => `${ref} ${id}`) };
};
const ofRows = (rows: readonly (readonly string[])[]) => read(writeCsv(rows), "figures.csv");
type Figures = Awaited<ReturnType<typeof read>>["figures"];
const said = (figures: Figures) =>
  figures.map(({ cell, draft }) =>
    [
      cell.ref,
      draft.unitId ?? "",
      draft.code,
      draft.period,
      draft.measure,
      draft.value,
      draft.multiplier,
    ].join(" "),
  );

const table = (...above: string[][]) => [
  ...above,
  ["指标", "绝对数", "比上年增长(%)"],
  ["地区生产总值", "148.6", "4.9"],
  ["注：绝对数按现价计算", "", ""],
];

describe("指标|绝对数|比上年增长(%), with what holds for all of it above", () => {
  test("the title gives the period and the document, the lines above it the unit and the day", async () => {
    const { figures, problems } = await ofRows(
      table(["2022年1—6月主要经济指标"], ["单位：亿元", "", "公布日期：2022年7月18日"]),
    );
    expect(problems).toEqual([]);
    expect(said(figures)).toEqual(["B4  gdp 2022-01/06 level 148.6 8", "C4  gdp 2022-01/06 growth 4.9 0"]);
    expect(figures[0]?.draft).toMatchObject({ source: "2022年1—6月主要经济指标", publishedOn: "2022-07-18" });
  });
  test("a day that is said nowhere is missed, not guessed", async () => {
    const { figures, problems } = await ofRows(table(["2022年1—6月主要经济指标"], ["单位：亿元"]));
    expect(figures).toEqual([]);
    expect(problems).toContain("A4 missing");
  });
});

describe("wide months", () => {
  const above = [
    ["2022年主要指标月度数据", "", "", ""],
    ["来源：统计月报", "单位：亿元", "公布日期：2022-07-18", ""],
  ];
  test("months in the year of the title, cumulative ones as such, an empty cell nothing", async () => {
    const { figures } = await ofRows([
      ...above,
      ["指标", "1月", "1-2月", "1—6月累计"],
      ["地区生产总值", "", "45.2", "148.6"],
    ]);
    expect(said(figures)).toEqual(["C4  gdp 2022-01/02 level 45.2 8", "D4  gdp 2022-01/06 level 148.6 8"]);
    expect(figures[0]?.draft.source).toBe("统计月报");
  });
  test("with their years, of townships", async () => {
    const { figures } = await ofRows([
      ...above,
      ["地区", "指标", "2021年6月", "2022年6月"],
      ["起台镇", "地区生产总值", "1.2", "1.3"],
    ]);
    expect(said(figures)).toEqual(["C4 qitai gdp 2021-06 level 1.2 8", "D4 qitai gdp 2022-06 level 1.3 8"]);
  });
  test("a table of growth gives growth", async () => {
    const { figures } = await ofRows([
      ["2022年地区生产总值增速（%）", "", ""],
      ["来源：统计月报", "公布日期：2022-07-18", ""],
      ["指标", "1-2月", "1-6月"],
      ["地区生产总值", "4.1", "4.9"],
    ]);
    expect(said(figures).map((one) => one.split(" ").slice(3).join(" "))).toEqual([
      "2022-01/02 growth 4.1 0",
      "2022-01/06 growth 4.9 0",
    ]);
  });
  test("text in a month is a problem at its cell", async () => {
    const { problems } = await ofRows([...above, ["指标", "1月", "2月"], ["地区生产总值", "#REF!", "一"]]);
    expect(problems).toEqual(["B4 cell-error", "C4 figure.one-for-dash"]);
  });
});

describe("地区 by indicators", () => {
  const above = [["2022年1—6月各乡镇主要指标"], ["来源：统计月报", "公布日期：2022-07-18"]];
  test("one heading row, each indicator with its unit in brackets", async () => {
    const { figures } = await ofRows([
      ...above,
      ["地区", "地区生产总值（亿元）", "用电量（万千瓦时）"],
      ["起台镇", "6.2", "310"],
      ["城关镇", "9.8", ""],
    ]);
    expect(said(figures)).toEqual([
      "B4 qitai gdp 2022-01/06 level 6.2 8",
      "C4 qitai 用电量 2022-01/06 level 310 4",
      "B5 chengguan gdp 2022-01/06 level 9.8 8",
    ]);
  });

  test("two merged heading rows with 目标任务|进度|完成比例(%): what was reached is the figure", async () => {
    const columns = [
      { title: "乡镇" },
      { title: "目标任务", group: "地区生产总值（亿元）" },
      { title: "进度", group: "地区生产总值（亿元）" },
      { title: "完成比例(%)", group: "地区生产总值（亿元）" },
      { title: "总量", group: "用电量（万千瓦时）" },
      { title: "增速(%)", group: "用电量（万千瓦时）" },
    ];
    const bytes = await writeXlsx([
      {
        name: "各乡镇",
        title: "2022年1—6月各乡镇主要指标",
        subtitle: "公布日期：2022-07-18",
        columns,
        rows: [["起台镇", "12.5", "6.2", "49.6", "310", "5.5"]],
      },
    ]);
    const { figures, problems } = await read(bytes, "towns.xlsx");
    expect(problems).toEqual([]);
    expect(said(figures).map((one) => one.replace(/^\w+ /, ""))).toEqual([
      "qitai gdp 2022-01/06 level 6.2 8",
      "qitai 用电量 2022-01/06 level 310 4",
      "qitai 用电量 2022-01/06 growth 5.5 0",
    ]);
  });

  test("a unit that is none is a problem at its cell", async () => {
    const { problems } = await ofRows([...above, ["地区", "地区生产总值（亿元）"], ["三镇", "6.2"]]);
    expect(problems).toContain("A4 figure.no-such-area");
  });
});

describe("an SDMX-CSV message", () => {
  const level = anObservation({
    measure: "level",
    basis: "plain",
    value: "148.60",
    multiplier: 8,
    period: "2022-01/06",
  });
  const coded = (change: Partial<typeof level>) => ({
    figure: { ...level, ...change },
    area: "411424",
    unit: "元",
  });
  test("comes back as it went out: every measure, basis, digit, document and day", async () => {
    const sent = [
      level,
      { ...level, measure: "growth", basis: "comparable-scope", value: "-4.10", multiplier: 0 },
      { ...level, measure: "share", basis: "plain", value: "23.0", multiplier: 0 },
      { ...level, measure: "rank", basis: "increment", value: "2", multiplier: 0, source: 'a, "b"' },
    ] as const;
    const { figures, problems } = await read(sdmxCsvOf(sent.map((one) => coded(one))), "figures.csv");
    expect(problems).toEqual([]);
    const told = ({
      code,
      period,
      measure,
      basis,
      value,
      multiplier,
      status,
      source,
      publishedOn,
      note,
    }: (typeof figures)[number]["draft"]) => ({
      code,
      period,
      measure,
      basis,
      value,
      multiplier,
      status,
      source,
      publishedOn,
      note,
    });
    expect(figures.map(({ draft }) => told(draft))).toEqual(sent.map((one) => told({ ...one })));
    expect(figures.every(({ draft }) => draft.unitId === "root")).toBe(true);
  });

  test.each([
    ["a deletion", "D", "level", "C2 figure.not-deleted"],
    ["an unknown measure", "I", "index", "G2 figure.no-such-measure"],
  ])("%s is refused at its cell", async (_, action, measure, problem) => {
    const text = new TextDecoder()
      .decode(sdmxCsvOf([coded({})]))
      .replace(",I,", `,${action},`)
      .replace(",level,", `,${measure},`);
    expect((await read(new TextEncoder().encode(text), "figures.csv")).problems).toEqual([problem]);
  });

  test("headings with names beside their codes are read too", async () => {
    const text = new TextDecoder()
      .decode(sdmxCsvOf([coded({})]))
      .replace("STRUCTURE,", "STRUCTURE[;],")
      .replace("TIME_PERIOD", "TIME_PERIOD: Time period")
      .replace(",gdp,", ",gdp: 地区生产总值,");
    expect(said((await read(new TextEncoder().encode(text), "figures.csv")).figures)).toHaveLength(1);
  });
});

test("what an indicator is may stand beside its figures", async () => {
  const workbook = await readWorkbook(
    writeCsv([
      ["指标", "单位", "时期", "绝对数", "来源", "公布日期", "方向", "可加总", "可按月累加", "价格", "属于"],
      [
        "第一产业增加值",
        "亿元",
        "2021",
        "68.1",
        "公报",
        "2022-02-09",
        "越高越好",
        "是",
        "是",
        "现价",
        "地区生产总值",
      ],
    ]),
    "figures.csv",
  );
  if (isRefusal(workbook)) throw new Error(workbook.refusal);
  const lines = linesIn(workbook, undefined);
  if (isRefusal(lines)) throw new Error(lines.refusal);
  const problems = collectProblems(lines.sheet);
  const [line] = lines.records.map((one) => readLine(one, problems, knowing));
  expect(problems.list).toEqual([]);
  expect(line?.indicator).toMatchObject({
    direction: "up",
    additive: true,
    additiveInTime: true,
    prices: "current",
    partOf: "gdp",
  });
});
