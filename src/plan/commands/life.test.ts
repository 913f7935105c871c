import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../ground/actor.ts";
import { command, execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { testHouse } from "../../../test/support/house.ts";
import { actorAt, smallCounty, smallPlan, type TestCounty } from "../plan.test-support.ts";
import type { ActionAct } from "../words/acts.ts";
import { wholeAction } from "../store/details.ts";
import { closeAction, resumeAction, stepAction, suspendAction, withdrawAction } from "./life.ts";
import { adoptPlan } from "./plans.ts";

let house: OpenHouse;
let county: TestCounty;
let id: string;
let codes = 992_100;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

const office = () => actorAt(county, "delivery");
const bureau = () => actorAt(county, "officer", "县住房和城乡建设局");
const inspector = () => actorAt(county, "inspector", "县财政局");

beforeEach(async () => {
  county = await smallCounty(house, String((codes += 1)));
  id = (await smallPlan(house, county)).actions["1"]!;
  await execute(house, adoptPlan, office(), { year: 2022 });
});

/** A command of a room above, whose own entry carries the step. */
const taking = (act: ActionAct) =>
  command("action.change", async (tx, actor, reason: string | null, now) => {
    const taken = await stepAction(tx, actor, id, act, now, reason);
    if (isRefusal(taken)) return taken;
    const { before, after } = taken;
    return { value: taken, entry: { kind: "action", id, unitId: taken.unitId, before, after } };
  });
const take = (act: ActionAct, actor: Actor, reason: string | null = null) =>
  execute(house, taking(act), actor, reason);
const stored = () => wholeAction(house.db, county.id, id);

test("an action goes from adopted to closed, each step by the one whose it is", async () => {
  expect(await stored()).toMatchObject({ state: "adopted", stateOn: "2022-02-10" });
  expect(await take("start", bureau())).toMatchObject({
    id,
    unitId: county.unit["县住房和城乡建设局"],
    before: { state: "adopted" },
    after: { state: "under-way" },
  });
  await take("report-done", bureau());
  expect(await take("verify", bureau())).toMatchObject({ refusal: "action.not-yours" });
  expect(await take("send-back", inspector())).toMatchObject({
    refusal: "action.no-reason",
    field: "reason",
  });
  await take("send-back", inspector(), "没有照片");
  expect(await stored()).toMatchObject({ state: "under-way" });
  await take("report-done", bureau());
  await take("verify", inspector());
  expect(await execute(house, closeAction, office(), { id })).toMatchObject({ state: "closed" });
  expect(await take("start", bureau())).toMatchObject({ refusal: "action.already-closed" });
});

test("an action is suspended with its reason, which goes when it is resumed", async () => {
  expect(await execute(house, suspendAction, bureau(), { id, reason: "等资金" })).toMatchObject({
    refusal: "action.not-yours",
  });
  expect(await execute(house, suspendAction, office(), { id, reason: "等资金" })).toMatchObject({
    state: "suspended",
    suspendedFor: "等资金",
  });
  expect(await execute(house, resumeAction, office(), { id })).toMatchObject({
    state: "under-way",
    suspendedFor: null,
  });
});

test("an act without its reason changes nothing", async () => {
  for (const act of [suspendAction, withdrawAction])
    expect(await execute(house, act, office(), { id, reason: " " })).toMatchObject({
      refusal: "action.no-reason",
    });
  expect(await stored()).toMatchObject({ state: "adopted", withdrawnFor: null });
});

test("an action of another county is not there", async () => {
  const elsewhere = await smallCounty(house, String((codes += 1)));
  expect(await take("start", actorAt(elsewhere, "delivery"))).toMatchObject({
    refusal: "action.not-there",
  });
});
