import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import { fixedClock } from "../../ground/clock.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { actorAt, smallCounty, smallPlan, type TestCounty } from "../plan.test-support.ts";
import { actionRowsOf, wholeAction } from "../store/details.ts";
import { insertActions, replaceParts, updateActions } from "../store/save.ts";
import { planOfYear } from "../store/plans.ts";
import { cellsOf } from "../store/tree.ts";
import { treeOf } from "../read.ts";
import { actionDraft, planDraft } from "../words/drafts.ts";
import { changeAction } from "./actions.ts";
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

/** The bridge divided between two, one half finished; of its milestones one reached; it moves a series. */
const dividedBridge = async (id: TestCounty, own: Readonly<Record<string, string>>) => {
  const bridge = { countyId: id.id, actionId: own["1"]! };
  const rows = await actionRowsOf(house.db, id.id, (await planOfYear(house.db, id.id, 2022))!.id);
  const whole = rows.find((row) => row.id === bridge.actionId)!;
  const share = (number: string, unit: string, state: "verified" | "under-way", quantity: string) => {
    const of = { id: newId(house.clock.now()), parentId: whole.id, leadUnitId: id.unit[unit]! };
    return { ...whole, ...of, number, state, quantity };
  };
  const shares = [share("1/1", "东河镇", "verified", "2"), share("1/2", "西河乡", "under-way", "3")];
  await updateActions(house.db, [{ ...whole, state: "under-way", quantity: "5" }]);
  await insertActions(house.db, shares);
  const milestones = ["桥墩", "桥面"].map((nameZh, position) => {
    const named = { ...bridge, id: newId(house.clock.now()), nameZh, nameEn: null };
    return { ...named, dueOn: `2022-0${position + 4}-30`, position, dropped: false };
  });
  await replaceParts(house.db, id.id, [], { units: [], pillars: [], milestones });
  return { wholeId: whole.id, reached: milestones[0]!.id };
};

test("what is divided goes on by its open shares, with the milestones not reached, and tells of its past", async () => {
  const other = await smallCounty(house, "998403");
  const own = await smallPlan(house, other);
  const theirs = actorAt(other, "delivery");
  await execute(house, adoptPlan, theirs, { year: 2022 });
  const { wholeId, reached } = await dividedBridge(other, own.actions);
  const said = { progress: "桥墩已成", problem: null, next: null, on: null, reached: [reached] };
  const turning = { ...later(), progressOf: async () => new Map([[wholeId, said]]) };
  const plan = await execute(turning, createPlan, theirs, draft());
  if (isRefusal(plan)) throw new Error(plan.refusal);
  const rows = await actionRowsOf(house.db, other.id, plan.id);
  const [whole, share] = ["1", "1/2"].map((number) => rows.find((row) => row.number === number)!);
  expect(rows.some(({ number }) => number === "1/1")).toBe(false);
  expect(share).toMatchObject({ parentId: whole!.id, quantity: "3", state: "draft", deadlineKind: null });
  const goesOn = await wholeAction(house.db, other.id, whole!.id);
  expect(goesOn).toMatchObject({
    quantity: "3",
    milestones: [{ nameZh: "桥面", dueOn: "2023-05-30" }],
    shares: [{ number: "1/2" }],
    carriedFrom: {
      id: wholeId,
      shares: 2,
      sharesDone: 1,
      milestones: 2,
      milestonesDone: 1,
      said: "桥墩已成",
    },
  });
  expect(await wholeAction(house.db, other.id, share!.id)).toMatchObject({
    carriedFrom: { year: 2022, number: "1/2" },
  });

  const { deadline: _, cooperating, pillars, ...kept } = goesOn!;
  const set = actionDraft.parse({
    number: kept.number,
    titleZh: kept.titleZh,
    doneWhenZh: kept.doneWhenZh,
    areaId: whole!.areaId,
    leadUnitId: whole!.leadUnitId,
    cooperatingUnitIds: cooperating.map(({ id }) => id),
    pillarIds: pillars.map(({ id }) => id),
    deadline: { kind: "date", date: "2023-06-30" },
  });
  await execute(later(), changeAction, theirs, { id: whole!.id, draft: set });
  const after = await actionRowsOf(house.db, other.id, plan.id);
  expect(after.find(({ id }) => id === share!.id)).toMatchObject({ dueOn: "2023-06-30" });
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
