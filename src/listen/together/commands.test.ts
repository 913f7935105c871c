import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { Actor } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import type { MessageTables } from "../../ground/messages/tables.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { appealByNumber, fileByNumber } from "../appellant.ts";
import { answerAppeal } from "../commands/answer.ts";
import { giveFile, keepFile } from "../files.ts";
import { lookAt } from "../identity.ts";
import { chaseSilent } from "../jobs.ts";
import {
  answerOf,
  at,
  done,
  entriesOf,
  inHand,
  type Listening,
  listeningCounty,
  must,
} from "../listen.test-support.ts";
import { appealDebts, appealDueItems } from "../owed.ts";
import { readCounts, readQueue } from "../read-queue.ts";
import { wholeAppeal } from "../read.ts";
import type { AppealDraft } from "../words.ts";
import { appealFilter } from "../words.ts";
import { contributeToAppeal, declineToCooperate, involveUnit, releaseUnit } from "./commands.ts";

let house: OpenHouse;
let listening: Listening;
let lead: Actor;
let water: Actor;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  listening = await listeningCounty(house, "419400");
  lead = listening.who("县住建局干事");
  water = listening.who("县水利局局长");
});
afterAll(() => house.close());

const identity = { name: "王秀英", phone: "13800001234", email: null, address: null };
const asking = { what: "查清 3 号泵站为什么停", dueOn: "2022-06-17" };
const askedOf = async (unit = "县水利局", more: Partial<AppealDraft> = {}) => {
  const kept = await inHand(house, listening, { identity, point: { lat: 34.1, long: 115.3 }, ...more });
  const asked = await execute(house, involveUnit, lead, {
    id: kept.id,
    unitId: listening.county.unit[unit]!,
    ...asking,
  });
  return { ...kept, asked };
};
const seen = async (who: Actor, id: string) => {
  const whole = await wholeAppeal(house.db, who, id, house.clock.now());
  return isRefusal(whole) ? null : whole;
};
const mine = async (who: Actor) =>
  (await readQueue(house.db, who, appealFilter.parse({ list: "mine" }), house.clock.now())).appeals;

