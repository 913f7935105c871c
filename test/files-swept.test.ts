import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallCounty } from "./support/small-county.ts";
import { type TestHouse, testHouse } from "./support/house.ts";
import { holds } from "../src/rooms.ts";
import type { LogTables } from "../src/log/index.ts";
import { type SweptFiles, sweptFilesIn } from "../src/ground/files/index.ts";
import { sweepFiles } from "../src/ground/files/sweep.ts";

let house: TestHouse;
let client: Client;
let folder: string;
let files: SweptFiles;
let countyId: string;
beforeAll(async () => {
  const opened = await testHouse();
  folder = await mkdtemp(join(tmpdir(), "dingge-swept-"));
  files = sweptFilesIn(folder);
  house = { ...opened, files };
  countyId = (await smallCounty(house, "411424")).countyId;
  client = new Client({ connectionString: opened.url });
  await client.connect();
  // Rows are made here that stand alone: what they would point to says nothing about files.
  await client.query("set session_replication_role = replica");
  const checks = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as "table", conname as name from pg_constraint where contype = 'c'
      and connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of checks.rows)
    await client.query(`alter table ${table} drop constraint "${name}"`);
});
afterAll(async () => {
  await client.end();
  await house.close();
  await rm(folder, { recursive: true });
});

/** A PDF that nobody has seen before. */
const aPdf = (): Buffer => Buffer.from(`%PDF-1.7\n${randomBytes(16).toString("hex")}\n`);
const kept = async (bytes = aPdf()): Promise<string> => (await files.keep(bytes)).hash;
/** With no age every file is old enough. */
const night = () => sweepFiles(house, -1_000);
const entries = async () => {
  const rows = await house.db
    .withTables<LogTables>()
    .selectFrom("entry")
    .select("after")
    .where("countyId", "=", countyId)
    .where("act", "=", "files.sweep")
    .orderBy("id")
    .execute();
  return rows.map(({ after }) => after);
};

/** Something for each column that must have it. */
const filler = `select column_name as name, data_type as type, numeric_precision is not null as number
  from information_schema.columns where table_schema = 'public' and table_name = $1 and is_nullable = 'NO'
    and is_generated = 'NEVER'`;
const valueOf = (type: string, isNumber: boolean): unknown => {
  if (isNumber) return 1;
  if (type === "uuid") return crypto.randomUUID();
  if (type === "boolean") return false;
  if (type === "date" || type.startsWith("timestamp")) return "2022-06-15";
  if (type === "ARRAY") return [];
  return type === "jsonb" ? "{}" : "x";
};

const rowWith = async (
  { table, column }: { table: string; column: string },
  value: string,
): Promise<void> => {
  const { rows } = await client.query<{ name: string; type: string; number: boolean }>(filler, [table]);
  const row: Record<string, unknown> = Object.fromEntries(
    rows.map(({ name, type, number }) => [name, valueOf(type, number)]),
  );
  Object.assign(row, { county_id: countyId, [column]: value });
  const names = Object.keys(row);
  await client.query(
    `insert into "${table}" (${names.map((name) => `"${name}"`).join()}) values (${names.map((_, at) => `$${at + 1}`).join()})`,
    Object.values(row),
  );
};

describe("a file of a form that was never sent", () => {
  test("is laid aside and still read; a second term later it is gone, and every step is an entry", async () => {
    const hash = await kept();
    await night();
    expect(await files.read(hash)).not.toBeNull();
    await night();
    expect(await files.read(hash)).toBeNull();
    expect((await entries()).slice(-2)).toEqual([
      { aside: 1, removed: 0, back: 0 },
      { aside: 0, removed: 1, back: 0 },
    ]);
  });

  test("stays while it is young", async () => {
    const hash = await kept();
    const before = (await entries()).length;
    await sweepFiles(house);
    expect([(await files.read(hash)) === null, (await entries()).length]).toEqual([false, before]);
    await night();
    await night();
  });

  test("stays when it is sent again meanwhile, and what was laid aside of it goes", async () => {
    const bytes = aPdf();
    const hash = await kept(bytes);
    await night();
    await files.keep(bytes);
    await rowWith({ table: "appeal_file", column: "hash" }, hash);
    await night();
    await night();
    expect(Buffer.from((await files.read(hash)) ?? [])).toEqual(bytes);
  });

  test("is none where it is not of a kind that forms take: a spreadsheet that was imported", async () => {
    const hash = await kept(Buffer.from(`PK\u0003\u0004${randomBytes(8).toString("hex")}`));
    await night();
    await night();
    expect(await files.read(hash)).not.toBeNull();
  });
});

describe("a file that is referred to is never swept", () => {
  test.each(holds.map((one) => [`${one.table}.${one.column}`, one] as const))("by %s", async (_, held) => {
    const { table, column, within } = held;
    const bytes = aPdf();
    const hash = createHash("sha256").update(bytes).digest("hex");
    const json = within && column !== "subject_id";
    await rowWith({ table, column }, json ? JSON.stringify([{ of: { hash } }]) : hash);
    await kept(bytes);
    await night();
    await night();
    expect(Buffer.from((await files.read(hash)) ?? [])).toEqual(bytes);
  });

  test("and is taken back where the reference came after it was laid aside", async () => {
    const hash = await kept();
    await night();
    await rowWith({ table: "evidence", column: "hash" }, hash);
    await night();
    await night();
    expect(await files.read(hash)).not.toBeNull();
    expect((await entries()).at(-1)).toEqual({ aside: 0, removed: 0, back: 1 });
  });

  test("in whichever county it is", async () => {
    const hash = await kept();
    const other = await smallCounty(house, "411425");
    const own = countyId;
    countyId = other.countyId;
    await rowWith({ table: "evidence", column: "hash" }, hash);
    countyId = own;
    await night();
    await night();
    expect(await files.read(hash)).not.toBeNull();
  });
});
