import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { LogTables } from "../../log/tables.ts";
import type { OpenHouse } from "../../house.ts";
import { testHouse } from "../../../test/support/house.ts";
import { changeAction, createAction } from "./actions.ts";
import { withdrawAction } from "./life.ts";
import { adoptPlan, createPlan } from "./plans.ts";
import { actorAt, smallCounty, smallPlan, type TestCounty } from "../plan.test-support.ts";
import { planDebts } from "../read.ts";
import { actionsWhere } from "../store/actions.ts";
import { planOfYear } from "../store/plans.ts";
import { actionFilter, type ActionWhole } from "../words.ts";
import { type ActionDraft, actionDraft, planDraft } from "../words/drafts.ts";

let house: OpenHouse;
let county: TestCounty;
let areaId: string;
let codes = 990_100;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

const year = 2022;
const office = () => actorAt(county, "delivery");

beforeEach(async () => {
  county = await smallCounty(house, String((codes += 1)));
  areaId = (await smallPlan(house, county)).areaId;
});

const draft = (more: Partial<ActionDraft> = {}): ActionDraft =>
  actionDraft.parse({
    areaId,
    number: "3",
    titleZh: "建停车场",
    doneWhenZh: "开门迎客",
    leadUnitId: county.unit["县住房和城乡建设局"],
    cooperatingUnitIds: [county.unit["县财政局"], county.unit["东河镇"]],
    deadline: { kind: "date", date: "2022-09-30" },
    milestones: [{ nameZh: "开工", dueOn: "2022-04-30" }],
    ...more,
  });

const created = async (more: Partial<ActionDraft> = {}): Promise<ActionWhole> => {
  const action = await execute(house, createAction, office(), { year, draft: draft(more) });
  if (isRefusal(action)) throw new Error(JSON.stringify(action));
  return action;
};

const entries = async (act: string) =>
  house.db
    .withTables<LogTables>()
    .selectFrom("entry")
    .selectAll()
    .where("countyId", "=", county.id)
    .where("act", "=", act)
    .execute();

const list = async (query: Record<string, unknown>) => {
  const plan = (await planOfYear(house.db, county.id, year))!;
  const { actions } = await actionsWhere(house.db, county.id, plan.id, actionFilter.parse(query));
  return actions.map(({ number }) => number);
};

describe("a year", () => {
  test("is opened once", async () => {
    const next = planDraft.parse({ year: 2023, titleZh: "2023年任务" });
    expect(await execute(house, createPlan, office(), next)).toMatchObject({ year: 2023, state: "draft" });
    expect(await execute(house, createPlan, office(), next)).toMatchObject({
      refusal: "plan.year-taken",
      field: "year",
    });
    expect(await entries("plan.create")).toHaveLength(1);
  });

  test("is adopted with all its drafts, by the head of the county too, and later drafts again", async () => {
    const head = actorAt(county, "head", "甲山县");
    expect(await execute(house, adoptPlan, head, { year })).toMatchObject({
      state: "adopted",
      adoptedOn: "2022-02-10",
    });
    expect(await execute(house, adoptPlan, head, { year })).toMatchObject({
      refusal: "plan.nothing-to-adopt",
    });
    await created();
    expect(await execute(house, adoptPlan, office(), { year })).toMatchObject({ state: "adopted" });
    expect(await entries("plan.adopt")).toHaveLength(2);
  });

  test.each([
    ["done-when", { doneWhenZh: null }],
    ["deadline", { deadline: null }],
    ["lead", { leadUnitId: null }],
  ] as const)("is not adopted while an action lacks its %s", async (lacks, change) => {
    await created(change);
    const answer = await execute(house, adoptPlan, office(), { year });
    expect(answer).toMatchObject({ refusal: "plan.incomplete", params: { number: "3", count: 1, lacks } });
    expect(await planOfYear(house.db, county.id, year)).toMatchObject({ state: "draft" });
  });

  test("is not adopted while a lead unit has no head's post", async () => {
    await created({ leadUnitId: county.unit["县科技局"] });
    const answer = await execute(house, adoptPlan, office(), { year });
    expect(answer).toMatchObject({ refusal: "plan.incomplete", params: { lacks: "accountable" } });
  });
});

