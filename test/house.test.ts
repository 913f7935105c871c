import { afterAll, beforeAll, expect, test } from "vitest";
import { anyCounty } from "../src/ground/county/store.ts";
import type { OpenHouse } from "../src/house.ts";
import { testHouse } from "./support/house.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

test("a new house is empty", async () => {
  expect(await anyCounty(house.db)).toBe(false);
});
