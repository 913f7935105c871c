import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { writeCsv } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { texts } from "../../rooms.ts";
import { aCounty, inRole } from "../indicators.test-support.ts";
import { indicatorsOf, observationsOfPeriod } from "../store.ts";
import { indicatorImporter } from "./importer.ts";

const today = "2022-06-15";
let house: OpenHouse;
let countyId: string;
let unitId: string;
beforeAll(async () => {
  house = await testHouse();
  ({ countyId, unitId } = await aCounty(house, "411424"));
});
afterAll(() => house.close());

const example = new URL("../../../examples/zhecheng-2022/indicators-2021.xlsx", import.meta.url);
const fileOf = (bytes: Uint8Array, name: string) => ({ name, bytes, hash: "0".repeat(64) });
const exampleFile = async () => fileOf(await readFile(example), "indicators-2021.xlsx");
const sheetOf = (rows: readonly (readonly string[])[]) => fileOf(writeCsv(rows), "figures.csv");

const look = async (file: ReturnType<typeof fileOf>) => {
  const plan = await indicatorImporter.look(house.db, countyId, file, today, "zh");
  if (isRefusal(plan)) throw new Error(JSON.stringify(plan));
  return plan;
};
const save = (file: ReturnType<typeof fileOf>) =>
  execute(house, indicatorImporter.command, operator(countyId), file);

describe("the example county's workbook", () => {
  test("is looked at without saving anything", async () => {
    const plan = await look(await exampleFile());
    expect(plan.problems).toEqual([]);
    expect(plan.counts).toEqual({ added: 12, changed: 0, same: 0 });
    expect(plan.columns.every((key) => key in texts)).toBe(true);
    expect(await observationsOfPeriod(house.db, countyId, unitId, "2021", today)).toEqual([]);
  });

  test("is kept exactly as it was published: nothing for empty cells", async () => {
    expect(await save(await exampleFile())).toEqual({ added: 12, changed: 0, same: 0 });
    const kept = await observationsOfPeriod(house.db, countyId, unitId, "2021", today);
    const said = kept.map(
      (each) => `${each.code} ${each.measure} ${each.basis} ${each.value} ${each.status}`,
    );
    expect(said.sort()).toEqual([
      "budget-revenue level plain 10.3 A",
      "disposable-income growth not-stated 10 P",
      "fixed-asset-investment growth not-stated 8.9 P",
      "gdp growth comparable 3.2 P",
      "gdp level plain 295 P",
      "high-quality-development rank overall 2 A",
      "industrial-value-added growth comparable 7.4 P",
      "key-projects rank overall 2 A",
      "loan-balance growth not-stated 14.99 A",
      "loan-balance rank growth 1 A",
      "loan-balance rank increment 1 A",
      "retail-sales growth not-stated 5.6 P",
    ]);
    expect(kept.every(({ publishedOn, vintage }) => publishedOn === "2022-02-09" && vintage === 1)).toBe(
      true,
    );
    expect(kept.find(({ measure }) => measure === "level")?.multiplier).toBe(8);
  });

  test("imported again, changes nothing", async () => {
    expect(await save(await exampleFile())).toEqual({ added: 0, changed: 0, same: 12 });
  });
});

const header = [
  "指标",
  "计量单位",
  "年份",
  "绝对数",
  "同比增长（%）",
  "全市排名",
  "状态",
  "数据来源",
  "公布时间",
];
const bulletin = ["统计公报", "2022-04-20"];

test("other values of the same figures are revisions, asked about first, and the old ones stay", async () => {
  const file = sheetOf([
    header,
    ["地区生产总值", "亿元", "2021年", "295.14", "3.2", "", "正式", ...bulletin],
  ]);
  const plan = await look(file);
  expect(plan.problems.map(({ ref, id, severity }) => [ref, id, severity])).toEqual([
    ["D2", "figure.revises", "question"],
    ["E2", "figure.revises", "question"],
  ]);
  expect(plan.problems[0]?.params).toMatchObject({ was: "295", now: "295.14" });
  expect(plan.problems[1]?.params).toMatchObject({ was: "3.2", wasStatus: "P", now: "3.2" });
  expect(await save(file)).toEqual({ added: 0, changed: 2, same: 0 });
  const levels = (await observationsOfPeriod(house.db, countyId, unitId, "2021", today)).filter(
    ({ code, measure }) => code === "gdp" && measure === "level",
  );
  expect(levels.map(({ vintage, value, publishedOn }) => [vintage, value, publishedOn])).toEqual([
    [1, "295", "2022-02-09"],
    [2, "295.14", "2022-04-20"],
  ]);
});

test("the first document again, after the revision, changes nothing", async () => {
  expect(await save(await exampleFile())).toEqual({ added: 0, changed: 0, same: 12 });
});

const line = (change: Record<number, string>): string[] =>
  ["社会消费品零售总额", "亿元", "2020", "100", "5.6", "3", "A", ...bulletin].map(
    (text, at) => change[at] ?? text,
  );

