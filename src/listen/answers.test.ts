import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import { isRefusal } from "../ground/refusal.ts";
import { execute } from "../ground/command.ts";
import { wordsOf } from "../ground/words/index.ts";
import type { OpenHouse } from "../house.ts";
import { answersAsked, answersLike } from "./answers.ts";
import { holdBackAppeal, publishAppeal } from "./commands/keep.ts";
import { answered, at, done, type Listening, listeningCounty } from "./listen.test-support.ts";
import { publishedAnswer, publishedMonths } from "./store/published.ts";

const zone = "Asia/Shanghai";
let house: OpenHouse;
let listening: Listening;
let ids: Record<string, string>;

const publish = async (text: string, territory: string, on = "2022-06-15 10:00") => {
  const there = at(house, on.replace(" ", "T"));
  const territoryId = listening.county.unit[territory]!;
  const { id } = await answered(there, listening, { text, consent: true, territoryId });
  const words = wordsOf(text);
  await done(there, publishAppeal, listening.who("12345 值班岗"), { id, text, answer: "已经修好", words });
  return id;
};

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  listening = await listeningCounty(house, "411431");
  ids = {
    drain: await publish("李庄村的排水沟堵了，下雨进屋", "李庄村"),
    road: await publish("东河镇集市路面塌了一个坑", "东河镇"),
    lamp: await publish("西河乡路灯不亮，路口和地面都看不清", "西河乡", "2022-07-02 10:00"),
  };
});
afterAll(() => house.close());

const board = async (asked: Partial<Parameters<typeof answersAsked>[2]>) => {
  const whole = { text: "", categoryId: null, territoryId: null, month: null, page: 1, ...asked };
  const { rows } = await answersAsked(house.db, listening.county.id, whole, { zone, now: house.clock.now() });
  return rows.map(({ appealId }) => Object.keys(ids).find((name) => ids[name] === appealId));
};

describe("the board of answers", () => {
  test("shows the latest first, each with who answered and where", async () => {
    expect(await board({})).toEqual(["lamp", "road", "drain"]);
    const row = await publishedAnswer(house.db, listening.county.id, ids.drain!);
    expect(row).toMatchObject({ unitZh: "县住建局", territoryZh: "李庄村", answer: "已经修好" });
  });

  test("finds by words, and holds to the phrase as it was typed", async () => {
    expect(await board({ text: "排水沟" })).toEqual(["drain"]);
    expect(await board({ text: "路面" })).toEqual(["road"]);
    expect(await board({ text: "“塌了一个坑” 集市" })).toEqual(["road"]);
    expect(await board({ text: "坑塌了" })).toEqual([]);
    expect(await board({ text: "%" })).toEqual([]);
  });

  test("is narrowed by place, with all below it, and by month", async () => {
    const { unit } = listening.county;
    expect(await board({ territoryId: unit["东河镇"]! })).toEqual(["road", "drain"]);
    expect(await board({ territoryId: unit["李庄村"]! })).toEqual(["drain"]);
    expect(await board({ month: "2022-07" })).toEqual(["lamp"]);
    expect(await publishedMonths(house.db, listening.county.id, zone)).toEqual(["2022-07", "2022-06"]);
  });

  test("a page beyond the last is the last", async () => {
    expect(await board({ page: 99 })).toHaveLength(3);
  });

  test("tells of what is alike while one types, and of nothing that says nothing", async () => {
    const alike = await answersLike(
      house.db,
      listening.county.id,
      "我们村排水沟又堵了",
      at(house, "2022-07-03T10:00").clock.now(),
    );
    expect(alike[0]?.id).toBe(ids.drain);
    expect(await answersLike(house.db, listening.county.id, "。。", house.clock.now())).toEqual([]);
  });
});

describe("what is not on the board", () => {
  test("what still shows a phone cannot be put there", async () => {
    const { id } = await answered(house, listening, { text: "打13837012345", consent: true });
    const said = { id, text: "打13837012345", answer: null, words: "" };
    const refused = await execute(house, publishAppeal, listening.who("12345 值班岗"), said);
    expect(isRefusal(refused) && refused.refusal).toBe("publication.uncovered");
    expect(await publishedAnswer(house.db, listening.county.id, id)).toBeUndefined();
  });

  test("what was taken down is gone at once", async () => {
    const id = await publish("临时的一件", "东河镇");
    await done(house, holdBackAppeal, listening.who("12345 值班岗"), { id, reason: "写错了" });
    expect(await publishedAnswer(house.db, listening.county.id, id)).toBeUndefined();
  });
});
