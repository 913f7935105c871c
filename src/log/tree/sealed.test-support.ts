import { operator } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import type { House } from "../../ground/house.ts";
import { newId } from "../../ground/id.ts";
import { testCounty } from "../../../test/support/county.ts";
import { record } from "../store.ts";
import { sealCounty } from "./jobs/seal.ts";

/** Writes entries as commands do, without what they would change. */
export const writeEntries = async (house: House, countyId: string, count: number, db: Db = house.db) => {
  const actor = { ...operator(countyId), via: "public" as const, from: "192.0.2.7" };
  for (let at = 0; at < count; at += 1) {
    const now = house.clock.now();
    const entry = { kind: "appeal", id: newId(now), after: { state: "received", at }, reason: `第 ${at} 件` };
    await record(db, actor, "appeal.submit", [entry], now);
  }
};

/** A county with so many entries more than its beginning, all of them sealed. */
export const sealedCounty = async (house: House, count: number) => {
  const there = await testCounty(house);
  await writeEntries(house, there.county.id, count);
  const size = await sealCounty(house, there.county);
  if (typeof size !== "number") throw new Error(size);
  return { ...there, size };
};
