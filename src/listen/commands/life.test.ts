import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { OpenHouse } from "../../house.ts";
import {
  answered,
  answerOf,
  anybody,
  at,
  done,
  draftOf,
  entriesOf,
  inHand,
  type Listening,
  listeningCounty,
  mattersOf,
  must,
  sent,
  stored,
} from "../listen.test-support.ts";
import { wholeAppeal } from "../read.ts";
import { submitAppeal } from "../submit.ts";
import type { AppealWhole } from "../words.ts";
import { answerAppeal, judgeAnswer, reopenAppeal } from "./answer.ts";
import { acceptAppeal, assignAppeal, assignAppeals, returnAppeal } from "./give.ts";
import { mergeAppeal, referAppeal, splitAppeal } from "./sort.ts";

let house: OpenHouse;
let listening: Listening;
let codes = 991_100;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  listening = await listeningCounty(house, String((codes += 1)));
});

const who = (title: string) => listening.who(title);
const desk = () => who("12345 值班岗");
const unit = (name: string) => listening.county.unit[name]!;
const assign = (id: string, name: string) =>
  execute(house, assignAppeal, desk(), { id, unitId: unit(name), note: null });
const seen = async (id: string, title = "12345 值班岗") =>
  must(await wholeAppeal(house.db, who(title), id, house.clock.now())) as AppealWhole;
const judgement = (solved: boolean) => ({
  contacted: true,
  solved,
  satisfaction: solved ? ("satisfied" as const) : ("unsatisfied" as const),
  said: null,
});

describe("an appeal is heard", () => {
  test("with a number, a deadline and its arithmetic in the same moment", async () => {
    const { id, number } = await sent(house, listening, { categoryId: listening.category["water"]! });
    expect(number).toMatch(/^DG-(?:[0-9A-Z]{4}-){3}[0-9A-Z]$/);
    expect(await seen(id)).toMatchObject({
      number,
      ref: number.slice(0, 7),
      state: "received",
      class: "utilities",
      due: new Date("2022-06-16T09:00:00+08:00").toISOString(),
      clock: { kind: "answer", counts: "hours", limit: 24, late: false },
      steps: [{ act: "submit", post: null }],
      may: expect.arrayContaining(["assign", "not-accept", "merge", "answer"]),
    });
    const [entry] = await entriesOf(house, listening.county.id, "appeal.submit");
    expect(JSON.stringify(entry)).not.toContain(number);
    expect(JSON.stringify(entry)).not.toContain("排水沟");
  });

  test("once, however often the same form is sent, also at once", async () => {
    const draft = draftOf({ key: "form-1" });
    const both = await Promise.all([1, 2, 3].map(() => submitAppeal(house, anybody(listening), draft)));
    expect(new Set(both.map((one) => must(one).id)).size).toBe(1);
    expect(await entriesOf(house, listening.county.id, "appeal.submit")).toHaveLength(1);
  });

  test("by the head it is addressed to: a matter opens at once", async () => {
    const { id } = await sent(house, listening, { toPostId: listening.county.post["东河镇党委书记"]! });
    expect(await stored(house, id)).toMatchObject({ state: "referred", due: null });
    expect(await mattersOf(house, id)).toMatchObject([
      { origin: "appeal", decidingPostId: listening.county.post["东河镇党委书记"] },
    ]);
    expect(await seen(id, "东河镇党委书记")).toMatchObject({ may: expect.arrayContaining(["answer"]) });
    const notHead = { toPostId: listening.county.post["东河镇干事"]! };
    expect(await submitAppeal(house, anybody(listening), draftOf(notHead))).toMatchObject({
      refusal: "appeal.not-a-head",
      field: "toPostId",
    });
  });
});

