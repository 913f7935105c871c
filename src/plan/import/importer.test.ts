import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../ground/command.ts";
import type { ImportPlan } from "../../ground/imports/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { adoptPlan } from "../commands/plans.ts";
import { actorAt, exampleCounty, exampleFile, type TestCounty } from "../plan.test-support.ts";
import { treeOf } from "../read.ts";
import { actionsWhere } from "../store/actions.ts";
import { wholeAction } from "../store/details.ts";
import { planOfYear } from "../store/plans.ts";
import { actionFilter } from "../words.ts";
import type { OpenHouse } from "../../house.ts";
import { testHouse } from "../../../test/support/house.ts";
import { planImporter } from "./importer.ts";

let house: OpenHouse;
let county: TestCounty;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
  county = await exampleCounty(house);
});
afterAll(() => house.close());

const looked = (answer: ImportPlan | Refusal): ImportPlan => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

describe("the example county's plan", () => {
  test("is read without an error or a question, and looking saves nothing", async () => {
    const file = await exampleFile("plan-2022.xlsx");
    const plan = looked(await planImporter.look(house.db, county.id, file, "2022-02-10", "zh"));
    expect(plan.problems).toEqual([]);
    expect(plan.counts).toEqual({ added: 5 + 6 + 28 + 66, changed: 0, same: 0 });
    expect(plan.rows[0]).toEqual([
      "1-1-01",
      "风险防范",
      "化解信访积案36件",
      "县信访局",
      "县司法局、县公安局、县自然资源局",
      "2022-10-31",
    ]);
    expect(await planOfYear(house.db, county.id, 2022)).toBeUndefined();
  });

  test("is saved whole, once, however often it is imported", async () => {
    const file = await exampleFile("plan-2022.xlsx");
    const actor = actorAt(county, "delivery");
    expect(await execute(house, planImporter.command, actor, file)).toEqual({
      added: 105,
      changed: 0,
      same: 0,
    });
    expect(await execute(house, planImporter.command, actor, file)).toEqual({
      added: 0,
      changed: 0,
      same: 105,
    });
    const plan = (await planOfYear(house.db, county.id, 2022))!;
    const tree = await treeOf(house.db, county.id, plan);
    expect(plan.titleZh).toBe("柘城县2022年重点任务分解表");
    expect(tree.counts).toEqual({ actions: 66, drafts: 66 });
    expect(tree.tasks.map(({ nameZh, areas }) => [nameZh, areas.length])).toEqual([
      ["平安建设", 4],
      ["宜居城市", 4],
      ["乡村振兴", 7],
      ["产业发展", 5],
      ["改革", 4],
      ["管理", 4],
    ]);
    expect(tree.tasks[1]).toMatchObject({ lineZh: "老小区改好，新区建好", ledBy: { titleZh: "常务副县长" } });
    expect(tree.pillars).toHaveLength(5);
  });

  test("keeps an action with everything its row and milestones say", async () => {
    const plan = (await planOfYear(house.db, county.id, 2022))!;
    const { actions } = await actionsWhere(house.db, county.id, plan.id, actionFilter.parse({ q: "2-1-03" }));
    const action = await wholeAction(house.db, county.id, actions[0]!.id);
    expect(action).toMatchObject({
      number: "2-1-03",
      titleZh: "老旧小区改造42个小区、5180户",
      titleEn: "Rebuild 42 old residential areas, 5180 homes",
      quantity: "5180",
      measure: "户",
      example: true,
      state: "draft",
      lead: { nameZh: "县住房和城乡建设局" },
      accountable: { titleZh: "县住建局局长" },
      ledBy: { titleZh: "常务副县长" },
      deadline: { kind: "date", date: "2022-11-30" },
      source: "县委经济工作会议（2022年2月9日）",
    });
    expect(action!.cooperating.map(({ nameZh }) => nameZh).slice(0, 3)).toEqual([
      "县财政局",
      "县自然资源局",
      "县供电公司",
    ]);
    expect(action!.pillars.map(({ code }) => code)).toEqual(["LCQ"]);
    expect(action!.milestones.length).toBeGreaterThan(0);
    expect(action!.milestones.map(({ dueOn }) => dueOn)).toEqual(
      action!.milestones.map(({ dueOn }) => dueOn).toSorted(),
    );
  });

  test("can be adopted as it is", async () => {
    const plan = await execute(house, adoptPlan, actorAt(county, "delivery"), { year: 2022 });
    expect(plan).toMatchObject({ state: "adopted", adoptedOn: "2022-02-10" });
  });
});
