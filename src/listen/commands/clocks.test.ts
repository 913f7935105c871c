import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { setCalendarDay } from "../../ground/calendar/commands.ts";
import { execute } from "../../ground/command.ts";
import type { OpenHouse } from "../../house.ts";
import { appealByNumber } from "../appellant.ts";
import { closeQuiet, endPauses, passUpLate } from "../jobs.ts";
import {
  answered,
  anybody,
  at,
  done,
  inHand,
  type Listening,
  listeningCounty,
  mattersOf,
  must,
  sent,
  stored,
} from "../listen.test-support.ts";
import { appealDebts, appealDueItems } from "../owed.ts";
import { wholeAppeal } from "../read.ts";
import { reclassifyAppeal } from "./sort.ts";
import { acceptAppeal, assignAppeal } from "./give.ts";
import { askAppellant, askExtension, decideOnExtension, replyOfAppellant } from "./wait.ts";

let house: OpenHouse;
let listening: Listening;
let codes = 991_800;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  listening = await listeningCounty(house, String((codes += 1)));
});

const who = (title: string) => listening.who(title);
const on = (local: string) => new Date(`${local}:00+08:00`);
const dueOf = async (id: string) => (await stored(house, id)).due;

describe("waiting for the appellant", () => {
  test("the clock stands, visibly, and runs on with the answer", async () => {
    const { id, number } = await inHand(house, listening);
    await done(house, askAppellant, who("县住建局干事"), { id, question: "是哪一段沟？" });
    const open = must(await appealByNumber(house.db, listening.county.id, number, house.clock.now()));
    expect(open).toMatchObject({
      state: "waiting",
      clock: { standing: true, late: false, standsUntil: on("2022-06-22T18:00").toISOString() },
      steps: [{ act: "ask", said: "是哪一段沟？" }, {}, {}, {}],
      may: expect.arrayContaining(["reply", "withdraw"]),
    });
    const later = at(house, "2022-06-17T15:00");
    await done(later, replyOfAppellant, anybody(listening), { id, text: "村东头", files: [] });
    expect(await stored(house, id)).toMatchObject({ state: "in-hand", due: on("2022-06-24T18:00") });
    const whole = must(await wholeAppeal(house.db, who("县住建局干事"), id, later.clock.now()));
    expect(whole.clock).toMatchObject({ paused: 2, limit: 5, standing: false });
  });

  test("ends by itself after five working days, and no second time begins", async () => {
    const { id } = await inHand(house, listening);
    await done(house, askAppellant, who("县住建局干事"), { id, question: "是哪一段沟？" });
    const early = at(house, "2022-06-22T17:55");
    await endPauses.run(early, early.clock.now());
    expect(await stored(house, id)).toMatchObject({ state: "waiting" });
    const over = at(house, "2022-06-22T18:00");
    await endPauses.run(over, over.clock.now());
    expect(await stored(house, id)).toMatchObject({ state: "in-hand", due: on("2022-06-29T18:00") });
    const again = await execute(over, askAppellant, who("县住建局干事"), { id, question: "在吗？" });
    expect(again).toMatchObject({ refusal: "appeal.no-pause-left", params: { days: 5 } });
  });
});

describe("more days", () => {
  test("are asked for with a reason and granted by the head; the appellant sees both", async () => {
    const { id, number } = await inHand(house, listening);
    const asked = { id, days: 3, reason: "要等管子到" };
    await done(house, askExtension, who("县住建局干事"), asked);
    expect(await execute(house, askExtension, who("县住建局干事"), asked)).toMatchObject({
      refusal: "appeal.extension-asked.conflict",
    });
    expect(await execute(house, decideOnExtension, who("县住建局干事"), { id, grant: true })).toMatchObject({
      refusal: "appeal.not-yours",
    });
    await done(house, decideOnExtension, who("县住建局局长"), { id, grant: true });
    expect(await dueOf(id)).toEqual(on("2022-06-27T18:00"));
    const open = must(await appealByNumber(house.db, listening.county.id, number, house.clock.now()));
    expect(open).toMatchObject({
      extensions: [{ days: 3, reason: "要等管子到", granted: true }],
      clock: { extended: 3, limit: 5 },
    });
  });

  test("are not granted beyond what the county allows, nor where hours count", async () => {
    const { id } = await inHand(house, listening);
    const asked = { id, days: 16, reason: "慢慢来" };
    expect(await execute(house, askExtension, who("县住建局干事"), asked)).toMatchObject({
      refusal: "appeal.extension-too-long",
      params: { left: 15 },
    });
    const water = await inHand(house, listening, {
      class: "utilities",
      unit: "县水利局",
      by: "县水利局局长",
    });
    const more = { id: water.id, days: 1, reason: "修不好" };
    expect(await execute(house, askExtension, who("县水利局局长"), more)).toMatchObject({
      refusal: "appeal.no-extension",
    });
  });

  test("not granted, its deadline stays", async () => {
    const { id } = await inHand(house, listening);
    await done(house, askExtension, who("县住建局干事"), { id, days: 3, reason: "要等管子到" });
    await done(house, decideOnExtension, who("县住建局局长"), { id, grant: false });
    expect(await dueOf(id)).toEqual(on("2022-06-22T18:00"));
  });
});

