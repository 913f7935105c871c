/**
 * How long the first sealing of a long log takes, and its check. `node scripts/bench.js log [entries]` prints both, with
 * the most memory this process held and the load of the machine meanwhile.
 */
import { randomBytes } from "node:crypto";
import { operator } from "../src/ground/actor.ts";
import { signerWith } from "../src/ground/signing/index.ts";
import { newId } from "../src/ground/id.ts";
import type { OpenHouse } from "../src/house.ts";
import { record, verifyLog } from "../src/log/index.ts";
import { sealCounty } from "../src/log/tree/jobs/seal.ts";
import { testCounty } from "../test/support/county.ts";
import { load, type Tell, withHouse } from "./place.ts";

/** As many entries as asked for, each like that of an appeal's act. */
const written = async ({ db, clock }: OpenHouse, countyId: string, entries: number): Promise<void> => {
  const actor = { ...operator(countyId), via: "public" as const, from: "192.0.2.7" };
  await db.transaction().execute(async (tx) => {
    for (let at = 0; at < entries; at += 1) {
      const state = { title: "ZC-2A", state: "in-hand", class: "ordinary", at };
      const entry = { kind: "appeal", id: newId(clock.now()), before: { state: "received" }, after: state };
      await record(tx, actor, "appeal.assign", [entry], clock.now());
    }
  });
};

const timed = async <T>(work: () => Promise<T>): Promise<[T, string]> => {
  const from = performance.now();
  const answer = await work();
  return [answer, ((performance.now() - from) / 1000).toFixed(1)];
};

const megabytes = (): string => (process.memoryUsage().rss / 1024 ** 2).toFixed(0);

const measured = async (house: OpenHouse, entries: number, tell: Tell): Promise<void> => {
  const { county } = await testCounty(house);
  await written(house, county.id, entries);
  tell(`${entries} entries; load ${load()}; this process holds ${megabytes()} MB`);
  const [sealed, sealing] = await timed(() => sealCounty(house, county));
  tell(`sealed ${sealed} in ${sealing} s; ${megabytes()} MB`);
  const [, nothing] = await timed(() => sealCounty(house, county));
  tell(`sealed nothing in ${nothing} s`);
  const [found, checking] = await timed(() =>
    verifyLog(house.db, county.id, { verifier: null, saved: null, words: [] }),
  );
  tell(`checked ${found?.size} with ${found?.count} faults in ${checking} s; ${megabytes()} MB`);
  tell(`load ${load()}`);
};

/** Measures in a house of its own. */
export const measure = ([entries = "100000"]: readonly string[], tell: Tell): Promise<void> =>
  withHouse((house) => measured(house, Number(entries), tell), { signer: signerWith(randomBytes(32)) });
