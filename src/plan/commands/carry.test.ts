import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import { fixedClock } from "../../ground/clock.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { actorAt, smallCounty, smallPlan, type TestCounty } from "../plan.test-support.ts";
import { actionRowsOf, wholeAction } from "../store/details.ts";
import { planOfYear } from "../store/plans.ts";
import { cellsOf } from "../store/tree.ts";
import { treeOf } from "../read.ts";
import { planDraft } from "../words/drafts.ts";
import { withdrawAction } from "./life.ts";
import { adoptPlan, createPlan } from "./plans.ts";

let house: OpenHouse;
let county: TestCounty;
let actions: Readonly<Record<string, string>>;
const office = () => actorAt(county, "delivery");
const later = () => ({ ...house, clock: fixedClock("2022-12-20T09:00:00+08:00", "Asia/Shanghai") });
const draft = (more = {}) => planDraft.parse({ year: 2023, titleZh: "2023年任务", carryFrom: 2022, ...more });

beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
  county = await smallCounty(house, "998401");
  ({ actions } = await smallPlan(house, county));
});
afterAll(() => house.close());

test("a year that is only drafted, or is not there, is not gone on from", async () => {
  for (const carryFrom of [2022, 2019])
    expect(await execute(later(), createPlan, office(), draft({ carryFrom }))).toMatchObject({
      refusal: "plan.nothing-to-carry",
      field: "carryFrom",
    });
  expect(await planOfYear(house.db, county.id, 2023)).toBeUndefined();
});

test("the next year begins with the outline, and as drafts with what is open, each linked to where it comes from", async () => {
  await execute(house, adoptPlan, office(), { year: 2022 });
  const before = await planOfYear(house.db, county.id, 2022);
  const plan = await execute(later(), createPlan, office(), draft());
  if (isRefusal(plan)) throw new Error(plan.refusal);
  const [old, fresh] = [await treeOf(house.db, county.id, before!), await treeOf(house.db, county.id, plan)];
  expect(fresh.tasks.map(({ number, nameZh, areas }) => [number, nameZh, areas.length])).toEqual(
    old.tasks.map(({ number, nameZh, areas }) => [number, nameZh, areas.length]),
  );
  expect(fresh.counts).toEqual({ actions: 2, drafts: 2 });

  const bridge = (await cellsOf(house.db, county.id, plan.id)).find(({ number }) => number === "1");
  expect(await wholeAction(house.db, county.id, bridge!.id)).toMatchObject({
    titleZh: "修桥",
    state: "draft",
    deadline: null,
    cooperating: [{ nameZh: "东河镇" }],
    carriedFrom: { id: actions["1"], year: 2022, number: "1" },
    carriedTo: null,
  });
  expect(await wholeAction(house.db, county.id, actions["1"]!)).toMatchObject({
    state: "adopted",
    carriedFrom: null,
    carriedTo: { id: bridge!.id, year: 2023 },
  });
  const whole = (await actionRowsOf(house.db, county.id, plan.id)).find(({ number }) => number === "2");
  expect(whole).toMatchObject({ deadlineKind: "whole-year", dueOn: "2023-12-31" });
});

test("it is not adopted before the days of the old year have others in their place", async () => {
  expect(await execute(later(), adoptPlan, office(), { year: 2023 })).toMatchObject({
    refusal: "plan.incomplete",
    params: { number: "1", lacks: "deadline" },
  });
});

test("what was taken back stays behind", async () => {
  const other = await smallCounty(house, "998402");
  const own = await smallPlan(house, other);
  const theirs = actorAt(other, "delivery");
  await execute(house, adoptPlan, theirs, { year: 2022 });
  await execute(house, withdrawAction, theirs, { id: own.actions["1"]!, reason: "并入市里的项目" });
  const plan = await execute(later(), createPlan, theirs, draft());
  if (isRefusal(plan)) throw new Error(plan.refusal);
  const numbers = (await actionRowsOf(house.db, other.id, plan.id)).map(({ number }) => number);
  expect(numbers).toEqual(["2"]);
});