describe("a unit has it", () => {
  test("assigned, taken in hand, answered, judged by the appellant, in the words of its history", async () => {
    const { id } = await answered(house, listening);
    expect(await seen(id)).toMatchObject({
      state: "answered",
      unit: { nameZh: "县住建局" },
      firstUnit: { nameZh: "县住建局" },
      answers: [{ done: "沟已清开，水能走了", inTime: true, unit: { nameZh: "县住建局" } }],
      clock: { kind: "callback", limit: 5 },
    });
    await done(house, judgeAnswer, anybody(listening), { id, ...judgement(true) });
    const whole = await seen(id);
    expect(whole).toMatchObject({
      state: "called-back",
      clock: null,
      judgements: [{ by: "appellant", solved: true, unit: { nameZh: "县住建局" }, exclusion: null }],
    });
    expect(whole.steps.map(({ act }) => act)).toEqual(["judge", "answer", "accept", "assign", "submit"]);
  });

  test("who is not a part of it does not find it, and cannot act on it", async () => {
    const { id } = await inHand(house, listening);
    for (const title of ["东河镇党委书记", "西河乡党委书记", "县水利局局长"]) {
      expect(await wholeAppeal(house.db, who(title), id, house.clock.now())).toMatchObject({
        refusal: "appeal.not-there",
      });
      const tried = await execute(house, answerAppeal, who(title), { ...answerOf(house), id });
      expect(tried).toMatchObject({ refusal: "appeal.not-there" });
    }
    expect(await seen(id, "县长")).toMatchObject({ number: null, may: ["refer", "note"] });
    expect(await seen(id, "督查室主任")).toMatchObject({ number: null, may: [] });
  });

  test("the unit does not get the number with which one speaks for the appellant", async () => {
    const { id, number } = await inHand(house, listening);
    expect(JSON.stringify(await seen(id, "县住建局局长"))).not.toContain(number);
  });

  test("two who answer at once: one does, the other is told so", async () => {
    const { id } = await inHand(house, listening);
    const both = await Promise.all(
      ["县住建局干事", "县住建局局长"].map((title) =>
        execute(house, answerAppeal, who(title), { ...answerOf(house), id }),
      ),
    );
    expect(both).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id, state: "answered" }),
        expect.objectContaining({ refusal: "appeal.already-answered.conflict" }),
      ]),
    );
    expect((await seen(id)).answers).toHaveLength(1);
  });
});

describe("a unit returns it", () => {
  test("once to the desk; the second return opens a matter between those who returned it", async () => {
    const { id } = await sent(house, listening);
    await assign(id, "县住建局");
    await done(house, returnAppeal, who("县住建局干事"), { id, reason: "村内的沟归镇里" });
    expect(await stored(house, id)).toMatchObject({ state: "returned", unitId: null, returns: 1 });
    await assign(id, "东河镇");
    await done(house, returnAppeal, who("东河镇干事"), { id, reason: "沟归住建" });
    expect(await stored(house, id)).toMatchObject({ state: "referred", unitId: unit("县住建局"), due: null });
    expect(await mattersOf(house, id)).toMatchObject([
      { origin: "appeal", state: "open", decidingPostId: listening.county.post["县长"] },
    ]);
    expect(await entriesOf(house, listening.county.id, "appeal.return")).toHaveLength(2);
  });

  test("not after 24 hours", async () => {
    const { id } = await sent(house, listening);
    await assign(id, "县住建局");
    const late = await execute(at(house, "2022-06-16T09:00"), returnAppeal, who("县住建局干事"), {
      id,
      reason: "不归我们",
    });
    expect(late).toMatchObject({ refusal: "appeal.return-too-late", params: { hours: 24 } });
  });
});

describe("judged unsolved", () => {
  test("it goes one level higher, once; then a matter decides", async () => {
    const { id } = await answered(house, listening, { unit: "东河镇", by: "东河镇干事" });
    await done(house, judgeAnswer, desk(), { id, ...judgement(false) });
    const reopened = await stored(house, id);
    expect(reopened).toMatchObject({ state: "reopened", unitId: unit("县人民政府"), reopenings: 1 });
    expect(reopened.due).toEqual(new Date("2022-06-22T18:00:00+08:00"));
    await done(house, acceptAppeal, who("县长"), { id });
    await done(house, answerAppeal, who("县长"), { ...answerOf(house), id });
    await done(house, judgeAnswer, anybody(listening), { id, ...judgement(false) });
    expect(await stored(house, id)).toMatchObject({ state: "referred" });
    expect(await mattersOf(house, id)).toHaveLength(1);
    expect((await seen(id)).judgements).toMatchObject([
      { by: "caller", unit: { nameZh: "东河镇" } },
      { by: "appellant", unit: { nameZh: "县人民政府" } },
    ]);
  });

  test("asked again later, within the days allowed", async () => {
    const { id } = await answered(house, listening);
    await done(house, judgeAnswer, anybody(listening), { id, ...judgement(true) });
    const again = { id, reason: "又堵了" };
    const late = await execute(at(house, "2022-07-01T09:00"), reopenAppeal, anybody(listening), again);
    expect(late).toMatchObject({ refusal: "appeal.reopen-too-late", params: { days: 10 } });
    const soon = at(house, "2022-06-29T09:00");
    await done(soon, reopenAppeal, anybody(listening), again);
    expect(await stored(house, id)).toMatchObject({ state: "reopened", countedFrom: soon.clock.now() });
  });
});

