import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import type { OpenHouse } from "../house.ts";
import { answerAppeal, judgeAnswer } from "./commands/answer.ts";
import { mergeAppeal } from "./commands/sort.ts";
import {
  answerOf,
  anybody,
  done,
  inHand,
  type Listening,
  listeningCounty,
  sent,
} from "./listen.test-support.ts";
import { readCounts, readQueue } from "./read-queue.ts";
import { appealFilter } from "./words.ts";

let house: OpenHouse;
let listening: Listening;
let codes = 419_900;
const desk = "12345 值班岗";
const identity = { name: "王秀英", phone: "13800001234", email: null, address: null };
const judged = { contacted: true, solved: true, satisfaction: "satisfied", said: null } as const;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());
beforeEach(async () => {
  listening = await listeningCounty(house, String((codes += 1)));
});

const who = (title: string) => listening.who(title);
const toCallBack = async (more: object = {}) => {
  const filter = appealFilter.parse({ list: "to-call-back", ...more });
  return readQueue(house.db, who(desk), filter, house.clock.now());
};
const idsOf = async () => (await toCallBack()).appeals.map(({ id }) => id).sort();
const merged = async (intoId: string, more: object = {}) => {
  const { id } = await sent(house, listening, more);
  await done(house, mergeAppeal, who(desk), { id, intoId });
  return id;
};
const answer = (id: string) => done(house, answerAppeal, who("县住建局干事"), { ...answerOf(house), id });

describe("voices that were merged", () => {
  test("wait for their callback once the appeal they went into is answered, and until each has judged", async () => {
    const main = await inHand(house, listening, { identity });
    const other = await merged(main.id, { identity: { ...identity, phone: "13900005678" } });
    expect(await idsOf()).toEqual([]);
    await answer(main.id);
    expect(await idsOf()).toEqual([main.id, other].sort());
    expect(await readCounts(house.db, who(desk), house.clock.now())).toMatchObject({ toCallBack: 2 });
    await done(house, judgeAnswer, anybody(listening), { id: other, ...judged });
    expect(await idsOf()).toEqual([main.id]);
  });

  test("are due with the answer, and stand in the pages of the list", async () => {
    const main = await inHand(house, listening);
    for (let n = 0; n < 3; n += 1) await merged(main.id);
    await answer(main.id);
    const first = await toCallBack({ limit: 2 });
    expect(new Set(first.appeals.map(({ due }) => due)).size).toBe(1);
    const second = await toCallBack({ limit: 2, after: first.next });
    const all = [...first.appeals, ...second.appeals].map(({ id }) => id);
    expect([new Set(all).size, second.next]).toEqual([4, null]);
  });

  test("of the same person are not called twice", async () => {
    const main = await inHand(house, listening, { identity });
    await merged(main.id, { identity: { ...identity, phone: "+86 138 0000 1234" } });
    await answer(main.id);
    expect(await idsOf()).toEqual([main.id]);
  });
});
