import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { declineMatter } from "../../coordinate/commands/answer.ts";
import type { MessageTables } from "../../ground/messages/tables.ts";
import type { OpenHouse } from "../../house.ts";
import { done, inHand, type Listening, listeningCounty, mattersOf } from "../listen.test-support.ts";
import { referAppeal } from "./sort.ts";

let house: OpenHouse;
let listening: Listening;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  listening = await listeningCounty(house, "419801");
});
afterAll(() => house.close());

test("a matter that ends reminds the desk of the appeal that was referred to it", async () => {
  const { county, who } = listening;
  const { id } = await inHand(house, listening);
  const asked = { id, title: "沟归谁清", question: "由谁清", unitIds: [county.unit["县水利局"]!] };
  await done(house, referAppeal, who("县住建局干事"), asked);
  const [matter] = await mattersOf(house, id);
  const decider = Object.entries(county.post).find(([, post]) => post === matter!.decidingPostId)![0];
  await done(house, declineMatter, who(decider), { id: matter!.id, reason: "按河长制办法已有分工" });
  const told = await house.db
    .withTables<MessageTables>()
    .selectFrom("message")
    .select(["postId", "textKey", "href"])
    .where("countyId", "=", county.id)
    .where("textKey", "like", "appeal.told%")
    .execute();
  expect(told).toEqual([
    { postId: county.post["12345 值班岗"], textKey: "appeal.told-desk", href: `/desk/appeals/${id}` },
  ]);
});