describe("said by several", () => {
  test("merged, every voice keeps its number and judges for itself", async () => {
    const main = await inHand(house, listening);
    const other = await sent(house, listening, { text: "李庄的沟堵了两天" });
    await done(house, mergeAppeal, desk(), { id: other.id, intoId: main.id });
    expect(await seen(main.id)).toMatchObject({
      merged: 1,
      mergedHere: [{ id: other.id, excerpt: "李庄的沟堵了两天" }],
    });
    expect(await seen(other.id, "县住建局干事")).toMatchObject({ mergedInto: { id: main.id }, due: null });
    const early = await execute(house, judgeAnswer, anybody(listening), { id: other.id, ...judgement(true) });
    expect(early).toMatchObject({ refusal: "appeal.not-answered.conflict" });
    await done(house, answerAppeal, who("县住建局干事"), { ...answerOf(house), id: main.id });
    await done(house, judgeAnswer, anybody(listening), { id: other.id, ...judgement(false) });
    expect(await stored(house, other.id)).toMatchObject({ state: "reopened", unitId: unit("县人民政府") });
    expect(await stored(house, main.id)).toMatchObject({ state: "answered" });
  });

  test("two who merge crosswise at once: one is merged, the other told so", async () => {
    const [one, other] = [await sent(house, listening), await sent(house, listening)];
    const both = await Promise.all([
      execute(house, mergeAppeal, desk(), { id: one.id, intoId: other.id }),
      execute(house, mergeAppeal, desk(), { id: other.id, intoId: one.id }),
    ]);
    expect(both.filter((made) => "refusal" in made)).toMatchObject([
      { refusal: "appeal.already-merged.conflict" },
    ]);
    const states = [(await stored(house, one.id)).state, (await stored(house, other.id)).state];
    expect(states.sort()).toEqual(["merged", "received"]);
  });

  test("split again, it is to be assigned by its own clock", async () => {
    const main = await inHand(house, listening);
    const other = await sent(house, listening);
    await done(house, mergeAppeal, desk(), { id: other.id, intoId: main.id });
    await done(house, splitAppeal, desk(), { id: other.id });
    expect(await stored(house, other.id)).toMatchObject({
      state: "received",
      mergedInto: null,
      due: new Date("2022-06-22T18:00:00+08:00"),
    });
    expect(await execute(house, mergeAppeal, desk(), { id: main.id, intoId: main.id })).toMatchObject({
      refusal: "appeal.merge-itself",
    });
  });

  test("given out together, all or none", async () => {
    const ids = [(await sent(house, listening)).id, (await sent(house, listening)).id];
    const to = { unitId: unit("东河镇"), note: null };
    await done(house, assignAppeals, desk(), { appealIds: ids, ...to });
    for (const id of ids) expect(await stored(house, id)).toMatchObject({ unitId: unit("东河镇") });
    const third = await sent(house, listening);
    await done(house, acceptAppeal, who("东河镇干事"), { id: ids[0]! });
    const mixed = { appealIds: [third.id, ids[0]!], ...to };
    expect(await execute(house, assignAppeals, desk(), mixed)).toMatchObject({
      refusal: "appeal.already-in-hand.conflict",
      where: ids[0],
    });
    expect(await stored(house, third.id)).toMatchObject({ state: "received" });
  });

  test("stuck, it is referred to a matter in one act", async () => {
    const { id } = await inHand(house, listening);
    const asked = { title: "沟归谁清", question: "由谁出钱", unitIds: [unit("东河镇")] };
    await done(house, referAppeal, who("县住建局干事"), { id, ...asked });
    expect(await mattersOf(house, id)).toMatchObject([
      { title: "沟归谁清", decidingPostId: listening.county.post["县长"] },
    ]);
    expect(await seen(id, "县长")).toMatchObject({ state: "referred", matter: { title: "沟归谁清" } });
  });
});
