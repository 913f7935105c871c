import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { Actor } from "../../ground/actor.ts";
import { type Command, execute } from "../../ground/command.ts";
import { translators } from "../../ground/intl.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { adoptPlan } from "../commands/plans.ts";
import { actorAt, seated, smallCounty, smallPlan, type TestCounty } from "../plan.test-support.ts";
import { wholeAction } from "../store/details.ts";
import { planTexts } from "../texts.ts";
import { askChange, returnChange, signChange, takeBackChange } from "./commands.ts";
import { changesFor, changesToSign } from "./read.ts";
import { changeDraft } from "./words.ts";

let house: OpenHouse;
let county: TestCounty;
let actionId: string;
let bureau: Actor;
let top: Actor;
let codes = 992_700;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

const say = translators(planTexts);
const holder = async (title: string, unit: string): Promise<Actor> => ({
  ...actorAt(county, "head", unit),
  postId: county.post[title]!,
  personId: (await seated(house, county, title)).personId,
});
beforeEach(async () => {
  county = await smallCounty(house, String((codes += 1)));
  actionId = (await smallPlan(house, county)).actions["1"]!;
  await execute(house, adoptPlan, actorAt(county, "delivery"), { year: 2022 });
  bureau = await holder("县住建局局长", "县住房和城乡建设局");
  top = await holder("县委书记", "甲山县");
});

const outcome = async <I, V>(act: Command<I, V>, actor: Actor, input: I): Promise<V | string> => {
  const value = await execute(house, act, actor, input);
  return isRefusal(value) ? value.refusal : value;
};
const ask = (more: { kind: string; dueOn?: string }, actor = bureau) =>
  outcome(askChange, actor, { actionId, ...changeDraft.parse({ reason: "管材没到", ...more }) });
const asked = async (more: { kind: string; dueOn?: string }): Promise<string> => {
  const value = await ask(more);
  if (typeof value === "string") throw new Error(value);
  return value.id;
};
const waiting = (actor: Actor) =>
  changesToSign({
    db: house.db,
    actor,
    today: "2022-02-10",
    now: house.clock.now(),
    lang: "zh",
    say: say.zh,
  });
const stored = async () => (await wholeAction(house.db, county.id, actionId))!;
const later = "2022-12-20";

describe("the unit that owes an action asks", () => {
  test.each([
    ["no other unit does", "extend", later, "县财政局", "change.not-yours"],
    ["an extension is to a later day", "extend", "2022-02-10", "县住房和城乡建设局", "change.not-later"],
    ["which is given", "extend", undefined, "县住房和城乡建设局", "change.not-later"],
  ] as const)("%s", async (_, kind, dueOn, unit, refusal) => {
    expect(await ask({ kind, ...(dueOn ? { dueOn } : {}) }, actorAt(county, "head", unit))).toBe(refusal);
  });

  test("one thing at a time, and may take it back", async () => {
    const id = await asked({ kind: "suspend" });
    expect(await ask({ kind: "withdraw" })).toBe("change.asked.conflict");
    expect(await changesFor(house.db, bureau, actionId)).toMatchObject({
      changes: [{ id, state: "open", mine: true }],
      mayAsk: [],
    });
    expect(await outcome(takeBackChange, top, { id })).toBe("change.not-there");
    await outcome(takeBackChange, bureau, { id });
    expect(await waiting(top)).toEqual([]);
    expect(await changesFor(house.db, bureau, actionId)).toMatchObject({
      mayAsk: ["extend", "suspend", "withdraw"],
    });
  });
});

describe("the county's head signs", () => {
  test("an extension: the promise is amended with the unit's reason, and what it said before stays", async () => {
    const before = await stored();
    const id = await asked({ kind: "extend", dueOn: later });
    expect(await waiting(top)).toMatchObject([
      { kind: "action-change", id, href: `/desk/actions/${actionId}` },
    ]);
    expect(await waiting(bureau)).toEqual([]);
    expect((await stored()).dueOn).toBe(before.dueOn);
    await outcome(signChange, top, { id });
    expect(await stored()).toMatchObject({
      dueOn: later,
      amendments: [{ reason: "管材没到", changes: [{ field: "deadline", after: later }] }],
    });
    expect(await waiting(top)).toEqual([]);
  });

  test.each([
    ["suspend", { state: "suspended", suspendedFor: "管材没到" }],
    ["withdraw", { state: "withdrawn", withdrawnFor: "管材没到" }],
  ] as const)("%s: it is done in the same moment", async (kind, then) => {
    const id = await asked({ kind });
    await outcome(signChange, top, { id });
    expect(await stored()).toMatchObject(then);
  });

  test("or sends it back, and the promise stays as it is", async () => {
    const before = await stored();
    const id = await asked({ kind: "withdraw" });
    await outcome(returnChange, top, { id, reason: "再想办法" });
    expect((await stored()).state).toBe(before.state);
    expect(await changesFor(house.db, bureau, actionId)).toMatchObject({
      changes: [{ state: "returned", answer: "再想办法" }],
    });
  });

  test("nobody else does", async () => {
    const id = await asked({ kind: "suspend" });
    expect(await outcome(signChange, bureau, { id })).toBe("change.not-there");
    expect(await outcome(returnChange, bureau, { id, reason: "不" })).toBe("change.not-there");
  });

  test("who signs and who takes it back at once: one wins, and the promise follows it", async () => {
    const id = await asked({ kind: "suspend" });
    const outcomes = await Promise.all([
      outcome(signChange, top, { id }),
      outcome(takeBackChange, bureau, { id }),
    ]);
    expect(outcomes.filter((one) => one === "change.answered.conflict")).toHaveLength(1);
    const signed = outcomes[0] !== "change.answered.conflict";
    expect((await stored()).state === "suspended").toBe(signed);
  });
});
