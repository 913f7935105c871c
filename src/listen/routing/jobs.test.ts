import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { smallCounty } from "../../../test/support/small-county.ts";
import type { OpenHouse } from "../../house.ts";
import { saidAppeal, someCategory } from "../mind.test-support.ts";
import { guesses } from "./bayes.ts";
import { learn } from "./jobs.ts";
import { countedFor, lastLearned, timesSeen } from "./store/learned.ts";

let house: OpenHouse;
let county: Awaited<ReturnType<typeof smallCounty>>;
let units: Record<"water" | "lamps" | "town", string>;
let category: string;

beforeAll(async () => {
  house = await testHouse();
  county = await smallCounty(house, "410002");
  const root = await county.addUnit("county", "县");
  const add = async (name: string) => (await county.addUnit("department", name, root)).id;
  units = { water: await add("水务局"), lamps: await add("城管局"), town: await add("镇") };
  category = await someCategory(house, county.countyId, "water");
});
afterAll(() => house.close());

const day = (n: number) => new Date(Date.UTC(2022, 0, 1) + n * 86_400_000);

const closed = (n: number, text: string, unitId: string, more: object = {}) =>
  saidAppeal(house, county.countyId, {
    text,
    receivedAt: day(n),
    state: "closed",
    unitId,
    firstUnitId: unitId,
    ...more,
  });

describe("learning from closed appeals", () => {
  test("of few nothing is learned", async () => {
    await closed(0, "自来水停水", units.water);
    expect(await learn(house.db, county.countyId, day(200))).toBe(false);
    expect(await lastLearned(house.db, county.countyId, "unit")).toBeUndefined();
  });

  test("of enough it says how it did on the latest fifth", async () => {
    for (let n = 1; n < 30; n += 1) await closed(n, "自来水停水", units.water, { categoryId: category });
    for (let n = 30; n < 56; n += 1) await closed(n, "路灯不亮", units.lamps);
    // Finished one level higher: it belongs to whom it was given first.
    for (let n = 56; n < 60; n += 1)
      await closed(n, "路灯不亮", units.town, { firstUnitId: units.lamps, reopenings: 1 });
    await closed(61, "路灯不亮", units.town, { firstUnitId: units.water, reopenings: 1, returns: 1 });
    await saidAppeal(house, county.countyId, { text: "路灯", state: "in-hand", unitId: units.town });
    expect(await learn(house.db, county.countyId, day(200))).toBe(true);
    expect(await lastLearned(house.db, county.countyId, "unit")).toMatchObject({
      examples: 60,
      held: 12,
      heldRight: 12,
      heldCommon: 0,
      bands: [{ right: 12, n: 12 }],
    });
    expect(await lastLearned(house.db, county.countyId, "category")).toMatchObject({ examples: 29, held: 5 });
  });

  test("it guesses by what it kept, also when it learned twice", async () => {
    await learn(house.db, county.countyId, day(201));
    const row = (await lastLearned(house.db, county.countyId, "unit"))!;
    expect(row.learnedAt).toEqual(day(201));
    const [first] = guesses(await countedFor(house.db, row, ["路灯"]), ["路灯"]);
    expect(first?.label).toBe(units.lamps);
    expect(await countedFor(house.db, row, [])).toMatchObject({ counts: new Map() });
    expect(await timesSeen(house.db, county.countyId, ["路灯", "停水", "未见"])).toEqual(
      new Map([
        ["路灯", 30],
        ["停水", 30],
      ]),
    );
  });

  test("another county has learned nothing of it", async () => {
    const other = await smallCounty(house, "410003");
    expect(await learn(house.db, other.countyId, day(200))).toBe(false);
    expect(await timesSeen(house.db, other.countyId, ["路灯"])).toEqual(new Map());
  });
});
