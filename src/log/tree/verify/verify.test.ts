import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operator } from "../../../ground/actor.ts";
import { command } from "../../../ground/command.ts";
import { newId } from "../../../ground/id.ts";
import { signerWith } from "../../../ground/signing/index.ts";
import { done } from "../../../../test/support/county.ts";
import { type TestHouse, testHouse } from "../../../../test/support/house.ts";
import { fixedClock } from "../../../ground/clock.ts";
import { signCheckpoint } from "../checkpoint.ts";
import { sealCounty } from "../jobs/seal.ts";
import { sealedCounty, writeEntries } from "../sealed.test-support.ts";
import { newestCheckpoint } from "../store/checkpoints.ts";
import { eraseAddresses, entriesBetween } from "../store/entries.ts";
import { treeOf } from "../store/trees.ts";
import { type Question, verifyLog } from "./index.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

type There = Awaited<ReturnType<typeof sealedCounty>>;
const nothing: Question = { verifier: null, saved: null, words: [] };
const faultsOf = async ({ county }: There, question: Partial<Question> = {}) =>
  (await verifyLog(house.db, county.id, { ...nothing, ...question }))?.faults.map(({ id, params }) => [
    id,
    params,
  ]);
const savedNow = async ({ county }: There): Promise<string> =>
  (await newestCheckpoint(house.db, county.id))!.note;
const entryAt = async ({ county }: There, position: number) =>
  (await entriesBetween(house.db, county.id, position, position + 1))[0]!;

describe("a log that nobody touched", () => {
  test("has nothing wrong, before and after it grows", async () => {
    const there = await sealedCounty(house, 600);
    const saved = await savedNow(there);
    expect(await verifyLog(house.db, there.county.id, { ...nothing, saved })).toMatchObject({
      size: there.size,
      count: 0,
      erased: 0,
      waiting: 0,
    });
    await writeEntries(house, there.county.id, 3_000);
    await sealCounty(house, there.county);
    await writeEntries(house, there.county.id, 2);
    const found = await verifyLog(house.db, there.county.id, { ...nothing, saved });
    expect(found).toMatchObject({ size: there.size + 3_000, faults: [], waiting: 2 });
  });

  test("that was never sealed says nothing", async () => {
    expect(await verifyLog(house.db, newId(house.clock.now()), nothing)).toBeNull();
  });

  test("stands though an address was erased, when an act says so", async () => {
    const there = await sealedCounty(house, 5);
    const { subjectId } = await entryAt(there, there.size - 1);
    const thing = { kind: "appeal", id: subjectId };
    const erase = command("appeal.erase", async (tx, actor) => {
      await eraseAddresses(tx, actor.countyId, thing);
      return { value: null, entry: thing };
    });
    await done(house, erase, operator(there.county.id), undefined);
    await sealCounty(house, there.county);
    const entry = await entryAt(there, there.size - 1);
    expect([entry.fromAddress, entry.whereSalt]).toEqual([null, null]);
    expect(await verifyLog(house.db, there.county.id, nothing)).toMatchObject({ erased: 1, faults: [] });
    // The act that erases an address does not excuse that what was done is gone, too.
    await sql`update entry set before = null, after = null, reason = null, what_salt = null
      where county_id = ${there.county.id} and id = ${entry.id}`.execute(house.db);
    expect(await faultsOf(there)).toEqual([["part-gone", { number: there.size - 1 }]]);
  });
});

/** What somebody with the database does to a log of `size` entries, at entry 7, and what must be found. */
const tampering: readonly (readonly [string, (there: There) => ReturnType<typeof sql>, unknown[]])[] = [
  [
    "what changed is edited",
    ({ county }) =>
      sql`update entry set after = '{"state":"closed"}' where county_id = ${county.id} and position = 7`,
    ["entry-changed", { number: 7 }],
  ],
  [
    "who acted is edited",
    ({ county }) => sql`update entry set role = 'head' where county_id = ${county.id} and position = 7`,
    ["entry-changed", { number: 7 }],
  ],
  [
    "when it was is edited",
    ({ county }) =>
      sql`update entry set at = at - interval '1 minute' where county_id = ${county.id} and position = 7`,
    ["entry-changed", { number: 7 }],
  ],
  [
    "a salt is taken to hide an edit",
    ({ county }) =>
      sql`update entry set after = null, what_salt = null where county_id = ${county.id} and position = 7`,
    ["entry-changed", { number: 7 }],
  ],
  [
    "a part is erased without an act",
    ({ county }) =>
      sql`update entry set from_address = null, where_salt = null where county_id = ${county.id} and position = 7`,
    ["part-gone", { number: 7 }],
  ],
  [
    "an entry is deleted",
    ({ county }) => sql`delete from entry where county_id = ${county.id} and position = 7`,
    ["entry-gone", { number: 7 }],
  ],
  [
    "two entries change places",
    ({ county }) =>
      sql`update entry set position = position + 1000000 where county_id = ${county.id} and position in (7, 8)`,
    ["entry-gone", { number: 7 }],
  ],
  [
    "an entry is numbered beyond the end",
    ({ county, size }) =>
      sql`update entry set position = ${size + 3} where county_id = ${county.id} and position = 7`,
    ["entry-beyond", { number: -1 }],
  ],
  [
    "a tile of leaves is changed",
    ({ county }) =>
      sql`update tile set bytes = set_byte(bytes, 70, get_byte(bytes, 70) # 1) where county_id = ${county.id} and level = -1 and index = 0`,
    ["tile-changed", { path: "tile/entries/000" }],
  ],
  [
    "a tile of hashes is changed",
    ({ county }) =>
      sql`update tile set bytes = set_byte(bytes, 70, get_byte(bytes, 70) # 1) where county_id = ${county.id} and level = 0 and index = 0`,
    ["tile-changed", { path: "tile/0/000" }],
  ],
  [
    "a tile above them is changed",
    ({ county }) =>
      sql`update tile set bytes = set_byte(bytes, 7, get_byte(bytes, 7) # 1) where county_id = ${county.id} and level = 1`,
    ["tile-changed", { path: "tile/1/000.p/1" }],
  ],
  [
    "a tile is gone",
    ({ county }) => sql`delete from tile where county_id = ${county.id} and level = 1`,
    ["tile-gone", { path: "tile/1/000.p/1" }],
  ],
  [
    "a checkpoint's note is changed",
    ({ county }) =>
      sql`update checkpoint set note = replace(note, '/log/', '/Log/') where county_id = ${county.id}`,
    ["checkpoint-forged", {}],
  ],
  [
    "the newest checkpoint is taken away",
    ({ county, size }) => sql`delete from checkpoint where county_id = ${county.id} and size = ${size}`,
    ["tree-rolled-back", {}],
  ],
];

