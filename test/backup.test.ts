import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealCounty } from "../src/log/tree/jobs/seal.ts";
import { TABLES } from "../src/rooms.ts";
import {
  asked,
  emptyDatabase,
  restored,
  schemaOf,
  scratchFolder,
  backedUp,
  targetAt,
} from "./support/backup.ts";
import { fillEveryTable } from "./support/every-table.ts";
import { type ExampleHouse, exampleHouse } from "./support/example.ts";

let house: ExampleHouse;
let unfilled: readonly string[];
beforeAll(async () => {
  house = await exampleHouse();
  await sealCounty(house, house.county);
  unfilled = await fillEveryTable(house.url, house.county.id);
});
afterAll(() => house.close());

/** Every row of a table as text, and how many, whatever their order; what a restore adds to the log is left out. */
const digestOf = async (url: string, name: string): Promise<unknown> => {
  const [row] = await asked(
    url,
    `select count(*)::int as rows, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as digest
     from "${name}" t where to_jsonb(t)->>'act' is distinct from 'house.restore'`,
  );
  return row;
};

describe("a house with every table filled", () => {
  test("has a row in every table: the guard's list and this one are the same", () => {
    expect(unfilled).toEqual([]);
  });

  test("is in the archive whole: every table, every row, every file", async () => {
    const manifest = await backedUp(house, join(await scratchFolder(), "a.tar"));
    const names = manifest.tables.map(({ name }) => name);
    expect(names).toEqual(TABLES.map(({ name }) => name).sort());
    expect(manifest.tables.filter(({ rows }) => rows === 0)).toEqual([]);
    expect(manifest.files.count).toBeGreaterThan(5);
    expect(manifest.keys).toBe(false);
  });

  test("comes back as it was", async () => {
    const folder = await scratchFolder();
    const manifest = await backedUp(house, join(folder, "a.tar"));
    const url = await emptyDatabase();
    const target = targetAt(url, folder);
    expect(await restored(join(folder, "a.tar"), target)).toMatchObject({ at: manifest.at });
    for (const { name } of TABLES)
      expect([name, await digestOf(url, name)]).toEqual([name, await digestOf(house.url, name)]);
    expect(await schemaOf(url)).toEqual(await schemaOf(house.url));
    const kept = (await readdir(join(folder, "files"), { recursive: true })).filter((name) =>
      /\/[0-9a-f]{64}$/.test(name),
    );
    expect(kept).toHaveLength(manifest.files.count);
    for (const name of kept) {
      const bytes = await house.files.read(name.slice(3));
      expect(createHash("sha256").update(bytes!).digest("hex")).toBe(name.slice(3));
    }
  });
});
