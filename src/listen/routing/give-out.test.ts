import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { insertSetting } from "../../ground/settings/index.ts";
import type { OpenHouse } from "../../house.ts";
import { assignAppeal } from "../commands/give.ts";
import { done, type Listening, listeningCounty, sent, stored } from "../listen.test-support.ts";
import { saidAppeal } from "../mind.test-support.ts";
import { stepsOf } from "../store/appeals.ts";
import { giveOut, giveOutFrom, unitGivenTo } from "./give-out.ts";
import { learn } from "./jobs.ts";
import type { UnitSuggestion } from "./words.ts";

const suggested = (confidence: number | null): UnitSuggestion => ({
  unit: { id: "u", nameZh: "县水利局", nameEn: null },
  confidence,
  reasons: [],
});

test.each([
  ["off", [suggested(0.99)], 0, false],
  ["above", [suggested(0.91)], 90, true],
  ["as sure as asked", [suggested(0.9)], 90, true],
  ["below", [suggested(0.89)], 90, false],
  ["the table says another, and no guess", [suggested(null), suggested(0.99)], 50, false],
  ["nothing", [], 50, false],
])("%s", (_, suggestions, percent, given) => {
  expect(unitGivenTo(suggestions, percent) !== null).toBe(given);
});

test.each([
  [0, true],
  [1, false],
  [49, false],
  [50, true],
  [100, true],
  [101, false],
])("a county may set %i: %j", (percent, may) => {
  expect(giveOutFrom.schema.safeParse(percent).success).toBe(may);
});

describe("giving out by what was learned", () => {
  let house: OpenHouse;
  let listening: Listening;
  let codes = 419_500;
  const desk = "12345 值班岗";
  beforeAll(async () => {
    house = await testHouse("2022-06-15T09:00:00+08:00");
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    listening = await listeningCounty(house, String((codes += 1)));
    const { id, unit } = listening.county;
    for (let n = 0; n < 60; n += 1) {
      const unitId = n % 2 === 0 ? unit["县水利局"]! : unit["县住建局"]!;
      const text = n % 2 === 0 ? "自来水停水三天" : "路灯不亮没人修";
      const receivedAt = new Date(Date.UTC(2022, 0, 1 + n));
      await saidAppeal(house, id, { text, state: "closed", unitId, firstUnitId: unitId, receivedAt });
    }
    await learn(house.db, id, house.clock.now());
  });

  const letFrom = (value: number) =>
    insertSetting(house.db, {
      countyId: listening.county.id,
      name: giveOutFrom.name,
      validFrom: "2022-01-01",
      value,
      setAt: house.clock.now(),
    });
  const run = () => giveOut.run(house, house.clock.now());
  const water = { text: "自来水停水三天了" };

  test("is off unless the county wants it", async () => {
    const { id } = await sent(house, listening, water);
    await run();
    expect(await stored(house, id)).toMatchObject({ state: "received", unitId: null });
  });

  test("gives out what is sure enough, once, and says on what ground", async () => {
    await letFrom(80);
    const { id } = await sent(house, listening, water);
    await run();
    await run();
    expect(await stored(house, id)).toMatchObject({
      state: "assigned",
      unitId: listening.county.unit["县水利局"],
    });
    const steps = await stepsOf(house.db, listening.county.id, id);
    expect(steps.filter(({ act }) => act === "assign")).toMatchObject([{ postId: null, open: true }]);
    expect(steps.find(({ act }) => act === "note")).toMatchObject({
      open: false,
      said: expect.stringContaining("%"),
    });
  });

  test("never below what was set", async () => {
    await letFrom(100);
    const { id } = await sent(house, listening, water);
    await run();
    expect(await stored(house, id)).toMatchObject({ state: "received" });
  });

  test("leaves complaints, petitions, and what somebody has taken up to people", async () => {
    await letFrom(50);
    const { unit } = listening.county;
    const complaint = await sent(house, listening, {
      ...water,
      kind: "complaint",
      about: [{ unitId: unit["东河镇"]!, postId: null }],
    });
    const petition = await sent(house, listening, { ...water, class: "petition" });
    const taken = await sent(house, listening, water);
    await done(house, assignAppeal, listening.who(desk), {
      id: taken.id,
      unitId: unit["东河镇"]!,
      note: null,
    });
    await run();
    expect(await stored(house, complaint.id)).toMatchObject({ state: "received" });
    expect(await stored(house, petition.id)).toMatchObject({ state: "received" });
    expect(await stored(house, taken.id)).toMatchObject({ unitId: unit["东河镇"] });
  });
});
