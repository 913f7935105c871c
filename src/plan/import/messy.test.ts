import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../ground/command.ts";
import type { ImportFile, ImportPlan } from "../../ground/imports/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { type OutColumn, type OutRow, sheetTexts } from "../../ground/sheets/index.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { actorAt, fileOf, smallCounty, type TestCounty } from "../plan.test-support.ts";
import { treeOf } from "../read.ts";
import { actionsWhere } from "../store/actions.ts";
import { wholeAction } from "../store/details.ts";
import { planOfYear } from "../store/plans.ts";
import { planTexts } from "../texts.ts";
import { actionFilter } from "../words.ts";
import { planImporter } from "./importer.ts";

const texts = { ...sheetTexts, ...planTexts };

let house: OpenHouse;
let county: TestCounty;
let codes = 990_001;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());
const freshCounty = async () => {
  county = await smallCounty(house, String((codes += 1)));
};

const columns: OutColumn[] = [
  { title: "序号" },
  { title: "任务内容", width: 30 },
  { title: "牵头领导" },
  { title: "责任单位1" },
  { title: "责任单位2" },
  { title: "时限要求" },
  { title: "负责人电话" },
  { title: "备注" },
];
const rows: OutRow[] = [
  { section: "一、宜居城市（2项）" },
  ["1", "改造老旧小区42个", "常务副县长", "住建局、财政局", "东河镇", "6月底前", "", ""],
  ["2", "新增停车位", "常务副县长", "县住建局（牵头）；财政局", null, "全年", "", ""],
  { section: "二、乡村振兴" },
  ["1", "改厕8600户", "县长", "农业农村局/各乡镇（街道）", null, "持续推进", "", "示例"],
  ["2", "修路", "县长", "县农业农村局", "西河乡\n东河镇", "2022.11", "", ""],
];
const messy = (more: OutRow[] = [], name = "任务.xlsx") =>
  fileOf(
    [
      {
        name: "Sheet1",
        title: "甲山县2022年重点工作任务分解表",
        subtitle: "单位：件",
        columns,
        rows: [...rows, ...more],
        notes: ["注：排在第一位的为牵头单位。"],
      },
    ],
    name,
  );

const look = async (file: ImportFile): Promise<ImportPlan> => {
  const plan = await planImporter.look(house.db, county.id, file, "2022-02-10", "zh");
  if (isRefusal(plan)) throw new Error(JSON.stringify(plan));
  for (const { id } of plan.problems) expect(texts).toHaveProperty([`problem.${id}`]);
  return plan;
};
const said = (plan: ImportPlan) => plan.problems.map(({ id, ref, severity }) => `${ref} ${id} ${severity}`);
const confirm = (file: ImportFile) => execute(house, planImporter.command, actorAt(county, "delivery"), file);

const whole = async (number: string) => {
  const plan = (await planOfYear(house.db, county.id, 2022))!;
  const { actions } = await actionsWhere(house.db, county.id, plan.id, actionFilter.parse({ limit: "200" }));
  return (await wholeAction(house.db, county.id, actions.find((one) => one.number === number)!.id))!;
};

describe("a breakdown of another county, alone and untidy", () => {
  beforeAll(freshCounty);

  test("says at its cells what it did not know, and stops at nothing", async () => {
    const plan = await look(await messy());
    expect(said(plan)).toEqual([
      "D8 plan-group question",
      "A3 plan-no-column-doneWhen question",
      "A3 plan-new-tasks question",
      "G3 plan-unknown-column question",
    ]);
    expect(plan.counts).toEqual({ added: 2 + 2 + 4, changed: 0, same: 0 });
  });

  test("makes tasks of its section rows and numbers its rows under them", async () => {
    expect(await confirm(await messy())).toEqual({ added: 8, changed: 0, same: 0 });
    const tree = await treeOf(house.db, county.id, (await planOfYear(house.db, county.id, 2022))!);
    expect(
      tree.tasks.map(({ number, nameZh, areas }) => [
        number,
        nameZh,
        areas[0]!.cells.map((cell) => cell.number),
      ]),
    ).toEqual([
      ["1", "宜居城市", ["1-1", "1-2"]],
      ["2", "乡村振兴", ["2-1", "2-2"]],
    ]);
  });

  test.each([
    ["1-1", "县住房和城乡建设局", ["县财政局", "东河镇"], { kind: "date", date: "2022-06-30" }, false],
    ["1-2", "县住房和城乡建设局", ["县财政局"], { kind: "whole-year" }, false],
    ["2-1", "县农业农村局", ["东河镇", "西河乡"], { kind: "ongoing" }, true],
    ["2-2", "县农业农村局", ["西河乡", "东河镇"], { kind: "date", date: "2022-11-30" }, false],
  ] as const)("the first-listed leads: %s", async (number, lead, cooperating, deadline, example) => {
    const action = await whole(number);
    expect(action.lead?.nameZh).toBe(lead);
    expect(action.cooperating.map(({ nameZh }) => nameZh)).toEqual(cooperating);
    expect(action).toMatchObject({ deadline, example });
  });

  test("imported again after a change, it updates by number and keeps what it has no column for", async () => {
    const changed = rows.map((row) =>
      !("section" in row) && row[1] === "修路" ? row.with(1, "修路12公里").with(5, "10月底前") : row,
    );
    const sheet = { name: "Sheet1", title: "甲山县2022年重点工作任务分解表", columns, rows: changed };
    expect(await confirm(await fileOf([sheet]))).toEqual({ added: 0, changed: 1, same: 7 });
    expect(await whole("2-2")).toMatchObject({
      titleZh: "修路12公里",
      deadline: { kind: "date", date: "2022-10-31" },
    });
  });

  test("what the file does not hold any more stays, and is said", async () => {
    const sheet = { name: "Sheet1", title: "2022年分解表", columns, rows: rows.slice(3) };
    const plan = await look(await fileOf([sheet]));
    expect(said(plan)).toContain("A1 plan-left question");
    expect(plan.problems.find(({ id }) => id === "plan-left")?.params).toEqual({ count: 2 });
    expect(plan.counts).toEqual({ added: 0, changed: 1, same: 2 + 2 + 1 });
  });
});