describe("an action", () => {
  test("is written with its units, milestones and the head who owes it", async () => {
    const action = await created({
      cooperatingUnitIds: [county.unit["县住房和城乡建设局"]!, county.unit["东河镇"]!],
    });
    expect(action).toMatchObject({
      number: "3",
      state: "draft",
      example: false,
      accountable: { id: county.post["县住建局局长"] },
      cooperating: [{ nameZh: "东河镇" }],
      milestones: [{ nameZh: "开工", dueOn: "2022-04-30" }],
    });
    expect(await entries("action.create")).toHaveLength(1);
  });

  test.each([
    ["a number that is taken", { number: "1" }, "action.number-taken", "number"],
    ["another year", { deadline: { kind: "date", date: "2023-01-01" } }, "action.other-year", "deadline"],
    [
      "an area of nowhere",
      { areaId: "0190b5a0-0000-7000-8000-000000000000" },
      "action.unknown-reference",
      "areaId",
    ],
    [
      "a unit of nowhere",
      { leadUnitId: "0190b5a0-0000-7000-8000-000000000000" },
      "action.unknown-reference",
      "leadUnitId",
    ],
  ] as const)("is refused with %s, at the field", async (_, change, refusal, field) => {
    const answer = await execute(house, createAction, office(), { year, draft: draft(change) });
    expect(answer).toMatchObject({ refusal, field });
    expect(await entries("action.create")).toHaveLength(0);
  });

  test("is rewritten while it is a draft, and not after", async () => {
    const { id } = await created();
    const change = { id, draft: draft({ titleZh: "建停车场两处", milestones: [] }) };
    const changed = await execute(house, changeAction, office(), change);
    expect(changed).toMatchObject({ titleZh: "建停车场两处", milestones: [] });
    await execute(house, adoptPlan, office(), { year });
    expect(await execute(house, changeAction, office(), change)).toMatchObject({
      refusal: "action.already-adopted",
    });
    expect(await entries("action.change")).toHaveLength(1);
  });

  test("is withdrawn with its reason, once, and leaves the list", async () => {
    const { id } = await created();
    await execute(house, adoptPlan, office(), { year });
    const act = { id, reason: "并入一号" };
    expect(await execute(house, withdrawAction, office(), act)).toMatchObject({
      state: "withdrawn",
      withdrawnFor: "并入一号",
    });
    expect(await execute(house, withdrawAction, office(), act)).toMatchObject({
      refusal: "action.already-withdrawn",
    });
    expect(await list({})).toEqual(["1", "2"]);
    expect(await list({ state: "withdrawn" })).toEqual(["3"]);
  });

  test("is owed by the head of its lead unit once it is adopted", async () => {
    const post = county.post["县住建局局长"]!;
    expect(await planDebts(house.db, county.id, post)).toEqual([]);
    await execute(house, adoptPlan, office(), { year });
    expect(await planDebts(house.db, county.id, post)).toMatchObject([
      { kind: "action", title: "1 修桥", due: "2022-06-30" },
    ]);
  });

  test("of another county is not there", async () => {
    const { id } = await created();
    const elsewhere = await smallCounty(house, String((codes += 1)));
    const stranger = actorAt(elsewhere, "delivery");
    for (const act of [
      execute(house, changeAction, stranger, { id, draft: draft() }),
      execute(house, adoptPlan, stranger, { year }),
    ])
      expect(await act).toMatchObject({ refusal: "route.not-there" });
  });

  test("is not for those who may not", async () => {
    const reader = actorAt(county, "officer", "县住房和城乡建设局");
    expect(await execute(house, createAction, reader, { year, draft: draft() })).toMatchObject({
      refusal: "route.not-there",
    });
    expect(await execute(house, adoptPlan, reader, { year })).toMatchObject({ refusal: "route.not-there" });
  });
});

describe("a list of actions", () => {
  test.each([
    ["all", {}, ["1", "2"]],
    ["by task", { task: "2" }, ["2"]],
    ["by area", { area: "1-1" }, ["1"]],
    ["until a day", { to: "2022-06-30" }, ["1"]],
    ["from a day", { from: "2022-07-01" }, ["2"]],
    ["by words", { q: "修桥" }, ["1"]],
    ["by its lead's name", { q: "农业农村" }, ["2"]],
    ["a percent sign is only itself", { q: "%" }, ["2"]],
    ["an underscore is only itself", { q: "_" }, ["2"]],
    ["a backslash is only itself", { q: "\\" }, []],
    ["the second page", { limit: "1", page: "2" }, ["2"]],
  ])("%s", async (_, query, numbers) => {
    expect(await list(query)).toEqual(numbers);
  });

  test("by unit: as lead, as helper, with what lies below it or without", async () => {
    const { unit } = county;
    const by = (name: string, more = {}) => list({ unit: unit[name], ...more });
    expect(await by("县住房和城乡建设局")).toEqual(["1"]);
    expect(await by("东河镇", { role: "lead" })).toEqual([]);
    expect(await by("东河镇", { role: "cooperating" })).toEqual(["1"]);
    expect(await by("县人民政府")).toEqual(["1", "2"]);
    expect(await by("县人民政府", { below: "false" })).toEqual([]);
    expect(await by("县人民政府", { role: "lead", below: "true" })).toEqual(["1", "2"]);
  });
});
