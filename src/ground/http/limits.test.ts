import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";

let house: OpenHouse;
let app: Awaited<ReturnType<typeof testApp>>;
beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const statuses = async (count: number, url: string, headers: Record<string, string>) => {
  const seen = new Set<number>();
  for (let at = 0; at < count; at++) seen.add((await app.inject({ url, headers })).statusCode);
  return [...seen];
};

test("an address without a sign-in waits after its share; an office behind one address does not", async () => {
  const remote = "/desk/nothing-here.txt";
  expect(await statuses(1_210, remote, {})).toContain(429);
  expect(await statuses(1_210, remote, { cookie: "dingge=whatever" })).not.toContain(429);
});

test("what never changes under its name is not counted", async () => {
  expect(await statuses(1_210, "/desk/texts/none.json", {})).not.toContain(429);
});