describe("a unit that is asked to work along", () => {
  test("finds the appeal in its queue, by when it is asked, and on the page what is asked", async () => {
    const before = await readCounts(house.db, water, house.clock.now());
    const { id } = await askedOf();
    const listed = (await mine(water)).find((one) => one.id === id);
    const after = await readCounts(house.db, water, house.clock.now());
    expect([listed?.askedBy, listed?.unit?.nameZh]).toEqual(["2022-06-17", "县住建局"]);
    expect(after.mine).toBe(before.mine + 1);
    const [asked] = (await seen(water, id))?.cooperations ?? [];
    expect(asked).toMatchObject({ ...asking, state: "asked", ours: true, late: false });
    expect((await mine(lead)).find((one) => one.id === id)?.askedBy).toBeNull();
  });

  test("has it in one list with its own, by what is due, page by page and each once", async () => {
    await askedOf();
    await inHand(house, listening, { unit: "县水利局", by: "县水利局局长" });
    const whole = await mine(water);
    expect(new Set(whole.map(({ askedBy }) => askedBy === null))).toEqual(new Set([true, false]));
    expect(whole.map(({ due }) => due)).toEqual(whole.map(({ due }) => due).toSorted());
    const read: string[] = [];
    for (let after: string | null | undefined = undefined; after !== null;) {
      const filter = appealFilter.parse({ list: "mine", limit: 1, after });
      const page = await readQueue(house.db, water, filter, house.clock.now());
      read.push(...page.appeals.map(({ id }) => id));
      after = page.next;
    }
    expect(read).toEqual(whole.map(({ id }) => id));
  });

  test("sees where, to find the place, and never who spoke", async () => {
    const { id } = await askedOf();
    const whole = await seen(water, id);
    expect([whole?.point, whole?.number]).toEqual([{ lat: 34.1, long: 115.3 }, null]);
    expect(whole?.may).toEqual(["note", "contribute", "decline"]);
    expect(await lookAt(house, water, { id, reason: "想看" })).toMatchObject({ refusal: "appeal.not-yours" });
  });

  test("answers to the lead, which is told; the clock and the debt stay with the lead", async () => {
    const { id } = await askedOf();
    const before = await seen(lead, id);
    await done(house, contributeToAppeal, water, { id, said: "泵站跳闸，今晚换好", files: [] });
    const after = await seen(lead, id);
    expect(after?.cooperations[0]).toMatchObject({ state: "answered", said: "泵站跳闸，今晚换好" });
    expect([after?.state, after?.due, after?.unit]).toEqual([before?.state, before?.due, before?.unit]);
    const debts = async ({ postId, countyId }: Actor) =>
      (await appealDebts(house.db, countyId, postId!)).map((debt) => debt.id);
    expect([(await debts(lead)).includes(id), (await debts(water)).includes(id)]).toEqual([true, false]);
    expect((await mine(water)).some((one) => one.id === id)).toBe(false);
    expect(await seen(water, id)).not.toBeNull();
  });

  test("gives back what is not its own, once and within the hours; the second time a head decides", async () => {
    const { id } = await askedOf();
    const reason = "泵站归镇里管";
    const late = await execute(at(house, "2022-06-16T09:00"), declineToCooperate, water, { id, reason });
    expect(late).toMatchObject({ refusal: "appeal.return-too-late" });
    await done(house, declineToCooperate, water, { id, reason });
    expect([await seen(water, id), (await seen(lead, id))?.cooperations[0]?.said]).toEqual([null, reason]);
    const again = { id, unitId: listening.county.unit["县水利局"]!, ...asking };
    expect(await execute(house, involveUnit, lead, again)).toMatchObject({
      refusal: "appeal.declined-already.conflict",
    });
  });

  test("sees it no longer once the lead needs it no more", async () => {
    const { id } = await askedOf();
    await done(house, releaseUnit, lead, { id, unitId: listening.county.unit["县水利局"]! });
    expect([await seen(water, id), (await seen(lead, id))?.may.includes("release")]).toEqual([null, false]);
  });

  test("owes nothing once the lead has answered; who had answered it still sees it", async () => {
    const [silent, spoken] = [await askedOf(), await askedOf()];
    await done(house, contributeToAppeal, water, { id: spoken.id, said: "修好了", files: [] });
    for (const { id } of [silent, spoken]) await done(house, answerAppeal, lead, { ...answerOf(house), id });
    expect((await seen(lead, silent.id))?.cooperations[0]?.state).toBe("ended");
    expect([await seen(water, silent.id), (await seen(water, spoken.id))?.may]).toEqual([null, []]);
  });

  test("is reminded by its head", async () => {
    const { id } = await askedOf();
    const { countyId, postId, unitId } = water;
    const items = await appealDueItems(house.db, countyId, "2022-06-17", "2022-06-18");
    expect(items.filter(({ href }) => href.endsWith(id))).toMatchObject([
      { postId, unitId, due: "2022-06-17" },
    ]);
  });
});

const run = async (local: string) => {
  const then = at(house, local);
  await chaseSilent.run(then, then.clock.now());
};
const told = (appealId: string) =>
  house.db
    .withTables<MessageTables>()
    .selectFrom("message")
    .select(["postId", "textKey"])
    .where("href", "=", `/desk/appeals/${appealId}`)
    .where("textKey", "like", "appeal.to-%.chase")
    .orderBy("textKey")
    .execute();

describe("a unit whose day passes without an answer", () => {
  test("is told once more, and so is who leads; once", async () => {
    const { id } = await askedOf();
    await run("2022-06-17T23:50");
    expect(await told(id)).toEqual([]);
    await run("2022-06-18T00:00");
    await run("2022-06-18T00:10");
    expect(await told(id)).toEqual([
      { postId: water.postId, textKey: "appeal.to-head.chase" },
      { postId: lead.postId, textKey: "appeal.to-lead.chase" },
    ]);
    const then = at(house, "2022-06-18T00:10").clock.now();
    const whole = await wholeAppeal(house.db, lead, id, then);
    expect(isRefusal(whole) ? whole : whole.steps.filter(({ act }) => act === "chase")).toHaveLength(1);
    const { appeals } = await readQueue(house.db, water, appealFilter.parse({ list: "mine" }), then);
    expect(appeals.find((one) => one.id === id)).toMatchObject({ askedBy: "2022-06-17", late: true });
  });

  test("that answered is not", async () => {
    const { id } = await askedOf();
    await done(house, contributeToAppeal, water, { id, said: "泵修好了", files: [] });
    await run("2022-06-18T00:00");
    expect(await told(id)).toEqual([]);
  });
});