describe("somebody with the database is found out when", () => {
  test.each(tampering)("%s", async (_what, tamper, [id, params]) => {
    const there = await sealedCounty(house, 20);
    await writeEntries(house, there.county.id, 300);
    const more = await sealCounty(house, there.county);
    const size = there.size + Number(more);
    expect(await faultsOf(there)).toEqual([]);
    await tamper({ ...there, size }).execute(house.db);
    const found = await faultsOf(there);
    const numbered = id === "entry-beyond" ? { number: size + 3, size } : params;
    expect(found).toContainEqual([id, expect.objectContaining(numbered as object)]);
  });

  test("two entries are swapped, positions and salts along", async () => {
    const there = await sealedCounty(house, 20);
    await sql`update entry set position = case position when 7 then null when 8 then 7 end
      where county_id = ${there.county.id} and position in (7, 8)`.execute(house.db);
    await sql`update entry set position = 8 where county_id = ${there.county.id} and position is null`.execute(
      house.db,
    );
    const found = await faultsOf(there);
    expect(found?.map(([id]) => id)).toEqual(["entry-changed", "entry-changed"]);
  });

  test("an entry is written under an earlier day, before it is sealed and after", async () => {
    const there = await sealedCounty(house, 3);
    const back = { ...house, clock: fixedClock("2021-01-05T09:00:00+08:00", "Asia/Shanghai") };
    await writeEntries(back, there.county.id, 1);
    expect((await faultsOf(there))?.map(([id]) => id)).toEqual(["entry-slipped-in"]);
    await sealCounty(house, there.county);
    expect(await faultsOf(there)).toEqual([
      ["entry-backdated", { number: there.size, at: "2021-01-05T01:00:00.000Z" }],
    ]);
  });

  test("the whole tree was made anew, with the key, by whoever saved a checkpoint", async () => {
    const there = await sealedCounty(house, 20);
    const saved = await savedNow(there);
    const { id: countyId } = there.county;
    await sql`update entry set after = '{"state":"closed"}' where county_id = ${countyId} and position = 7`.execute(
      house.db,
    );
    for (const table of ["tile", "checkpoint", "tree"])
      await sql`delete from ${sql.table(table)} where county_id = ${countyId}`.execute(house.db);
    await sql`update entry set position = null where county_id = ${countyId}`.execute(house.db);
    await sealCounty(house, there.county);
    expect(await faultsOf(there)).toEqual([]);
    expect(await faultsOf(there, { saved })).toEqual([["saved-other-history", { saved: there.size }]]);
  });

  test("the log was set back to an earlier state, by whoever saved a later one", async () => {
    const there = await sealedCounty(house, 20);
    const tree = (await treeOf(house.db, there.county.id))!;
    const signer = house.signer!;
    const root = Buffer.alloc(32, 1);
    const later = signCheckpoint({ origin: tree.origin, size: there.size + 9, root }, signer);
    expect(await faultsOf(there, { saved: later })).toEqual([
      ["saved-rolled-back", { saved: there.size + 9, size: there.size }],
    ]);
    const foreign = signCheckpoint({ origin: "example.com/log", size: 3, root }, signer);
    expect(await faultsOf(there, { saved: foreign })).toEqual([["saved-not-ours", {}]]);
  });

  test("the key in the database is another than the one that is believed", async () => {
    const there = await sealedCounty(house, 5);
    const { origin: name } = (await treeOf(house.db, there.county.id))!;
    const verifier = { name, publicKey: signerWith(Buffer.alloc(32, 1)).publicKey };
    const found = await verifyLog(house.db, there.county.id, { verifier, saved: null, words: [] });
    expect(found?.faults).toEqual([{ id: "checkpoint-forged", params: { size: there.size } }]);
  });
});

test("a long list of faults is cut, and says how long it is", async () => {
  const there = await sealedCounty(house, 150);
  await sql`update entry set reason = 'x' where county_id = ${there.county.id}`.execute(house.db);
  const found = await verifyLog(house.db, there.county.id, nothing);
  expect([found?.faults.length, found?.count]).toEqual([100, there.size]);
});