describe("what must be mended stops the import, at its cell", () => {
  beforeAll(freshCounty);

  test.each([
    [
      "an unknown lead, with what is like it",
      ["3", "事", "县长", "住建委员会", "", "全年"],
      "D10 plan-lead-unknown error",
    ],
    ["a lead that is many", ["3", "事", "县长", "各乡镇", "", "全年"], "D10 plan-lead-is-many error"],
    ["a day that does not exist", ["3", "事", "县长", "财政局", "", "2月30日"], "F10 no-such-date error"],
    ["words for a deadline", ["3", "事", "县长", "财政局", "", "尽快"], "F10 not-a-deadline error"],
    ["another year", ["3", "事", "县长", "财政局", "", "2023年6月"], "F10 plan-other-year error"],
    ["no title", ["3", null, "县长", "财政局", "", "全年"], "B10 missing error"],
    ["no number", [null, "事", "县长", "财政局", "", "全年"], "A10 missing error"],
    [
      "an unknown leader, only asked",
      ["3", "事", "副县长某", "财政局", "", "全年"],
      "C10 plan-leader-unknown question",
    ],
    [
      "an unknown helper, only asked",
      ["3", "事", "县长", "财政局", "火星办", "全年"],
      "E10 plan-unit-unknown question",
    ],
    [
      "units that are not named, only asked",
      ["3", "事", "县长", "财政局、住建局等单位", "", "全年"],
      "D10 plan-more-units question",
    ],
    ["no lead, only asked", ["3", "事", "县长", "", "", "全年"], "D10 plan-missing-lead question"],
    ["no deadline, only asked", ["3", "事", "县长", "财政局", "", ""], "F10 plan-missing-deadline question"],
  ] as [string, OutRow, string][])("%s", async (_, row, problem) => {
    const file = await messy([[...(row as unknown[]), "", ""] as OutRow]);
    const plan = await look(file);
    expect(said(plan)).toContain(problem);
    if (problem.endsWith("error")) {
      expect(await confirm(file)).toMatchObject({
        refusal: "import.has-errors",
        where: `Sheet1!${problem.split(" ")[0]}`,
      });
      expect(await planOfYear(house.db, county.id, 2022)).toBeUndefined();
    }
  });

  test("the suggestion names the unit that is meant", async () => {
    const plan = await look(await messy([["3", "事", "县长", "住建委", "", "全年", "", ""]]));
    expect(plan.problems.find(({ id }) => id === "plan-lead-unknown")?.params).toMatchObject({
      name: "住建委",
      near: expect.stringContaining("县住房和城乡建设局"),
    });
  });

  test("a number that stands twice", async () => {
    const sheet = {
      name: "表",
      title: "2022年",
      columns,
      rows: [
        { section: "一、甲" },
        ["1-1-01", "事", "县长", "财政局", "", "全年"],
        ["1-1-01", "又一事", "县长", "财政局", "", "全年"],
      ] as OutRow[],
    };
    expect(said(await look(await fileOf([sheet])))).toContain("A5 plan-number-twice error");
  });

  test("a file without a table, and one whose year nobody says", async () => {
    const none = await fileOf([
      { name: "x", columns: [{ title: "姓名" }, { title: "电话" }], rows: [["a", "b"]] },
    ]);
    expect(await planImporter.look(house.db, county.id, none, "2022-02-10", "zh")).toMatchObject({
      refusal: expect.stringMatching(/^sheet\./),
    });
    const sheet = { name: "Sheet1", columns, rows };
    expect(said(await look(await fileOf([sheet], "任务.xlsx")))).toContain("A1 plan-year-guessed question");
  });

  test("those who may not import are told that nothing is there", async () => {
    const answer = await execute(
      house,
      planImporter.command,
      actorAt(county, "head", "东河镇"),
      await messy(),
    );
    expect(answer).toMatchObject({ refusal: "route.not-there" });
  });
});

describe("other shapes of the table", () => {
  beforeAll(freshCounty);

  test("tasks and areas in merged columns, grouped headings, and categories for tasks", async () => {
    const merged = {
      name: "表",
      title: "2022年任务",
      columns: [
        { title: "序号" },
        { title: "类别" },
        { title: "事项" },
        { title: "牵头", group: "责任单位" },
        { title: "配合", group: "责任单位" },
        { title: "完成时限" },
      ],
      rows: [
        ["1", "城建", "修桥", "住建局", "财政局 东河镇", "年底前"],
        ["2", null, "通水", "住建局", "", "二季度末"],
        ["3", "农业", "改厕", "农业农村局", "西河乡，东河镇", "9月"],
      ] as OutRow[],
      merges: [{ column: 1, from: 0, to: 1 }],
    };
    const file = await fileOf([merged]);
    expect((await look(file)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    await confirm(file);
    expect(await whole("2")).toMatchObject({ task: { nameZh: "城建" }, dueOn: "2022-06-30" });
    expect((await whole("1")).cooperating.map(({ nameZh }) => nameZh)).toEqual(["县财政局", "东河镇"]);
    expect(await whole("3")).toMatchObject({ task: { nameZh: "农业", number: "2" }, dueOn: "2022-09-30" });
  });
});