describe("who may not be asked, and who may not ask", () => {
  test.each([
    ["the unit complained of", "县水利局", "appeal.complained-of"],
    ["the leading unit itself", "县住建局", "appeal.leads-itself"],
  ])("%s", async (_, unit, refusal) => {
    const about = [{ unitId: listening.county.unit["县水利局"]!, postId: null }];
    const { id, asked } = await askedOf(unit, { about });
    expect([asked, await seen(water, id)]).toMatchObject([{ refusal }, null]);
  });

  test("a unit below the one complained of", async () => {
    const about = [{ unitId: listening.county.unit["东河镇"]!, postId: null }];
    const { asked } = await askedOf("李庄村", { about });
    expect(asked).toMatchObject({ refusal: "appeal.complained-of" });
  });

  test("another unit than the lead, or one that works along", async () => {
    const { id } = await askedOf();
    const further = { id, unitId: listening.county.unit["东河镇"]!, ...asking };
    expect(await execute(house, involveUnit, water, further)).toMatchObject({ refusal: "appeal.not-yours" });
    const stranger = listening.who("西河乡党委书记");
    expect(await execute(house, involveUnit, stranger, further)).toMatchObject({
      refusal: "appeal.not-there",
    });
  });
});

test("the appellant reads who works together, never what was asked or answered among them", async () => {
  const { id, number } = await askedOf();
  await done(house, contributeToAppeal, water, { id, said: "泵站跳闸", files: [] });
  const own = must(await appealByNumber(house.db, listening.county.id, number, house.clock.now()));
  expect(own.cooperating.map(({ nameZh }) => nameZh)).toEqual(["县水利局"]);
  expect(own.steps.map(({ act }) => act)).toEqual(["contribute", "involve", "accept", "assign", "submit"]);
  expect(JSON.stringify(own)).not.toMatch(/泵站/);
});

/** A photo that says where it was taken, as phones write it. */
const trace = Buffer.from("Exif\0\0II 34.07N 115.30E", "latin1");
const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0xd9];
const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, trace.length + 2, ...trace, ...scan]);

test("what shows its answer is for those who handle the appeal, without traces, and never the appellant's", async () => {
  const { id, number } = await askedOf();
  const kept = must(await keepFile(house, { name: "泵站.jpg", bytes: photo }));
  await done(house, contributeToAppeal, water, { id, said: "泵站跳闸", files: [kept] });
  const [shown] = (await seen(lead, id))?.cooperations[0]?.files ?? [];
  const given = must(await giveFile(house, lead, { id, fileId: shown!.id }));
  expect([shown?.name, Buffer.from(given.bytes).includes("34.07N")]).toEqual(["泵站.jpg", false]);
  const stranger = listening.who("西河乡党委书记");
  const asked = { id, fileId: shown!.id };
  expect(await giveFile(house, stranger, asked)).toMatchObject({ refusal: "appeal.not-there" });
  const countyId = listening.county.id;
  expect(await fileByNumber(house, countyId, { typed: number, fileId: shown!.id })).toMatchObject({
    refusal: "route.not-there",
  });
  const own = must(await appealByNumber(house.db, countyId, number, house.clock.now()));
  expect(JSON.stringify(own)).not.toContain(shown!.id);
});

test("each act is an entry of the log", async () => {
  const countyId = listening.county.id;
  const count = async () => {
    const acts = ["appeal.involve", "appeal.contribute", "appeal.decline", "appeal.release"];
    const entries = await Promise.all(acts.map((act) => entriesOf(house, countyId, act)));
    return entries.map(({ length }) => length);
  };
  const before = await count();
  const kept = [await askedOf(), await askedOf(), await askedOf()];
  await done(house, contributeToAppeal, water, { id: kept[0]!.id, said: "好", files: [] });
  await done(house, declineToCooperate, water, { id: kept[1]!.id, reason: "不归我们" });
  await done(house, releaseUnit, lead, { id: kept[2]!.id, unitId: listening.county.unit["县水利局"]! });
  expect((await count()).map((after, of) => after - before[of]!)).toEqual([3, 1, 1, 1]);
});