describe("what cannot be kept is said at its cell, and nothing is saved", () => {
  test.each([
    ["一 for a dash", { 4: "一" }, "E2", "figure.one-for-dash"],
    ["text in a figure", { 3: "一百亿" }, "D2", "not-a-number"],
    ["words beside a figure", { 3: "100亿元" }, "D2", "number-with-words"],
    ["about a figure", { 3: "约100" }, "D2", "about-a-number"],
    ["a month that does not exist", { 2: "2020-13" }, "C2", "period.no-such-period"],
    ["a period without its year", { 2: "1-6月" }, "C2", "period.not-a-period"],
    ["no period", { 2: "" }, "C2", "missing"],
    ["a period that is not over", { 2: "2022" }, "D2", "figure.period-not-over"],
    ["published tomorrow", { 8: "2022-06-16" }, "D2", "figure.not-yet-published"],
    ["no such day", { 8: "2022-02-30" }, "I2", "no-such-date"],
    ["no source", { 7: "" }, "H2", "missing"],
    ["a growth of 1 000 %", { 4: "1000" }, "E2", "figure.growth-is-level"],
    ["a rank that is none", { 5: "1.5" }, "F2", "figure.rank-not-whole"],
    ["a level without a unit", { 1: "" }, "D2", "figure.level-without-unit"],
    ["an unknown status", { 6: "X" }, "G2", "figure.no-such-status"],
    ["an error of Excel's", { 3: "#REF!" }, "D2", "cell-error"],
  ])("%s", async (_, change, ref, id) => {
    const file = sheetOf([header, line(change)]);
    const { problems } = await look(file);
    expect(problems.filter(({ severity }) => severity === "error")).toContainEqual(
      expect.objectContaining({ ref, id, severity: "error" }),
    );
    expect(problems.every((problem) => `problem.${problem.id}` in texts)).toBe(true);
    expect(await save(file)).toMatchObject({ refusal: "import.has-errors", where: `figures!${ref}` });
    expect(await observationsOfPeriod(house.db, countyId, unitId, "2020", today)).toEqual([]);
  });

  test("a growth among the levels, where the unit is known", async () => {
    const row = ["一般公共预算收入", "%", "2020", "4.9", "", "", "A", ...bulletin];
    const { problems } = await look(sheetOf([header, row]));
    expect(problems.map(({ ref, id }) => `${ref} ${id}`)).toEqual(["D2 figure.level-is-growth"]);
  });

  test("the same figure twice in one sheet", async () => {
    const { problems } = await look(sheetOf([header, line({}), line({ 3: "101" })]));
    expect(problems.filter(({ id }) => id === "figure.twice").map(({ ref }) => ref)).toEqual([
      "D3",
      "E3",
      "F3",
    ]);
  });

  test("a sheet of something else is refused whole", async () => {
    const other = sheetOf([
      ["姓名", "岗位"],
      ["张三", "干事"],
    ]);
    expect(await save(other)).toMatchObject({ refusal: "sheet.no-header" });
  });
});

test("English headings and words are read too", async () => {
  const rows = [
    [
      "Indicator",
      "Unit",
      "Period",
      "Level",
      "Growth %",
      "Growth basis",
      "Rank",
      "Status",
      "Source",
      "Published on",
    ],
    [
      "用电量",
      "kWh",
      "2021-Q3",
      "1,234.50",
      "3.20%",
      "Nominal",
      "-",
      "Preliminary",
      "Bulletin",
      "2021-11-01",
    ],
  ];
  expect(await save(sheetOf(rows))).toEqual({ added: 2, changed: 0, same: 0 });
  const kept = await observationsOfPeriod(house.db, countyId, unitId, "2021-Q3", today);
  expect(kept.map(({ measure, basis, value, status }) => [measure, basis, value, status])).toEqual([
    ["growth", "nominal", "3.20", "P"],
    ["level", "plain", "1234.50", "P"],
  ]);
});

test.each(["head", "deputy", "officer", "delivery", "auditor"] as const)(
  "a %s may not bring figures in",
  async (role) => {
    const actor = inRole(countyId, role);
    expect(indicatorImporter.may(actor)).toBe(false);
    expect(await execute(house, indicatorImporter.command, actor, await exampleFile())).toMatchObject({
      refusal: "figures.not-yours",
    });
  },
);

const months = (name: string, unit: string, more: readonly string[] = []) =>
  sheetOf([
    ["指标", "时期", "单位", "总量", "来源", "公布日期", ...(more.length > 0 ? ["可累计"] : [])],
    [name, "2022-03", unit, "12", "统计月报", "2022-04-18", ...more],
    [name, "2022-04", unit, "13", "统计月报", "2022-05-18", ...more],
  ]);
const questionsOf = async (file: ReturnType<typeof fileOf>) =>
  (await look(file)).problems.map(({ ref, id, severity }) => [ref, id, severity].join(" "));
const addsUp = async (code: string) =>
  (await indicatorsOf(house.db, countyId)).find((one) => one.code === code)?.additiveInTime;

describe("whether months add up to the year", () => {
  test("is taken from name and unit where nobody says it, and the preview says what is taken", async () => {
    expect(await questionsOf(months("货运量", "万吨"))).toEqual(["A2 figure.assumed-flow question"]);
    expect(await questionsOf(months("贷款余额", "亿元"))).toEqual(["A2 figure.assumed-moment question"]);
    await save(months("货运量", "万吨"));
    await save(months("贷款余额", "亿元"));
    expect([await addsUp("货运量"), await addsUp("贷款余额")]).toEqual([true, false]);
  });

  test("is as the sheet says, also against what was taken before; a sheet that is silent changes nothing", async () => {
    expect(await questionsOf(months("货运量", "万吨", ["否"]))).toEqual([]);
    await save(months("货运量", "万吨", ["否"]));
    expect(await addsUp("货运量")).toBe(false);
    await save(months("货运量", "万吨"));
    expect(await addsUp("货运量")).toBe(false);
  });
});
