import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { writeCsv, writeXlsx } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { texts } from "../../rooms.ts";
import { ledgerSheet } from "../../plan/ledger.ts";
import { planOfYear } from "../../plan/store/plans.ts";
import { adoptedYear, at, somebody } from "../advance.test-support.ts";
import { lightingOf } from "../lights.ts";
import { lightHistory } from "../store/lights.ts";
import { reportsOf } from "../store/reports.ts";
import { verificationsOf } from "../store/verifications.ts";
import { progressImporter } from "./importer.ts";

const today = "2022-06-15";
let opened: OpenHouse;
let house: OpenHouse;
let year: Awaited<ReturnType<typeof adoptedYear>>;
beforeAll(async () => {
  opened = await testHouse("2022-02-10T09:00:00+08:00");
  year = await adoptedYear(opened, "411424");
  house = at(opened, "2022-06-15T09:00:00+08:00");
  await somebody(opened, year.county, "inspector", "县财政局");
});
afterAll(() => opened.close());

const columns = [
  "序号",
  "完成数量",
  "节点",
  "进展情况",
  "下一步措施",
  "下一步时限",
  "报告日期",
  "状态",
  "核验单位",
];
type Line = readonly [
  number: string,
  quantity: string,
  milestone: string,
  sentence: string,
  next: string,
  nextOn: string,
  on: string,
  status?: string,
  by?: string,
];
const ledger = (rows: readonly Line[]) => ({
  name: "2022年工作台账.csv",
  bytes: writeCsv([columns, ...rows.map((row) => [...row])]),
  hash: "0".repeat(64),
});
type Ledger = ReturnType<typeof ledger>;

const look = async (file: Ledger) => {
  const plan = await progressImporter.look(house.db, year.county.id, file, today, "zh");
  if (isRefusal(plan)) throw new Error(JSON.stringify(plan));
  return plan;
};
const save = (file: Ledger) => execute(house, progressImporter.command, operator(year.county.id), file);
const lightOn = async (id: string) =>
  (await lightingOf(house.db, year.county.id, { actionId: id }, today)).get(id)?.light;

const wrong: readonly (readonly [problem: string, ref: string, row: Line])[] = [
  ["progress-unknown-number", "A2", ["99", "", "", "在做", "", "", "2022-04-01"]],
  ["progress-quantity", "B2", ["31", "30余", "", "在做", "", "", "2022-04-01"]],
  ["progress-quantity-unasked", "B2", ["32", "3", "", "在做", "", "", "2022-04-01"]],
  ["progress-over", "B2", ["31", "41", "", "在做", "", "", "2022-04-01"]],
  ["progress-milestone", "C2", ["32", "", "封顶", "在做", "", "", "2022-04-01"]],
  ["missing", "D2", ["31", "3", "", "", "", "", "2022-04-01"]],
  ["missing", "G2", ["31", "3", "", "在做", "", "", ""]],
  ["progress-future", "G2", ["31", "3", "", "在做", "", "", "2022-06-16"]],
  ["progress-too-early", "G2", ["31", "3", "", "在做", "", "", "2022-02-09"]],
  ["progress-status", "H2", ["31", "3", "", "在做", "", "", "2022-04-01", "差不多"]],
  ["missing", "I2", ["31", "40", "", "做完了", "", "", "2022-04-01", "已核验"]],
  ["progress-verifier", "I2", ["31", "40", "", "做完了", "", "", "2022-04-01", "已核验", "没有的单位"]],
  [
    "progress-verifier-own",
    "I2",
    ["31", "40", "", "做完了", "", "", "2022-04-01", "已核验", "县住房和城乡建设局"],
  ],
  ["progress-verifier-post", "I2", ["31", "40", "", "做完了", "", "", "2022-04-01", "已核验", "西河乡"]],
];