describe("the clock follows", () => {
  test("what it is sorted as", async () => {
    const { id } = await sent(house, listening);
    const sorted = { kind: "complaint", categoryId: null, territoryId: null, place: null } as const;
    await done(house, reclassifyAppeal, who("12345 值班岗"), { id, class: "urgent", ...sorted });
    expect(await dueOf(id)).toEqual(on("2022-06-15T11:00"));
    await done(house, reclassifyAppeal, who("12345 值班岗"), { id, class: "petition", ...sorted });
    expect(await dueOf(id)).toEqual(on("2022-06-30T18:00"));
    const unit = { id, unitId: listening.county.unit["县住建局"]!, note: null };
    await done(house, assignAppeal, who("12345 值班岗"), unit);
    await done(house, acceptAppeal, who("县住建局干事"), { id });
    expect(await dueOf(id)).toEqual(on("2022-08-15T18:00"));
  });

  test("the calendar: a day the county takes off moves it, on its record", async () => {
    const { id, number } = await inHand(house, listening);
    const day = { date: "2022-06-20", kind: "holiday", nameZh: "县庆", nameEn: "Founding day" } as const;
    await done(house, setCalendarDay, { ...who("县委书记"), role: "admin" }, day);
    expect(await dueOf(id)).toEqual(on("2022-06-23T18:00"));
    const open = must(await appealByNumber(house.db, listening.county.id, number, house.clock.now()));
    expect(open.steps[0]).toMatchObject({ act: "recount", said: "2022-06-22 18:00 → 2022-06-23 18:00" });
  });
});

describe("over its time", () => {
  test("it passes up once, to the head over the unit, which still owes the answer", async () => {
    const { id, number } = await inHand(house, listening);
    const early = at(house, "2022-06-22T17:59");
    await passUpLate.run(early, early.clock.now());
    expect(await mattersOf(house, id)).toEqual([]);
    const late = at(house, "2022-06-22T18:00");
    for (let run = 0; run < 2; run += 1) await passUpLate.run(late, late.clock.now());
    expect(await mattersOf(house, id)).toMatchObject([
      { state: "open", decidingPostId: listening.county.post["县长"] },
    ]);
    expect(await stored(house, id)).toMatchObject({ state: "in-hand", passedUpAt: late.clock.now() });
    const open = must(await appealByNumber(house.db, listening.county.id, number, late.clock.now()));
    expect(open).toMatchObject({ clock: { late: true }, matter: { post: { titleZh: "县长" } } });
  });

  test("thanks are late without a head being asked to decide on them", async () => {
    const { id } = await inHand(house, listening, { text: "供电师傅辛苦了", kind: "thanks" });
    const late = at(house, "2022-06-22T18:00");
    await passUpLate.run(late, late.clock.now());
    expect(await mattersOf(house, id)).toEqual([]);
    expect(await stored(house, id)).toMatchObject({ state: "in-hand", passedUpAt: null });
  });

  test("answered and judged by nobody, it is closed in the night after", async () => {
    const { id } = await answered(house, listening);
    const before = at(house, "2022-06-22T01:20");
    await closeQuiet.run(before, before.clock.now());
    expect(await stored(house, id)).toMatchObject({ state: "answered" });
    const after = at(house, "2022-06-23T01:20");
    await closeQuiet.run(after, after.clock.now());
    expect(await stored(house, id)).toMatchObject({ state: "closed", due: null });
  });
});

describe("what posts owe", () => {
  test("is with who took it in hand; untaken, with the head; and both are reminded", async () => {
    const { id } = await inHand(house, listening);
    const untaken = await sent(house, listening, { text: "路灯不亮" });
    const to = { id: untaken.id, unitId: listening.county.unit["县住建局"]!, note: null };
    await done(house, assignAppeal, who("12345 值班岗"), to);
    const { db } = house;
    const debts = (title: string) => appealDebts(db, listening.county.id, who(title).postId!);
    expect(await debts("县住建局干事")).toMatchObject([{ kind: "appeal", id, due: "2022-06-22" }]);
    expect(await debts("县住建局局长")).toMatchObject([{ id: untaken.id }]);
    expect(await debts("县水利局局长")).toEqual([]);
    const items = await appealDueItems(db, listening.county.id, "2022-06-15", "2022-06-22");
    expect(items.map(({ postId }) => postId).sort()).toEqual(
      [who("县住建局干事").postId, who("县住建局局长").postId].sort(),
    );
  });
});
