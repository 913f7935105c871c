import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { execute } from "../../ground/command.ts";
import type { ImportFile, ImportPlan } from "../../ground/imports/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OutRow, OutSheet } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { testHouse } from "../../../test/support/house.ts";
import { learnPlanWord } from "../commands/learn.ts";
import { actorAt, fileOf, smallCounty, type TestCounty } from "../plan.test-support.ts";
import { actionRowsOf } from "../store/details.ts";
import { planOfYear } from "../store/plans.ts";
import { planImporter } from "./importer.ts";

let house: OpenHouse;
let county: TestCounty;
let codes = 994_100;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  county = await smallCounty(house, String((codes += 1)));
});

const titles = ["序号", "类别", "工作任务", "完成标准", "牵头单位", "上级序号", "啥时候完"];
const row = (number: string, title: string, lead = "住建局", parent = ""): OutRow => [
  number,
  "城建",
  title,
  "做成",
  lead,
  parent,
  "6月底前",
];
const sheetOf = (rows: OutRow[], name = "表"): OutSheet => ({
  name,
  title: "2022年任务",
  columns: titles.map((title) => ({ title })),
  rows,
});

const look = async (file: ImportFile): Promise<ImportPlan> => {
  const plan = await planImporter.look(house.db, county.id, file, "2022-02-10", "zh");
  if (isRefusal(plan)) throw new Error(plan.refusal);
  return plan;
};
const save = (file: ImportFile) => execute(house, planImporter.command, actorAt(county, "delivery"), file);
const learn = (kind: string, said: string, means: string, role: "delivery" | "officer" = "delivery") =>
  execute(house, learnPlanWord, actorAt(county, role), { kind, said, means });
const stored = async () => {
  const plan = (await planOfYear(house.db, county.id, 2022))!;
  return actionRowsOf(house.db, county.id, plan.id);
};
const asks = ({ problems }: ImportPlan) => problems.flatMap(({ ask }) => (ask ? [ask] : []));

describe("words that a county teaches", () => {
  test("an unknown heading and an unknown unit are asked about once, and known from then on", async () => {
    const file = await fileOf([sheetOf([row("1", "修桥", "城建办")])]);
    const before = await look(file);
    expect(asks(before)).toEqual([
      { kind: "unit", said: "城建办" },
      { kind: "column", said: "啥时候完" },
    ]);
    expect(before.choices!.column!.map(({ value }) => value)).toContain("deadline");
    expect(before.choices!.unit!.map(({ label }) => label)).toContain("县财政局");
    await learn("unit", "城 建办", county.unit["县财政局"]!);
    await learn("column", "啥时候完（月/日）", "deadline");
    expect(asks(await look(file))).toEqual([]);
    await save(file);
    expect(await stored()).toMatchObject([
      { leadUnitId: county.unit["县财政局"], deadlineKind: "date", dueOn: "2022-06-30" },
    ]);
  });

  test("a heading may be left unread, and said anew", async () => {
    const file = await fileOf([sheetOf([row("1", "修桥")])]);
    await learn("column", "啥时候完", "-");
    expect(asks(await look(file))).toEqual([]);
    await learn("column", "啥时候完", "deadline");
    await save(file);
    expect(await stored()).toMatchObject([{ dueOn: "2022-06-30" }]);
  });

  test.each([
    ["a column that there is not", "column", "啥", "no-such-column"],
    ["a unit that there is not", "unit", "城建办", "0190b5a0-0000-7000-8000-000000000000"],
    ["a unit that is no id", "unit", "城建办", "x"],
    ["a kind that there is not", "person", "老王", "x"],
  ])("%s is refused", async (_, kind, said, means) => {
    expect(await learn(kind, said, means)).toMatchObject({ refusal: "synonym.unknown" });
  });

  test("another county does not know them, and others may not teach them", async () => {
    const unit = county.unit["县财政局"]!;
    await learn("unit", "城建办", unit);
    expect(await learn("unit", "城建办", unit, "officer")).toMatchObject({ refusal: "route.not-there" });
    county = await smallCounty(house, String((codes += 1)));
    const plan = await look(await fileOf([sheetOf([row("1", "修桥", "城建办")])]));
    expect(asks(plan)).toContainEqual({ kind: "unit", said: "城建办" });
  });
});

describe("a file with several breakdowns", () => {
  test("says which was read, and reads another when it is chosen", async () => {
    const first = sheetOf([row("1", "修桥"), row("2", "修路")], "城建口");
    const second = sheetOf([row("7", "改厕")], "农业口");
    const file = await fileOf([second, first]);
    expect(await look(file)).toMatchObject({
      sheet: "城建口",
      sheets: ["城建口", "农业口"],
      counts: { added: 4 },
    });
    expect(await look({ ...file, sheet: "农业口" })).toMatchObject({ sheet: "农业口" });
    await save({ ...file, sheet: "农业口" });
    expect((await stored()).map(({ number }) => number)).toEqual(["7"]);
  });

  test("with one there is no choice", async () => {
    expect((await look(await fileOf([sheetOf([row("1", "修桥")])]))).sheets).toEqual([]);
  });
});

describe("rows that are shares", () => {
  test("find the action they are of, wherever it stands", async () => {
    await save(
      await fileOf([
        sheetOf([row("1-1", "修桥（东河镇）", "东河镇", "1"), row("1", "修桥"), row("2", "修路")]),
      ]),
    );
    const rows = await stored();
    const whole = rows.find(({ number }) => number === "1")!;
    expect(rows.find(({ number }) => number === "1-1")).toMatchObject({ parentId: whole.id });
    expect(whole.parentId).toBeNull();
  });

  test.each([
    ["itself", [row("1", "修桥", "住建局", "1")], "F3 plan-own-parent"],
    ["each other", [row("1", "修桥", "住建局", "2"), row("2", "修路", "住建局", "1")], "F4 plan-own-parent"],
    ["what is not there", [row("1", "修桥", "住建局", "9")], "F3 plan-no-parent"],
  ])("a row that names %s is an error at its cell", async (_, rows, expected) => {
    const file = await fileOf([sheetOf(rows)]);
    const { problems } = await look(file);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ ref, id }) => `${ref} ${id}`)).toContain(expected);
    expect(await save(file)).toMatchObject({ refusal: "import.has-errors" });
  });
});
