import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { execute } from "../../ground/command.ts";
import type { ImportFile } from "../../ground/imports/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { testHouse } from "../../../test/support/house.ts";
import { withdrawAction } from "../commands/life.ts";
import { adoptPlan } from "../commands/plans.ts";
import { actorAt, fileOf, smallCounty, type TestCounty } from "../plan.test-support.ts";
import { actionIdByNumber, wholeAction } from "../store/details.ts";
import { planOfYear } from "../store/plans.ts";
import { planImporter } from "./importer.ts";

let house: OpenHouse;
let county: TestCounty;
let codes = 995_100;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

const office = () => actorAt(county, "delivery");
const titles = ["序号", "类别", "工作任务", "牵头单位", "完成时限", "完成标准"];
const breakdown = (done: string) =>
  fileOf([
    {
      name: "表",
      title: "2022年",
      columns: titles.map((title) => ({ title })),
      rows: [
        ["1", "城建", "修桥", "住建局", "全年", done],
        ["2", "城建", "通水", "住建局", "全年", "通了"],
      ],
    },
  ]);

const save = (file: ImportFile) => execute(house, planImporter.command, office(), file);
const problems = async (file: ImportFile) => {
  const plan = await planImporter.look(house.db, county.id, file, "2022-02-10", "zh");
  if (isRefusal(plan)) throw new Error(plan.refusal);
  return plan.problems.map(({ ref, id, severity }) => `${ref} ${id} ${severity}`);
};
const whole = async (number: string) => {
  const plan = (await planOfYear(house.db, county.id, 2022))!;
  const id = (await actionIdByNumber(house.db, county.id, plan.id, number))!;
  return (await wholeAction(house.db, county.id, id))!;
};

beforeEach(async () => {
  county = await smallCounty(house, String((codes += 1)));
  await save(await breakdown("桥通车"));
  await execute(house, adoptPlan, office(), { year: 2022 });
});

describe("a row that differs from a promise", () => {
  test("is asked about, and saved as an amendment whose reason is the file", async () => {
    const file = await breakdown("桥动工");
    expect(await problems(file)).toEqual(["C3 plan-amends question"]);
    expect(await save(file)).toMatchObject({ changed: 1 });
    expect(await whole("1")).toMatchObject({
      doneWhenZh: "桥动工",
      state: "adopted",
      amendments: [
        {
          reason: file.name,
          file: file.name,
          changes: [{ field: "done-when", before: "桥通车", after: "桥动工" }],
        },
      ],
    });
    expect(await save(file)).toMatchObject({ changed: 0 });
  });

  test("does not take away what adoption asked for", async () => {
    const file = await breakdown("");
    expect(await problems(file)).toContain("C3 plan-amend-lacks error");
    expect(await save(file)).toMatchObject({ refusal: "import.has-errors" });
  });

  test("of one that is withdrawn is not taken", async () => {
    const { id } = await whole("1");
    await execute(house, withdrawAction, office(), { id, reason: "并入 2" });
    const file = await breakdown("桥动工");
    expect(await problems(file)).toEqual(["C3 plan-kept-withdrawn question"]);
    expect(await save(file)).toMatchObject({ changed: 0 });
    expect(await whole("1")).toMatchObject({ doneWhenZh: "桥通车", state: "withdrawn", amendments: [] });
  });
});
