import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import type { OpenHouse } from "../../house.ts";
import { actAsAppellant, appealByNumber } from "../appellant.ts";
import {
  answered,
  anybody,
  done,
  entriesOf,
  inHand,
  type Listening,
  listeningCounty,
  must,
  sent,
  stored,
} from "../listen.test-support.ts";
import { wholeAppeal } from "../read.ts";
import { publicationOf } from "../store/publication.ts";
import type { AppellantAct } from "../words.ts";
import { judgeAnswer } from "./answer.ts";
import {
  confirmExclusion,
  excludeJudgement,
  holdBackAppeal,
  logContact,
  noteOnAppeal,
  publishAppeal,
  setConsent,
} from "./keep.ts";
import { setSetting } from "../../ground/settings/commands.ts";
import { listenSettings } from "../settings.ts";
import { notAcceptAppeal } from "./sort.ts";

let house: OpenHouse;
let listening: Listening;
let codes = 992_300;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  listening = await listeningCounty(house, String((codes += 1)));
});

const who = (title: string) => listening.who(title);
const desk = "12345 值班岗";
const seen = async (id: string, title = desk) =>
  must(await wholeAppeal(house.db, who(title), id, house.clock.now()));
const byNumber = (typed: string) => appealByNumber(house.db, listening.county.id, typed, house.clock.now());
const does = (typed: string, given: AppellantAct) =>
  actAsAppellant(house, listening.county.id, { typed, from: "203.0.113.7", given });

describe("by its number", () => {
  test("an appeal is found however it is typed, and shows no note and no one's name", async () => {
    const { id, number } = await inHand(house, listening);
    await done(house, noteOnAppeal, who("县住建局干事"), { id, text: "这人常来" });
    await done(house, logContact, who("县住建局干事"), { id, way: "phone", reached: true, note: "脾气大" });
    for (const typed of [number, number.toLowerCase(), number.replaceAll("-", " "), number.slice(3)])
      expect(await byNumber(typed)).toMatchObject({ number, unit: { nameZh: "县住建局" } });
    const shown = JSON.stringify(await byNumber(number));
    for (const hidden of ["这人常来", "脾气大"]) expect(shown).not.toContain(hidden);
    expect(await seen(id)).toMatchObject({
      notes: [{ text: "这人常来" }],
      contacts: [{ way: "phone", reached: true, note: "脾气大" }],
    });
  });

  test("is found by the letters a county once had", async () => {
    const { number } = await sent(house, listening);
    const admin = { ...who("县委书记"), role: "admin" as const };
    const value = { name: "listen.number-prefix", value: "JS", validFrom: "2022-06-15" };
    await done(house, setSetting(listenSettings), admin, value);
    expect((await sent(house, listening)).number).toMatch(/^JS-/);
    expect(await byNumber(number)).toMatchObject({ number });
  });

  test("nothing is told of a number that nobody has, or is mistyped", async () => {
    const { number } = await sent(house, listening);
    const other = await listeningCounty(house, String((codes += 1)));
    expect(await appealByNumber(house.db, other.county.id, number, house.clock.now())).toMatchObject({
      refusal: "number.not-there",
      field: "number",
    });
    const last = number.endsWith("A") ? "B" : "A";
    expect(await byNumber(`${number.slice(0, -1)}${last}`)).toMatchObject({ refusal: "number.check" });
    expect(await byNumber("12")).toMatchObject({ refusal: "number.length" });
  });

  test("its appellant adds to it, wishes it public, and takes it back", async () => {
    const { id, number } = await inHand(house, listening);
    must(await does(number, { act: "add", text: "今天又下雨了", files: [] }));
    must(await does(number, { act: "consent", consent: true }));
    expect(await does(number, { act: "reply", text: "在", files: [] })).toMatchObject({
      refusal: "appeal.already-in-hand.conflict",
    });
    must(await does(number, { act: "withdraw", reason: "修好了" }));
    expect(await byNumber(number)).toMatchObject({
      state: "withdrawn",
      closedFor: "修好了",
      clock: null,
      steps: [
        { act: "withdraw", post: null },
        { act: "consent" },
        { act: "add", said: "今天又下雨了" },
        {},
        {},
        {},
      ],
    });
    const [entry] = await entriesOf(house, listening.county.id, "appeal.withdraw");
    expect(entry).toMatchObject({ via: "public", fromAddress: "203.0.113.7", personId: null });
    expect(await stored(house, id)).toMatchObject({ consent: true });
  });

  test("not accepted, it says by which law and where to go", async () => {
    const { id, number } = await sent(house, listening);
    await done(house, notAcceptAppeal, who(desk), { id, law: "已进入诉讼", instead: "县人民法院" });
    expect(await byNumber(number)).toMatchObject({
      state: "not-accepted",
      closedFor: "已进入诉讼",
      instead: "县人民法院",
    });
  });
});

describe("a judgement is left out of the rates", () => {
  test("only with a reason and a second person", async () => {
    const { id } = await answered(house, listening);
    const judged = { contacted: true, solved: true, satisfaction: "unsatisfied", said: null } as const;
    await done(house, judgeAnswer, anybody(listening), { id, ...judged });
    const judgementId = (await seen(id)).judgements[0]!.id;
    const asked = { id, judgementId, reason: "评的是另一件" };
    await done(house, excludeJudgement, who(desk), asked);
    expect(await execute(house, excludeJudgement, who(desk), asked)).toMatchObject({
      refusal: "appeal.excluded.conflict",
    });
    expect(await execute(house, confirmExclusion, who(desk), { id, judgementId })).toMatchObject({
      refusal: "appeal.second-person",
    });
    await done(house, confirmExclusion, who("督查室主任"), { id, judgementId });
    expect(await execute(house, confirmExclusion, who("督查室主任"), { id, judgementId })).toMatchObject({
      refusal: "appeal.not-excluded.conflict",
    });
    expect((await seen(id)).judgements[0]!.exclusion).toMatchObject({
      reason: "评的是另一件",
      confirmedAt: house.clock.now().toISOString(),
    });
  });
});

describe("publication", () => {
  const redacted = { text: "东河镇某村排水沟堵了", answer: "已清", words: "排水沟" };

  test("awaits the moderator once it is answered, if its appellant wishes it", async () => {
    const { id } = await answered(house, listening, { consent: true });
    expect(await seen(id)).toMatchObject({ publication: { state: "waiting", answer: "沟已清开，水能走了" } });
    await done(house, publishAppeal, who(desk), { id, ...redacted });
    expect(await seen(id)).toMatchObject({ publication: { state: "published", text: redacted.text } });
    await done(house, holdBackAppeal, who(desk), { id, reason: "看得出是谁" });
    expect(await seen(id)).toMatchObject({ publication: { state: "held" } });
  });

  test("is not there without the wish, and ends with it", async () => {
    const { id } = await answered(house, listening);
    expect(await execute(house, publishAppeal, who(desk), { id, ...redacted })).toMatchObject({
      refusal: "appeal.no-consent",
    });
    await done(house, setConsent, anybody(listening), { id, consent: true });
    await done(house, publishAppeal, who(desk), { id, ...redacted });
    await done(house, setConsent, anybody(listening), { id, consent: false });
    expect(await publicationOf(house.db, listening.county.id, id)).toBeUndefined();
  });
});
