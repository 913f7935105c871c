import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import { office } from "../advance/bulletin/office.test-support.ts";
import type { AdvanceTables } from "../advance/tables.ts";
import { newId } from "../ground/id.ts";
import type { OpenHouse } from "../house.ts";
import type { PlanTables } from "../plan/tables.ts";
import { evidenceOf } from "./evidence.ts";
import { vetoesOf } from "./vetoes.ts";

let house: OpenHouse;
let at: Awaited<ReturnType<typeof office>>;
let action: { id: string; planId: string };
const tables = () => house.db.withTables<PlanTables & AdvanceTables>();
const unitId = () => at.officer.unitId!;

beforeAll(async () => {
  house = await testHouse("2022-12-31T09:00:00+08:00");
  at = await office(house, "evidence");
  action = await tables()
    .selectFrom("action")
    .select(["id", "planId"])
    .where("countyId", "=", at.countyId)
    .executeTakeFirstOrThrow();
});
afterAll(() => house.close());

const verifiedOn = (stateOn: string) =>
  tables()
    .updateTable("action")
    .set({ state: "verified", stateOn })
    .where("countyId", "=", at.countyId)
    .where("id", "=", action.id)
    .execute();

const lit = (day: string, light: "pace" | "far" | "verified") =>
  tables()
    .insertInto("lightChange")
    .values({ countyId: at.countyId, actionId: action.id, day, light, reasons: "[]" })
    .execute();

const spotChecked = async (drawnOn: string, held: boolean) => {
  const now = house.clock.now();
  const id = newId(now);
  const size = { margin: 0.1, confidence: 0.95, population: 1, size: 1 };
  const sample = { countyId: at.countyId, id, planId: action.planId, seed: drawnOn, ...size };
  await tables()
    .insertInto("sample")
    .values({ ...sample, drawnAt: now, drawnOn, postId: null })
    .execute();
  const item = { countyId: at.countyId, sampleId: id, actionId: action.id, unitId: unitId(), position: 0 };
  const found = { held, sentence: "看过", checkedAt: now, checkedByPostId: null };
  await tables()
    .insertInto("sampleItem")
    .values({ ...item, ticket: "t", ...found })
    .execute();
};

const read = (year = 2022) =>
  evidenceOf(house.db, at.countyId, { unitId: unitId(), year }, house.clock.now());
const against = async () =>
  (
    await vetoesOf(
      house.db,
      at.countyId,
      { year: 2022, nominees: [{ id: "n", of: "unit", unitId: unitId(), personId: null }] },
      house.clock.now(),
    )
  ).get("n");

describe("the file of a unit", () => {
  test("fills itself: verified actions, days in each light, what a spot check found", async () => {
    await verifiedOn("2022-11-01");
    await lit("2022-02-01", "pace");
    await lit("2022-08-01", "far");
    await lit("2022-11-01", "verified");
    await spotChecked("2022-12-01", true);
    expect(await read()).toMatchObject({
      on: "2022-12-31",
      actions: { all: 1, verified: [{ number: "1.1.1", on: "2022-11-01" }] },
      lit: [{ id: action.id, number: "1.1.1", days: { pace: 181, far: 92, verified: 61 } }],
      decisions: { answeredInTime: { part: 0, of: 0 }, carriedOut: { part: 0, of: 0 } },
      rates: null,
      scores: [],
      spotChecks: [{ held: true, on: "2022-12-01" }],
    });
    expect(await against()).toEqual([]);
  });

  test("says nothing of another year", async () => {
    expect(await read(2021)).toMatchObject({
      actions: { all: 0, verified: [] },
      lit: [],
      spotChecks: [],
    });
  });

  test("is of nobody where the unit is not the county's", async () => {
    const unknown = { unitId: newId(house.clock.now()), year: 2022 };
    expect(await evidenceOf(house.db, at.countyId, unknown, house.clock.now())).toBeNull();
  });

  test("bears a veto once a spot check finds that a claim does not hold", async () => {
    await spotChecked("2022-12-15", false);
    expect(await against()).toMatchObject([
      { kind: "falsified-report", on: "2022-12-15", what: "1.1.1 改造 42 个小区" },
    ]);
  });
});
