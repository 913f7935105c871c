import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../../test/support/house.ts";
import { operator } from "../../../ground/actor.ts";
import { execute } from "../../../ground/command.ts";
import { isRefusal } from "../../../ground/refusal.ts";
import { writeXlsx } from "../../../ground/sheets/index.ts";
import type { OpenHouse } from "../../../house.ts";
import { publishObservations } from "../../commands.ts";
import { indicatorImporter } from "../../import/importer.ts";
import { aCounty, aDraft, anIndicator, inRole } from "../../indicators.test-support.ts";
import { targetsOfYears } from "../store/targets.ts";
import { targetImporter } from "./importer.ts";

let house: OpenHouse;
let countyId: string;
let code = 631_000;
beforeAll(async () => {
  house = await testHouse("2022-07-20T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  const county = await aCounty(house, String(code++));
  ({ countyId } = county);
  for (const name of ["起台镇", "城关镇"]) await county.addUnit("township", name);
  const figures = [aDraft({ measure: "level", basis: "plain", value: "29.5", multiplier: 8 })];
  await execute(house, publishObservations, operator(countyId), { indicators: [anIndicator()], figures });
});

const group = "地区生产总值（亿元）";
const wide = (rows: readonly (readonly string[])[]) =>
  writeXlsx([
    {
      name: "各乡镇",
      title: "2022年1—6月各乡镇主要指标",
      subtitle: "公布日期：2022-07-18",
      columns: [
        { title: "乡镇" },
        { title: "目标任务", group },
        { title: "进度", group },
        { title: "完成比例(%)", group },
      ],
      rows: rows.map((row) => [...row]),
    },
  ]);
const headings = ["指标", "地区", "时期", "单位", "目标", "目标增速(%)", "来源", "公布日期", "备注"];
const long = (rows: readonly (readonly string[])[]) =>
  writeXlsx([
    {
      name: "目标",
      title: "目标",
      columns: headings.map((title) => ({ title })),
      rows: rows.map((row) => [...row]),
    },
  ]);
const line = (target: string, growth = "", note = "", unit = "亿元") => [
  "地区生产总值",
  "",
  "2022",
  unit,
  target,
  growth,
  "政府工作报告",
  "2022-02-10",
  note,
];

const fileOf = (bytes: Uint8Array) => ({ name: "targets.xlsx", bytes, hash: "0".repeat(64) });
const office = () => inRole(countyId, "delivery");
const save = (bytes: Uint8Array, actor = office()) =>
  execute(house, targetImporter.command, actor, fileOf(bytes));
const look = async (bytes: Uint8Array) => {
  const plan = await targetImporter.look(house.db, countyId, fileOf(bytes), "2022-07-20", "zh");
  if (isRefusal(plan)) throw new Error(plan.refusal);
  return plan;
};
const kept = async () =>
  (await targetsOfYears(house.db, countyId, [2022]))
    .map((each) => [each.measure, each.value, each.multiplier, each.version].join(" "))
    .sort();
const problemsOf = async (bytes: Uint8Array) =>
  (await look(bytes)).problems.map(({ ref, id, severity }) => [ref, id, severity].join(" "));

describe("areas by indicators, 目标任务 | 进度 | 完成比例", () => {
  test("the targets are kept, each of its township; nothing of it becomes a figure", async () => {
    const bytes = await wide([
      ["起台镇", "12.5", "6.2", "49.6"],
      ["城关镇", "20", "9.8", "49"],
    ]);
    expect((await look(bytes)).rows).toEqual([
      ["地区生产总值", "起台镇", "2022", "12.5", "亿元", "2022年1—6月各乡镇主要指标"],
      ["地区生产总值", "城关镇", "2022", "20", "亿元", "2022年1—6月各乡镇主要指标"],
    ]);
    expect(await save(bytes)).toEqual({ added: 2, changed: 0, same: 0 });
    expect(await kept()).toEqual(["level 12.5 8 1", "level 20 8 1"]);
    expect(await save(bytes)).toEqual({ added: 0, changed: 0, same: 2 });
  });

  test("a completion that target and progress do not make is asked about at its cell", async () => {
    const bytes = await wide([["起台镇", "12.5", "6.2", "94.6"]]);
    expect(await problemsOf(bytes)).toEqual(["D5 target.ratio-differs question"]);
  });

  test("the importer of figures says that it leaves them out, and where to take them", async () => {
    const bytes = await wide([["起台镇", "12.5", "6.2", "49.6"]]);
    const plan = await indicatorImporter.look(house.db, countyId, fileOf(bytes), "2022-07-20", "zh");
    expect(plan).toMatchObject({
      counts: { added: 1 },
      problems: [{ ref: "B5", id: "figure.targets-apart", severity: "question" }],
    });
  });
});

describe("a target a row", () => {
  test("level and growth, a change with its reason as a further version", async () => {
    expect(await save(await long([line("30", "6.5")]))).toEqual({ added: 2, changed: 0, same: 0 });
    const change = await long([line("32", "6.5", "人大会调整")]);
    expect(await save(change, inRole(countyId, "statistics"))).toEqual({ added: 0, changed: 1, same: 1 });
    expect(await kept()).toEqual(["growth 6.5 0 1", "level 30 8 1", "level 32 8 2"]);
  });

  test.each<[string, string[][], string]>([
    ["not a number", [line("三十")], "E3"],
    ["an error of Excel’s", [line("#REF!")], "E3"],
    ["another unit", [line("30", "", "", "人")], "E3 figure.unit-differs error"],
    ["the same twice", [line("30"), line("31")], "E4 target.twice error"],
    ["a period that does not exist", [line("30").with(2, "2022-13")], "C3"],
    ["an unknown indicator", [line("30").with(0, "没有的指标")], "A3 indicator.unknown error"],
    ["an unknown area", [line("30").with(1, "没有的镇")], "B3 figure.no-such-area error"],
    ["set tomorrow", [line("30").with(7, "2022-07-21")], "E3 target.not-yet-set error"],
  ])("%s is said at its cell, and nothing is kept", async (_, rows, expected) => {
    const bytes = await long([...rows, line("9").with(1, "起台镇")]);
    expect((await problemsOf(bytes)).some((each) => each.startsWith(expected))).toBe(true);
    expect(await save(bytes)).toMatchObject({ refusal: "import.has-errors" });
    expect(await kept()).toEqual([]);
  });

  test("a change without its reason is refused at its cell", async () => {
    await save(await long([line("30")]));
    expect(await problemsOf(await long([line("31")]))).toEqual(["E3 target.without-reason error"]);
  });

  test.each(["head", "officer", "auditor"] as const)("not by a %s", async (role) => {
    expect(await save(await long([line("30")]), inRole(countyId, role))).toMatchObject({
      refusal: "target.not-yours",
    });
  });
});
