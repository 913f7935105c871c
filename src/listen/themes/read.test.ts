import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { type Listening, listeningCounty } from "../listen.test-support.ts";
import { saidAppeal } from "../mind.test-support.ts";
import { themesIn } from "./read.ts";

let house: OpenHouse;
let listening: Listening;
beforeAll(async () => {
  house = await testHouse();
  listening = await listeningCounty(house, "419201");
});
afterAll(() => house.close());

const said = async (n: number, text: string, daysAgo: number, more: object = {}) => {
  for (let at = 0; at < n; at += 1)
    await saidAppeal(house, listening.county.id, {
      text,
      receivedAt: new Date(house.clock.now().getTime() - daysAgo * 86_400_000),
      ...more,
    });
};

test("the themes of 90 days, with their place and what was before", async () => {
  const { unit } = listening.county;
  const here = { territoryId: unit["李庄村"]!, categoryId: listening.category["drain"]! };
  await said(6, "李庄村排水沟堵了", 3, here);
  await said(2, "李庄村排水沟堵了", 120, here);
  await said(9, "李庄村排水沟堵了", 400, here);
  await said(6, "路灯坏了", 80, { state: "withdrawn" });
  await said(4, "公交车不来", 10);
  expect(await themesIn(house.db, listening.who("12345 值班岗"), house.clock.now())).toMatchObject([
    {
      category: { nameZh: "下水道堵塞" },
      territory: { nameZh: "李庄村" },
      words: expect.not.arrayContaining(["李庄村"]),
      count: 6,
      owed: 6,
      before: 2,
      weeks: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6],
      matter: null,
      mayOpen: true,
    },
  ]);
});
