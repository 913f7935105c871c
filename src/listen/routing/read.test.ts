import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { returnAppeal } from "../commands/give.ts";
import { done, inHand, type Listening, listeningCounty, sent } from "../listen.test-support.ts";
import { saidAppeal } from "../mind.test-support.ts";
import { assignAppeal } from "../commands/give.ts";
import { learn } from "./jobs.ts";

let house: OpenHouse;
let app: FastifyInstance;
let listening: Listening;

beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
  listening = await listeningCounty(house, "419001");
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const desk = "12345 值班岗";

const ask = async (title: string, path: string, payload?: object) => {
  const headers = await signedIn(house, listening.who(title) as never);
  return app.inject({ method: payload ? "POST" : "GET", url: `/api/${path}`, headers, payload });
};

const unitsOf = (response: { json(): { units: { unit: { nameZh: string } }[] } }) =>
  response.json().units.map(({ unit }) => unit.nameZh);

describe("before anything was learned", () => {
  test("the table, the place and the keywords speak", async () => {
    const { id } = await sent(house, listening, {
      categoryId: listening.category["drain"]!,
      territoryId: listening.county.unit["李庄村"]!,
    });
    const response = await ask(desk, `appeals/${id}/suggestions`);
    expect(response.json()).toMatchObject({
      units: [
        {
          unit: { nameZh: "东河镇" },
          confidence: null,
          reasons: [{ by: "table", territory: { nameZh: "东河镇" } }],
        },
        { unit: { nameZh: "李庄村" }, reasons: [{ by: "place" }] },
      ],
      categories: [{ category: { nameZh: "下水道堵塞" }, reasons: [{ by: "keywords", words: ["排水沟"] }] }],
      learned: { unit: null, category: null },
    });
  });

  test("a unit complained of is not suggested, nor is any below it", async () => {
    const { id } = await sent(house, listening, {
      categoryId: listening.category["drain"]!,
      territoryId: listening.county.unit["李庄村"]!,
      about: [{ unitId: listening.county.unit["东河镇"]!, postId: null }],
    });
    expect(unitsOf(await ask(desk, `appeals/${id}/suggestions`))).not.toContain("东河镇");
    expect(unitsOf(await ask(desk, `appeals/${id}/suggestions`))).not.toContain("李庄村");
  });

  test("who does not see an appeal gets no suggestions for it", async () => {
    const { id } = await sent(house, listening);
    expect((await ask("西河乡党委书记", `appeals/${id}/suggestions`)).statusCode).toBe(404);
    expect((await ask("西河乡党委书记", `appeals/${id}/similar`)).statusCode).toBe(404);
  });
});

describe("similar appeals", () => {
  const text = "幸福路变压器嗡嗡响，夜里睡不着";
  const long = new Date("2022-01-15T00:00:00Z");

  test("say the same within 90 days; each reader sees what is theirs", async () => {
    const first = await inHand(house, listening, { text: "幸福路的变压器整夜响" });
    const about = { text: "幸福路变压器响，住建局不管", aboutUnitIds: [listening.county.unit["县住建局"]!] };
    const hidden = await saidAppeal(house, listening.county.id, about);
    await saidAppeal(house, listening.county.id, { text, receivedAt: long });
    await saidAppeal(house, listening.county.id, { text: "小麦补贴没有到账" });
    const second = await inHand(house, listening, { text });
    const ids = async (title: string) =>
      ((await ask(title, `appeals/${second.id}/similar`)).json().similar as { id: string }[]).map(
        ({ id }) => id,
      );
    expect((await ids(desk)).toSorted()).toEqual([first.id, hidden].toSorted());
    expect(await ids("县住建局干事")).toEqual([first.id]);
  });

  test("show what units did with them", async () => {
    const { id } = await sent(house, listening, { text: "幸福路变压器又响了" });
    const to = { id, note: null, unitId: listening.county.unit["县水利局"]! };
    await done(house, assignAppeal, listening.who(desk), to);
    await done(house, returnAppeal, listening.who("县水利局局长"), { id, reason: "供电不归水利" });
    const response = await ask(desk, "appeal-suggestions", { text });
    const had = response
      .json()
      .units.flatMap((one: { unit: { nameZh: string }; reasons: object[] }) =>
        one.reasons.map((reason) => ({ unit: one.unit.nameZh, ...reason })),
      );
    expect(had).toEqual([
      { unit: "县住建局", by: "similar", of: 4, had: 2, closed: 0, returned: 0 },
      { unit: "县水利局", by: "similar", of: 4, had: 0, closed: 0, returned: 1 },
    ]);
    expect(response.json().similar).toHaveLength(4);
    expect((await ask("县住建局干事", "appeal-suggestions", { text })).statusCode).toBe(404);
  });
});

const closed = (text: string, unit: string, hour: number) =>
  saidAppeal(house, listening.county.id, {
    text,
    receivedAt: new Date(Date.UTC(2022, 0, 1, hour)),
    state: "closed",
    unitId: listening.county.unit[unit]!,
  });

describe("once it was learned", () => {
  test("words speak, with the confidence that was tried and how well it does", async () => {
    for (let n = 0; n < 60; n += 2) {
      await closed("自来水没有水，水压太低", "县水利局", n);
      await closed("路灯坏了，晚上走路看不见", "县住建局", n + 1);
    }
    expect(await learn(house.db, listening.county.id, house.clock.now())).toBe(true);
    const body = (await ask(desk, "appeal-suggestions", { text: "我家自来水水压低" })).json();
    expect(body.units[0]).toMatchObject({
      unit: { nameZh: "县水利局" },
      confidence: 0.93,
      reasons: [{ by: "words", words: expect.arrayContaining(["自来水", "水压"]) }],
    });
    expect(body.learned.unit).toMatchObject({
      examples: 60,
      held: 12,
      right: 12,
      common: 6,
      low: 0.757506,
      high: 1,
    });
  });

  test("of words it never saw it guesses nothing", async () => {
    const { units } = (await ask(desk, "appeal-suggestions", { text: "养蜂场" })).json();
    expect(units).toEqual([]);
  });
});
