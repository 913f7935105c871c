import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { execute } from "../ground/command.ts";
import { isRefusal } from "../ground/refusal.ts";
import type { LogTables } from "../log/tables.ts";
import type { OpenHouse } from "../house.ts";
import { testHouse } from "../../test/support/house.ts";
import { changeAction } from "./commands/actions.ts";
import { withdrawAction } from "./commands/life.ts";
import { adoptPlan } from "./commands/plans.ts";
import { planImporter } from "./import/importer.ts";
import { actorAt, fileOf, smallCounty, type TestCounty } from "./plan.test-support.ts";
import { actionRowsOf, type ActionRow } from "./store/details.ts";
import { planOfYear } from "./store/plans.ts";
import { actionDraft } from "./words/drafts.ts";

/** Two who do something to the same plan at the same moment: the one after the other, the second told. */

let house: OpenHouse;
let county: TestCounty;
let codes = 991_100;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

const year = 2022;
const office = () => actorAt(county, "delivery");

beforeEach(async () => {
  county = await smallCounty(house, String((codes += 1)));
  const titles = ["序号", "类别", "工作任务", "完成标准", "牵头单位", "配合单位", "完成时限"];
  const rows = Array.from({ length: 5 }, (_, at) => [
    `${at + 1}`,
    "城建",
    `修桥 ${at}`,
    "桥通车",
    "县住建局",
    "东河镇",
    "全年",
  ]);
  const sheet = { name: "表", title: "2022年任务", columns: titles.map((title) => ({ title })), rows };
  await execute(house, planImporter.command, office(), await fileOf([sheet]));
});

const actions = async (): Promise<ActionRow[]> => {
  const plan = (await planOfYear(house.db, county.id, year))!;
  return actionRowsOf(house.db, county.id, plan.id);
};

const entries = async (act: string): Promise<number> => {
  const query = house.db.withTables<LogTables>().selectFrom("entry").select("id");
  return (await query.where("countyId", "=", county.id).where("act", "=", act).execute()).length;
};

const refusals = (answers: readonly unknown[]): string[] =>
  answers.filter(isRefusal).map(({ refusal }) => refusal);

const adopt = () => execute(house, adoptPlan, office(), { year });
const withdraw = (id: string) => execute(house, withdrawAction, office(), { id, reason: "不办了" });
const change = ({ id, areaId, number, leadUnitId }: ActionRow, titleZh: string) => {
  const draft = actionDraft.parse({
    areaId,
    number,
    leadUnitId,
    titleZh,
    doneWhenZh: "开门迎客",
    deadline: { kind: "whole-year" },
  });
  return execute(house, changeAction, office(), { id, draft });
};

test("a plan is adopted once", async () => {
  expect(refusals(await Promise.all([adopt(), adopt(), adopt()]))).toEqual([
    "plan.nothing-to-adopt",
    "plan.nothing-to-adopt",
  ]);
  expect(await entries("plan.adopt")).toBe(1);
});

test("an action is withdrawn once", async () => {
  const [{ id }] = (await actions()) as [ActionRow];
  const answers = await Promise.all([withdraw(id), withdraw(id), withdraw(id)]);
  expect(refusals(answers)).toEqual(["action.already-withdrawn", "action.already-withdrawn"]);
  expect(await entries("action.withdraw")).toBe(1);
});

test("what is adopted meanwhile is not changed any more, and stays adopted", async () => {
  const before = await actions();
  const [, ...changed] = await Promise.all([adopt(), ...before.map((row) => change(row, "改过"))]);
  const after = await actions();
  expect(after.map(({ state }) => state)).toEqual(before.map(() => "adopted"));
  for (const [at, answer] of changed.entries())
    expect(after[at]!.titleZh === "改过").toBe(!isRefusal(answer));
});
