import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heldHashes } from "../src/ground/files/store.ts";
import { makeWaiting } from "../src/meeting/pack/jobs.ts";
import { type ExampleHouse, exampleHouse } from "./support/example.ts";

/** Columns named for a hash of something that is no kept file. */
const ofSomethingElse = new Map([
  ["amendment.file", "the name of a spreadsheet"],
  ["api_key.hash", "of a program's key"],
  ["appeal_callback.token_hash", "of what stands in an address"],
  ["appeal_ticket.hash", "of a row that was read"],
  ["feed.secret_hash", "of what stands in an address"],
  ["hall_screen.token_hash", "of what a hall’s browser brings"],
  ["letter_signature.hash", "of the words that were signed"],
  ["login.password_hash", "of a password"],
  ["nominee_file.file", "the words of a file that was judged"],
  ["nominee_file.hash", "of these words"],
  ["question_answer.hash", "of the words that were signed"],
  ["session.token_hash", "of a sign-in"],
]);

interface Column {
  readonly table: string;
  readonly column: string;
}

let house: ExampleHouse;
let client: Client;
let columns: readonly Column[];
beforeAll(async () => {
  house = await exampleHouse();
  await makeWaiting(house, house.clock.now());
  client = new Client({ connectionString: house.url });
  await client.connect();
  const { rows } = await client.query<Column>(`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')`);
  columns = rows;
}, 120_000);
afterAll(async () => {
  await client.end();
  await house.close();
});

const nameOf = ({ table, column }: Column): string => `${table}.${column}`;

describe("no file that is referred to can be swept: the rooms hold", () => {
  test("every column that is named for a hash, unless it is known to be of something else", () => {
    const named = columns.filter(({ column }) => /hash|(^|_)files?$/.test(column)).map(nameOf);
    const held = new Set(house.holds.map(nameOf));
    expect(named.filter((name) => !held.has(name)).sort()).toEqual([...ofSomethingElse.keys()]);
  });

  test("no column that is not there", () => {
    const there = new Set(columns.map(nameOf));
    expect(house.holds.map(nameOf).filter((name) => !there.has(name))).toEqual([]);
  });

  test("every kept file whose hash stands anywhere in the example county, whatever its column is called", async () => {
    const found = new Set<string>();
    for (const { table, column } of columns) {
      const { rows } = await client.query<{ hash: string }>(`select distinct hit[1] as hash
        from "${table}", lateral regexp_matches("${column}"::text, '[0-9a-f]{64}', 'g') as hit`);
      for (const { hash } of rows) if (await house.files.read(hash)) found.add(hash);
    }
    expect(found.size).toBeGreaterThan(10);
    const held = new Set(await heldHashes(house.db, house.county.id, house.holds, [...found]));
    expect([...found].filter((hash) => !held.has(hash))).toEqual([]);
  });
});
