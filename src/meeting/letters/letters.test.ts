import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { type Actor, operator } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { type Command, execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import type { Refusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import {
  at,
  done,
  entriesOf,
  holderOf,
  type Seated,
  seatedCounty,
} from "../../coordinate/coordinate.test-support.ts";
import { adoptPlan } from "../../plan/index.ts";
import type { PlanTables } from "../../plan/tables.ts";
import { actorAt } from "../../plan/plan.test-support.ts";
import { remindUnsigned, signLetter } from "./commands.ts";
import { lettersFor, wholeLetter } from "./read.ts";
import { lettersDue, lettersToSign } from "./waiting.ts";
import type { LetterWhole } from "./words.ts";

let house: OpenHouse;
let seats: Seated;
const title = "县住建局局长";
const head = () => holderOf(seats, title);
const office = () => actorAt(seats.county, "delivery");
const postId = () => seats.county.post[title]!;
const asked = () => ({ year: 2022, postId: postId() });
const today = () => localDate(house.clock.now(), house.clock.zone);

beforeAll(async () => {
  house = await testHouse("2022-02-15T09:00:00+08:00");
  seats = await seatedCounty(house, "998301");
  await done(house, adoptPlan, operator(seats.county.id), { year: 2022 });
});
afterAll(() => house.close());

const read = async (actor: Actor = head()): Promise<LetterWhole> => {
  const letter = await wholeLetter(house.db, actor, asked(), today());
  if ("refusal" in letter) throw new Error(letter.refusal);
  return letter;
};
const refused = async <I, V>(act: Command<I, V>, actor: Actor, input: I, where: House = house) =>
  ((await execute(where, act, actor, input)) as Refusal).refusal;
const dueBetween = (from: string, to: string) => lettersDue(house.db, seats.county.id, from, to);
const say = (key: string) => key;
const waits = async (actor: Actor) => {
  const ask = { db: house.db, actor, today: today(), now: house.clock.now(), lang: "zh" as const, say };
  return (await lettersToSign(ask)).map(({ title: said, why, due }) => ({ said, why, due }));
};

describe("a letter is issued by the adoption of a plan", () => {
  test("to each head who owes something, with what they owe, its hash and its day", async () => {
    const letter = await read();
    expect(letter.text.post.titleZh).toBe(title);
    expect(letter.text.owes.length).toBeGreaterThan(0);
    expect(letter).toMatchObject({ state: "unsigned", signature: null, changes: [], may: { sign: true } });
    expect(letter.hash).toMatch(/^[0-9a-f]{64}$/);
    expect([letter.text.adoptedOn, letter.due]).toEqual(["2022-02-15", "2022-03-02"]);
  });

  test("it waits under what is to be signed, for its head alone", async () => {
    expect(await waits(head())).toMatchObject([{ said: "letter.sign.title", why: "letter.sign.unsigned" }]);
    expect(await waits(holderOf(seats, "西河乡党委书记"))).toEqual([]);
  });

  test("it is not there for a head beside, nor for a year without a plan", async () => {
    const beside = holderOf(seats, "东河镇党委书记");
    expect(await wholeLetter(house.db, beside, asked(), today())).toMatchObject({
      refusal: "letter.not-there",
    });
    expect(await lettersFor(house.db, head(), { year: 2030, page: 1, limit: 50 })).toMatchObject({
      refusal: "letter.not-there",
    });
  });
});

describe("signing", () => {
  test("is by its head, on the text that was read", async () => {
    const { hash } = await read();
    const governor = holderOf(seats, "县长");
    expect(await refused(signLetter, governor, { ...asked(), hash })).toBe("letter.not-yours");
    expect(await refused(signLetter, head(), { ...asked(), hash: "0".repeat(64) })).toBe(
      "letter.changed.conflict",
    );
    const over = at(house, "2023-01-01T09:00");
    expect(await refused(signLetter, head(), { ...asked(), hash }, over)).toBe("letter.over.conflict");
  });

  test("keeps post, person, time, text and hash, with one entry; nobody signs twice", async () => {
    const { hash } = await read();
    await done(house, signLetter, head(), { ...asked(), hash });
    expect(await read()).toMatchObject({
      state: "signed",
      signature: { hash, signedAt: "2022-02-15T01:00:00.000Z" },
      may: { sign: false },
    });
    expect(await waits(head())).toEqual([]);
    expect(await entriesOf(house, seats.county.id, "letter.sign")).toHaveLength(1);
    expect(await refused(signLetter, head(), { ...asked(), hash })).toBe("letter.signed.conflict");
  });

  test("a plan that changes afterwards leaves the signature on the earlier text, and asks anew", async () => {
    const before = await read();
    const { number } = before.text.owes[0]!;
    await house.db
      .withTables<Pick<PlanTables, "action">>()
      .updateTable("action")
      .set({ dueOn: "2022-12-20", deadlineKind: "date" })
      .where("countyId", "=", seats.county.id)
      .where("number", "=", number)
      .execute();
    const after = await read();
    expect(after).toMatchObject({
      state: "changed",
      signature: { hash: before.hash },
      signedText: { owes: [{ number }] },
      changes: [{ number, change: "changed" }],
      may: { sign: true },
    });
    expect(await waits(head())).toMatchObject([{ why: "letter.sign.changed", due: null }]);
    const later = at(house, "2022-02-15T10:00");
    await done(later, signLetter, head(), { ...asked(), hash: after.hash });
    expect((await read()).state).toBe("signed");
  });
});

describe("the unsigned", () => {
  test("are listed first, and counted", async () => {
    const shown = await lettersFor(house.db, office(), { year: 2022, page: 1, limit: 50 });
    if ("refusal" in shown) throw new Error(shown.refusal);
    expect(shown.counts.signed).toBe(1);
    expect(shown.letters.at(-1)).toMatchObject({ state: "signed" });
    expect(shown.letters).toHaveLength(shown.total);
    const only = await lettersFor(house.db, office(), { year: 2022, state: "signed", page: 1, limit: 50 });
    expect(only).toMatchObject({ total: 1 });
  });

  test("are reminded by the office, each at most once a day", async () => {
    expect(await refused(remindUnsigned, head(), { year: 2022 })).toBe("letter.not-yours");
    const { reminded } = await done(house, remindUnsigned, office(), { year: 2022 });
    expect(reminded).toBeGreaterThan(0);
    await done(house, remindUnsigned, office(), { year: 2022 });
    const written = await house.db
      .withTables<{ message: { countyId: string; kind: string } }>()
      .selectFrom("message")
      .selectAll()
      .where("countyId", "=", seats.county.id)
      .where("kind", "=", "letter")
      .execute();
    expect(written).toHaveLength(reminded);
  });

  test("are among what falls due, until the year is over", async () => {
    const { due } = await read();
    const items = await dueBetween(today(), due);
    expect(items.length).toBeGreaterThan(0);
    expect(items.map((item) => item.postId)).not.toContain(postId());
    expect(await dueBetween("2022-02-16", "2022-02-20")).toEqual([]);
    expect(await dueBetween("2023-01-01", "2023-02-01")).toEqual([]);
  });
});
