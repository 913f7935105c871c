import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signerWith } from "../../ground/signing/index.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { testCounty } from "../../../test/support/county.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { leafHash } from "./hashing.ts";
import { sealCounty } from "./jobs/seal.ts";
import { sealState } from "./state.ts";
import { writeEntries } from "./sealed.test-support.ts";
import { leavesIn } from "./bundle.ts";
import { leavesLevel } from "./paths.ts";
import { newestCheckpoint } from "./store/checkpoints.ts";
import { entriesBetween } from "./store/entries.ts";
import { tilesOf, treeOf } from "./store/trees.ts";
import { hashesIn, rootOf, readingFrom, edgeOf } from "./tiles.ts";
import { rootByDefinition } from "./tree.test-support.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const sealedIds = async (countyId: string) =>
  (await entriesBetween(house.db, countyId, 0, 10_000)).map(({ id, position }) => [position, id]);

describe("sealing", () => {
  test("gives every entry a place in order and signs the root of all", async () => {
    const { county } = await testCounty(house);
    await writeEntries(house, county.id, 300);
    const already = await sealedIds(county.id);
    expect(already).toEqual([]);
    const sealed = await sealCounty(house, county);
    const entries = await entriesBetween(house.db, county.id, 0, 10_000);
    expect(entries.map(({ position }) => position)).toEqual([...Array(sealed).keys()]);
    expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).toSorted());

    const tiles = await tilesOf(house.db, county.id, [
      { level: leavesLevel, index: 0 },
      { level: leavesLevel, index: 1 },
    ]);
    const leaves = tiles.toSorted((a, b) => a.index - b.index).flatMap(({ hashes }) => leavesIn(hashes));
    expect(leaves).toHaveLength(entries.length);
    const tree = await treeOf(house.db, county.id);
    const newest = await newestCheckpoint(house.db, county.id);
    const verifier = { name: tree!.origin, publicKey: tree!.publicKey };
    expect(openCheckpoint(newest!.note, verifier)).toEqual({
      origin: `dingge.test/log/${county.code}`,
      size: entries.length,
      root: rootByDefinition(leaves.map(leafHash)),
    });
  });

  test("does nothing when nothing waits, and goes on where it stopped", async () => {
    const { county } = await testCounty(house);
    await sealCounty(house, county);
    const before = await newestCheckpoint(house.db, county.id);
    expect(await sealCounty(house, county)).toBe(0);
    expect(await newestCheckpoint(house.db, county.id)).toEqual(before);
    await writeEntries(house, county.id, 257);
    expect(await sealCounty(house, county)).toBe(257);
    const tree = (await treeOf(house.db, county.id))!;
    const edge = readingFrom(await tilesOf(house.db, county.id, edgeOf(tree.size)));
    expect(rootOf(tree.size, edge)).toEqual((await newestCheckpoint(house.db, county.id))!.root);
    const [tile] = await tilesOf(house.db, county.id, [{ level: 0, index: 0 }]);
    expect(hashesIn(tile!.hashes)).toHaveLength(256);
  });

  test("never skips an entry that commits late", async () => {
    const { county } = await testCounty(house);
    const late = await house.db.startTransaction().execute();
    await writeEntries(house, county.id, 1, late);
    await writeEntries(house, county.id, 3);
    await sealCounty(house, county);
    const before = await sealedIds(county.id);
    await late.commit().execute();
    expect(await sealCounty(house, county)).toBe(1);
    const after = await sealedIds(county.id);
    expect(after.slice(0, -1)).toEqual(before);
    const [position, id] = after.at(-1)!;
    expect(position).toBe(before.length);
    expect(before.some(([, other]) => other! > id!)).toBe(true);
  });

  test("of two at once each entry has one place", async () => {
    const { county } = await testCounty(house);
    await writeEntries(house, county.id, 40);
    const sealed = await Promise.all([sealCounty(house, county), sealCounty(house, county)]);
    const ids = await sealedIds(county.id);
    expect(Number(sealed[0]) + Number(sealed[1])).toBe(ids.length);
    expect(ids.map(([position]) => position)).toEqual([...ids.keys()]);
  });

  test.each(["tile", "entry", "checkpoint", "tree"])(
    "that is cut off when it writes to %s leaves nothing, and is done again",
    async (name) => {
      const { county } = await testCounty(house);
      await writeEntries(house, county.id, 5);
      await sql`alter table ${sql.table(name)} add constraint cut_off check (county_id <> ${sql.lit(county.id)}) not valid`.execute(
        house.db,
      );
      await expect(sealCounty(house, county)).rejects.toThrow("cut_off");
      await sql`alter table ${sql.table(name)} drop constraint cut_off`.execute(house.db);
      expect([await sealedIds(county.id), await newestCheckpoint(house.db, county.id)]).toEqual([
        [],
        undefined,
      ]);
      expect(await sealCounty(house, county)).toBeGreaterThan(5);
    },
  );

  test("waits while the key is missing or another, and harms nothing", async () => {
    const { county } = await testCounty(house);
    expect(await sealCounty({ ...house, signer: null }, county)).toBe("no-key");
    await sealCounty(house, county);
    await writeEntries(house, county.id, 2);
    const other = { ...house, signer: signerWith(Buffer.alloc(32, 5)) };
    expect(await sealCounty(other, county)).toBe("other-key");
    expect(await sealCounty(house, county)).toBe(2);
  });

  test.each([
    ["a tile", "update tile set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1) where level = 0 and"],
    ["a tile's end", "update tile set bytes = substr(bytes, 1, 32) where level = 0 and"],
    ["the size", "update tree set size = size - 1 where"],
    ["the checkpoint", "delete from checkpoint where"],
  ])("signs nothing that does not go on from what was signed: %s was changed", async (_what, tamper) => {
    const { county } = await testCounty(house);
    await writeEntries(house, county.id, 3);
    await sealCounty(house, county);
    const client = new Client({ connectionString: house.url });
    await client.connect();
    await client.query(`${tamper} county_id = $1`, [county.id]);
    await client.end();
    await writeEntries(house, county.id, 1);
    expect(await sealCounty(house, county)).toBe("other-tree");
    expect(await sealState(house, county.id)).toMatchObject({ waiting: 1, hindrance: "other-tree" });
  });

  test("keeps counties apart", async () => {
    const [one, other] = [await testCounty(house), await testCounty(house)];
    await writeEntries(house, one.county.id, 4);
    await sealCounty(house, one.county);
    expect(await treeOf(house.db, other.county.id)).toBeUndefined();
    expect(await sealedIds(other.county.id)).toEqual([]);
  });
});