describe("a row that does not hold", () => {
  test.each(wrong)("%s at %s", async (problem, ref, row) => {
    const { problems } = await look(ledger([row]));
    expect(problems.map((one) => [one.id, one.ref])).toEqual([[problem, ref]]);
    expect(problems.every(({ id }) => `problem.${id}` in texts)).toBe(true);
  });

  test("keeps the whole ledger out", async () => {
    const good: Line = ["31", "3", "", "在做", "", "", "2022-04-01"];
    const saved = await save(ledger([good, ["99", "", "", "在做", "", "", "2022-04-01"]]));
    expect(saved).toMatchObject({ refusal: "import.has-errors", params: { ref: "A3" } });
    expect(await reportsOf(house.db, year.county.id, year.counted.id)).toEqual([]);
  });
});

describe("a ledger", () => {
  const rows = ledger([
    ["31", "38", "", "38处画好线", "画完", "2022-06-20", "2022-06-10"],
    ["31", "10", "", "10处动工", "", "", "2022-03-01"],
    ["32", "", "开工", "开工", "", "", "2022-04-20"],
    ["32", "", "通车", "通车，请核验", "", "", "2022-06-01", "自报完成"],
    ["32", "", "", "现场看过，属实", "", "", "2022-06-08", "已核验", "县财政局"],
  ]);

  test("becomes reports in the order of their days, in the name of the unit's head", async () => {
    expect(await save(rows)).toEqual({ added: 5, changed: 0, same: 0 });
    const reports = await reportsOf(house.db, year.county.id, year.counted.id);
    expect(reports.map(({ madeOn, quantity, nextOn }) => [madeOn, quantity, nextOn])).toEqual([
      ["2022-06-10", "38", "2022-06-20"],
      ["2022-03-01", "10", null],
    ]);
    expect(reports.every(({ nameZh, postId }) => nameZh === "县住房和城乡建设局" && postId)).toBe(true);
  });

  test("moves the actions on, and their lights are kept", async () => {
    expect([await lightOn(year.counted.id), await lightOn(year.staged.id)]).toEqual(["pace", "verified"]);
    const [kept] = await lightHistory(house.db, year.county.id, year.staged.id);
    expect(kept).toMatchObject({ day: today, light: "verified" });
    const verdicts = await verificationsOf(house.db, year.county.id, year.staged.id);
    expect(verdicts.map(({ nameZh, madeOn }) => [nameZh, madeOn])).toEqual([["县财政局", "2022-06-08"]]);
  });

  test("changes nothing when it comes again", async () => {
    expect(await save(rows)).toEqual({ added: 0, changed: 0, same: 5 });
    expect(await reportsOf(house.db, year.county.id, year.counted.id)).toHaveLength(2);
  });

  test("that the plan printed is read as far as its columns go, and says nothing new", async () => {
    const plan = await planOfYear(house.db, year.county.id, 2022);
    const bytes = await writeXlsx([await ledgerSheet(house, year.county.id, plan!, { today, lang: "zh" })]);
    const looked = await look({ name: "工作台账.xlsx", bytes, hash: "0".repeat(64) });
    expect([looked.problems, looked.counts]).toEqual([[], { added: 0, changed: 0, same: 2 }]);
  });

  test("is held against what was reported: less is asked, older and finished are errors", async () => {
    const { problems } = await look(
      ledger([
        ["31", "30", "", "更正", "", "", "2022-06-12"],
        ["31", "30", "", "补报", "", "", "2022-05-01"],
        ["32", "", "", "还在扫尾", "", "", "2022-06-10"],
      ]),
    );
    expect(problems.map(({ id, ref, severity }) => [id, ref, severity]).toSorted()).toEqual([
      ["progress-less", "B2", "question"],
      ["progress-older", "G3", "error"],
      ["progress-state", "A4", "error"],
    ]);
  });

  test("is not for every post to bring in", async () => {
    const officer = await somebody(house, year.county, "officer", "县财政局");
    expect(progressImporter.may(officer)).toBe(false);
    expect(await execute(house, progressImporter.command, officer, rows)).toMatchObject({
      refusal: "route.not-there",
    });
  });
});
