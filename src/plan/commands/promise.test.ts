import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { testHouse } from "../../../test/support/house.ts";
import { actorAt, smallCounty, smallPlan, type TestCounty } from "../plan.test-support.ts";
import { actionsWhere } from "../store/actions.ts";
import { planOfYear, plansWithCounts } from "../store/plans.ts";
import { wholeAction } from "../store/details.ts";
import { actionFilter, type ActionWhole } from "../words.ts";
import { type ActionDraft, actionDraft, division } from "../words/drafts.ts";
import { amendAction } from "./amend.ts";
import { changeAction } from "./actions.ts";
import { divideAction } from "./divide.ts";
import { stepAction, withdrawAction } from "./life.ts";
import { paceAction } from "./pace.ts";
import { adoptPlan } from "./plans.ts";

let house: OpenHouse;
let county: TestCounty;
let id: string;
let areaId: string;
let codes = 993_100;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

const office = () => actorAt(county, "delivery");
const adopted = () => execute(house, adoptPlan, office(), { year: 2022 });
const stored = async (of = id): Promise<ActionWhole> => (await wholeAction(house.db, county.id, of))!;

const draft = (more: Partial<ActionDraft> = {}): ActionDraft =>
  actionDraft.parse({
    areaId,
    number: "1",
    titleZh: "修桥",
    doneWhenZh: "桥通车",
    quantity: "10",
    measure: "座",
    leadUnitId: county.unit["县住房和城乡建设局"],
    cooperatingUnitIds: [county.unit["东河镇"]],
    deadline: { kind: "date", date: "2022-06-30" },
    milestones: [
      { nameZh: "开工", dueOn: "2022-03-31" },
      { nameZh: "合龙", dueOn: "2022-05-31" },
    ],
    ...more,
  });

beforeEach(async () => {
  county = await smallCounty(house, String((codes += 1)));
  const plan = await smallPlan(house, county);
  [id, areaId] = [plan.actions["1"]!, plan.areaId];
  await execute(house, changeAction, office(), { id, draft: draft() });
});

const pace = (startsOn: string, shares: number[] | null) =>
  execute(house, paceAction, office(), { id, pace: { startsOn, shares } });

const bureau = () => actorAt(county, "head", "县住房和城乡建设局");
const give = (shares: { name: string; quantity?: string; items?: string[] }[], items?: string[]) => {
  const asked = shares.map(({ name, ...amount }) => ({ unitId: county.unit[name], ...amount }));
  return execute(house, divideAction, bureau(), { id, division: division.parse({ items, shares: asked }) });
};

const amend = (change: Partial<ActionDraft>, reason = "汛期提前") =>
  execute(house, amendAction, office(), { id, draft: draft(change), reason });

describe("a trajectory", () => {
  test("runs evenly from the day of adoption until it is written by month", async () => {
    await adopted();
    expect((await stored()).trajectory).toMatchObject({
      startsOn: "2022-02-10",
      dueOn: "2022-06-30",
      even: true,
    });
    const written = await pace("2022-04-01", [10, 60, 100]);
    expect(written).toMatchObject({
      trajectory: {
        even: false,
        months: [
          { month: "2022-04", share: 10 },
          { month: "2022-05", share: 60 },
          { month: "2022-06", share: 100 },
        ],
      },
    });
    expect(await pace("2022-04-01", null)).toMatchObject({ trajectory: { even: true } });
  });

  test("is refused where it falls, and to those whose it is not", async () => {
    expect(await pace("2022-04-01", [60, 10, 100])).toMatchObject({
      refusal: "trajectory.falls",
      field: "shares.1",
    });
    const bureau = actorAt(county, "head", "县住房和城乡建设局");
    const asked = { id, pace: { startsOn: "2022-04-01", shares: null } };
    expect(await execute(house, paceAction, bureau, asked)).toMatchObject({ refusal: "action.not-yours" });
  });
});

