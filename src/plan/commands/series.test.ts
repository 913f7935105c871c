import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { publishObservations } from "../../indicators/index.ts";
import { aDraft, anIndicator } from "../../indicators/indicators.test-support.ts";
import { testHouse } from "../../../test/support/house.ts";
import { planImporter } from "../import/importer.ts";
import { actorAt, fileOf, smallCounty, smallPlan, type TestCounty } from "../plan.test-support.ts";
import { wholeAction } from "../store/details.ts";
import { type ActionDraft, actionDraft } from "../words/drafts.ts";
import { changeAction } from "./actions.ts";
import { amendAction } from "./amend.ts";
import { adoptPlan } from "./plans.ts";

let house: OpenHouse;
let county: TestCounty;
let id: string;
let areaId: string;
let codes = 993_900;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  county = await smallCounty(house, String((codes += 1)));
  const plan = await smallPlan(house, county);
  [id, areaId] = [plan.actions["1"]!, plan.areaId];
  const figures = [aDraft(), aDraft({ measure: "level", basis: "plain", value: "295", multiplier: 8 })];
  const published = { indicators: [anIndicator()], figures };
  const done = await execute(house, publishObservations, operator(county.id), published);
  if (isRefusal(done)) throw new Error(JSON.stringify(done));
});

const office = () => actorAt(county, "delivery");
const growth = { code: "gdp", measure: "growth" } as const;
const level = { code: "gdp", measure: "level" } as const;
const draft = (series: ActionDraft["series"]): ActionDraft =>
  actionDraft.parse({
    areaId,
    number: "1",
    titleZh: "修桥",
    doneWhenZh: "桥通车",
    leadUnitId: county.unit["县住房和城乡建设局"],
    deadline: { kind: "date", date: "2022-06-30" },
    series,
  });
const change = (series: ActionDraft["series"]) =>
  execute(house, changeAction, office(), { id, draft: draft(series) });
const stored = async () => (await wholeAction(house.db, county.id, id))!.series;
const named = (series: object) => ({ ...series, nameZh: "地区生产总值", nameEn: "Gross domestic product" });

describe("the series an action should move", () => {
  test("are kept in their order, each once", async () => {
    await change([growth, level, growth]);
    expect(await stored()).toEqual([named(growth), named(level)]);
  });

  test.each([
    ["an indicator that is not there", { code: "grain", measure: "level" }],
    ["a measure of which nothing is published", { code: "gdp", measure: "rank" }],
  ] as const)("%s is refused at its field, and nothing changes", async (_, unknown) => {
    await change([growth]);
    expect(await change([level, unknown])).toMatchObject({
      refusal: "action.unknown-reference",
      field: "series",
    });
    expect(await stored()).toEqual([named(growth)]);
  });

  test("of a promise change by amendment, which is kept with what was said before", async () => {
    await change([growth]);
    await execute(house, adoptPlan, office(), { year: 2022 });
    expect(await change([level])).toMatchObject({ refusal: "action.already-adopted" });
    const amended = await execute(house, amendAction, office(), {
      id,
      draft: draft([level]),
      reason: "写错了",
    });
    expect(amended).toMatchObject({
      series: [named(level)],
      amendments: [
        { changes: [{ field: "series", before: "地区生产总值·增速", after: "地区生产总值·水平" }] },
      ],
    });
  });

  test("stay when the breakdown is imported again: it has no column of them", async () => {
    await change([growth]);
    const titles = ["序号", "类别", "工作任务", "完成标准", "牵头单位", "完成时限"];
    const sheet = {
      name: "表",
      title: "2022年任务",
      columns: titles.map((title) => ({ title })),
      rows: [["1", "城建", "修大桥", "桥通车", "县住建局", "6月底前"]],
    };
    await execute(house, planImporter.command, office(), await fileOf([sheet]));
    expect(await wholeAction(house.db, county.id, id)).toMatchObject({
      titleZh: "修大桥",
      series: [named(growth)],
    });
  });
});
