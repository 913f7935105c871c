import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenHouse } from "../../src/house.ts";
import { TABLES } from "../../src/rooms.ts";
import { testHouse } from "../support/house.ts";

type Key = { table: string; name: string; first: string; points: string | null };

let house: OpenHouse;
let client: Client;
beforeAll(async () => {
  const opened = await testHouse();
  house = opened;
  client = new Client({ connectionString: opened.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await house.close();
});

const rows = async <T>(text: string): Promise<T[]> => (await client.query(text)).rows as T[];
const namesSpread = (spread: string): string[] =>
  TABLES.filter((table) => table.spread === spread).map(({ name }) => name);

/** Primary and foreign keys and unique constraints, each with its first column (and the one it points at). */
const constraints = `
  select rel.relname as table, con.conname as name, att.attname as first, target.attname as points
  from pg_constraint con
  join pg_class rel on rel.oid = con.conrelid
  join pg_namespace space on space.oid = rel.relnamespace and space.nspname = 'public'
  join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
  left join pg_attribute target on target.attrelid = con.confrelid and target.attnum = con.confkey[1]
  where con.contype in ('p', 'u', 'f')`;

/** Unique indexes that are no constraint, partial ones among them; an expression has no column name. */
const uniqueIndexes = `
  select rel.relname as table, index.relname as name, coalesce(att.attname, '(expression)') as first, null as points
  from pg_index idx
  join pg_class rel on rel.oid = idx.indrelid
  join pg_class index on index.oid = idx.indexrelid
  join pg_namespace space on space.oid = rel.relnamespace and space.nspname = 'public'
  left join pg_attribute att on att.attrelid = idx.indrelid and att.attnum = idx.indkey[0]
  where idx.indisunique`;

describe("the schema can be spread over workers", () => {
  test("every table is in TABLES and every one of TABLES is there", async () => {
    const found = await rows<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.map(({ name }) => name).sort()).toEqual(TABLES.map(({ name }) => name).sort());
  });

  test("every key of a county's table is led by county_id", async () => {
    const spread = new Set(namesSpread("county"));
    const keys = [...(await rows<Key>(constraints)), ...(await rows<Key>(uniqueIndexes))];
    const held = keys.filter(({ table }) => spread.has(table));
    expect(held.length).toBeGreaterThan(10);
    expect(held.filter(({ first }) => first !== "county_id")).toEqual([]);
    expect(held.filter(({ points }) => points !== null && points !== "county_id")).toEqual([]);
  });

  test("every county's table has a primary key and a county in every row", async () => {
    const keyed = await rows<{ table: string }>(`${constraints} and con.contype = 'p'`);
    const filled = await rows<{ table: string }>(
      `select table_name as table from information_schema.columns
       where table_schema = 'public' and column_name = 'county_id' and is_nullable = 'NO'`,
    );
    for (const name of namesSpread("county")) {
      expect(keyed.map(({ table }) => table)).toContain(name);
      expect(filled.map(({ table }) => table)).toContain(name);
    }
  });

  test("nothing that cannot be spread: no trigger, no sequence, no ON DELETE SET NULL", async () => {
    const unspreadable = `
      select tgname as name from pg_trigger where not tgisinternal
      union all select sequencename from pg_sequences where schemaname = 'public'
      union all select con.conname from pg_constraint con
        join pg_namespace space on space.oid = con.connamespace and space.nspname = 'public'
        where con.contype = 'f' and con.confdeltype in ('n', 'd')`;
    expect(await rows(unspreadable)).toEqual([]);
  });
});