describe("a division", () => {
  test("makes each share an action of its own, owed by the unit's own head", async () => {
    await adopted();
    const whole = await give([
      { name: "东河镇", quantity: "6" },
      { name: "西河乡", quantity: "4" },
    ]);
    if (isRefusal(whole)) throw new Error(whole.refusal);
    expect(whole.shares).toMatchObject([
      { number: "1/1", quantity: "6", state: "adopted", accountable: { titleZh: "东河镇党委书记" } },
      { number: "1/2", quantity: "4", state: "adopted", accountable: { titleZh: "西河乡党委书记" } },
    ]);
    expect(await stored(whole.shares[0]!.id)).toMatchObject({
      titleZh: "修桥（东河镇）",
      parent: { number: "1" },
      measure: "座",
      area: { id: areaId },
      deadline: { kind: "date", date: "2022-06-30" },
      trajectory: { startsOn: "2022-02-10" },
    });
  });

  test("does not make the year count its actions twice", async () => {
    await give([{ name: "东河镇", quantity: "10" }]);
    const plan = (await planOfYear(house.db, county.id, 2022))!;
    const list = (query: object) => actionsWhere(house.db, county.id, plan.id, actionFilter.parse(query));
    expect((await list({})).total).toBe(2);
    expect((await list({ shares: "true" })).total).toBe(3);
    expect(await plansWithCounts(house.db, county.id)).toMatchObject([{ actions: 2 }]);
  });

  test("of a draft is rewritten; of a promise it is not, and new shares are added to it", async () => {
    await give([{ name: "东河镇", quantity: "6" }]);
    expect(await give([{ name: "东河镇", quantity: "7" }])).toMatchObject({ shares: [{ quantity: "7" }] });
    await adopted();
    expect(await give([{ name: "东河镇", quantity: "8" }])).toMatchObject({
      refusal: "share.promised",
      field: "shares.0.quantity",
    });
    const added = await give([
      { name: "东河镇", quantity: "7" },
      { name: "西河乡", quantity: "3" },
    ]);
    expect(added).toMatchObject({ shares: [{ quantity: "7" }, { quantity: "3" }] });
  });

  test("by list gives out only what is on it", async () => {
    expect(await give([{ name: "东河镇", items: ["南桥"] }], ["东桥", "西桥"])).toMatchObject({
      refusal: "share.unknown-item",
      field: "shares.0.items",
    });
    expect(await give([{ name: "东河镇", items: ["东桥"] }], ["东桥", "西桥"])).toMatchObject({
      items: ["东桥", "西桥"],
      shares: [{ items: ["东桥"] }],
    });
  });

  test("to the lead itself, or above it, is refused; so is one by another unit", async () => {
    expect(await give([{ name: "县住房和城乡建设局" }])).toMatchObject({ refusal: "share.own-unit" });
    expect(await give([{ name: "县人民政府" }])).toMatchObject({ refusal: "share.unit-above" });
    const other = actorAt(county, "head", "县财政局");
    const asked = { id, division: division.parse({ shares: [{ unitId: county.unit["东河镇"] }] }) };
    expect(await execute(house, divideAction, other, asked)).toMatchObject({ refusal: "action.not-yours" });
  });

  test("keeps the whole open until every share is done or withdrawn", async () => {
    await adopted();
    const whole = await give([{ name: "东河镇", quantity: "10" }]);
    if (isRefusal(whole)) throw new Error(whole.refusal);
    const done = () =>
      house.db.transaction().execute((tx) => stepAction(tx, bureau(), id, "report-done", house.clock.now()));
    expect(await done()).toMatchObject({ refusal: "action.shares-open", params: { count: 1 } });
    await execute(house, withdrawAction, office(), { id: whole.shares[0]!.id, reason: "不分了" });
    expect(await done()).toMatchObject({ after: { state: "reported-done" } });
  });
});

describe("an amendment", () => {
  test("changes a promise and keeps what it said before, with the reason", async () => {
    await adopted();
    const after = await amend({ quantity: "12", deadline: { kind: "date", date: "2022-09-30" } });
    expect(after).toMatchObject({
      quantity: "12",
      dueOn: "2022-09-30",
      state: "adopted",
      amendments: [
        {
          reason: "汛期提前",
          file: null,
          changes: [
            { field: "quantity", before: "10", after: "12" },
            { field: "deadline", before: "2022-06-30", after: "2022-09-30" },
          ],
        },
      ],
    });
  });

  test("lets a milestone keep its row, by its id or its name, and drops what is left out", async () => {
    await adopted();
    const [start, join] = (await stored()).milestones;
    const milestones = [
      { id: start!.id, nameZh: "正式开工", nameEn: null, dueOn: "2022-04-15" },
      { nameZh: "合龙", nameEn: null, dueOn: "2022-06-15" },
    ];
    await amend({ milestones });
    expect((await stored()).milestones).toMatchObject([
      { id: start!.id, nameZh: "正式开工", dueOn: "2022-04-15" },
      { id: join!.id, nameZh: "合龙", dueOn: "2022-06-15" },
    ]);
    await amend({ milestones: milestones.slice(0, 1) });
    expect((await stored()).milestones.map(({ id: kept }) => kept)).toEqual([start!.id]);
  });

  test.each([
    ["that changes nothing", {}, "action.amends-nothing"],
    ["that takes the done-when away", { doneWhenZh: null }, "action.amend-lacks"],
    ["that takes the deadline away", { deadline: null }, "action.amend-lacks"],
    ["into another year", { deadline: { kind: "date", date: "2023-01-31" } }, "action.other-year"],
    ["to a number that is taken", { number: "2" }, "action.number-taken"],
  ] as const)("%s is refused", async (_, change, refusal) => {
    await adopted();
    expect(await amend(change)).toMatchObject({ refusal });
    expect((await stored()).amendments).toEqual([]);
  });

  test("to a lead without a head is refused", async () => {
    await adopted();
    expect(await amend({ leadUnitId: county.unit["县科技局"] })).toMatchObject({
      refusal: "action.amend-lacks",
      params: { lacks: "accountable" },
    });
  });

  test("of a draft is refused: a draft is simply changed", async () => {
    expect(await amend({ quantity: "12" })).toMatchObject({ refusal: "action.already-draft" });
  });
});
