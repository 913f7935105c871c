import type { FileHandle } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Client } from "pg";
import { operator } from "../ground/actor.ts";
import { copyIn, type Migration, migrateIn, over } from "../ground/db/index.ts";
import type { Files } from "../ground/files/index.ts";
import { type Refusal, isRefusal, refuse } from "../ground/refusal.ts";
import { record } from "../log/index.ts";
import { type Checked, checkArchive, contentOf, type Placed, wholeOf } from "./archive/read.ts";
import {
  analyze,
  anyCountyIn,
  beginRestore,
  commit,
  copyStatements,
  dropTables,
  emptyTables,
  layForeignKeys,
  liftForeignKeys,
  rollback,
  tablesIn,
  unsoundIn,
} from "./store/schema.ts";
import { type ArchivedTable, hashIn, type Manifest, tablePart } from "./words.ts";

/** Where an archive is put back, and what this build knows. */
export interface Target {
  readonly url: string;
  readonly files: Pick<Files, "keep">;
  readonly migrations: readonly Migration[];
  readonly tables: readonly string[];
}

/** Refuses `backup.newer-archive` for an archive of a later Dingge than this build. */
export const fits = ({ schema, version }: Manifest, migrations: readonly Migration[]): Refusal | null => {
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = schema.find((id) => !known.has(id));
  return unknown === undefined ? null : refuse("backup.newer-archive", { version, migration: unknown });
};

/** Checks an archive from end to end, and that this build can put it back. Refuses as `checkArchive` does, and `fits`. */
export const checkBackup = async (
  file: FileHandle,
  migrations: readonly Migration[],
): Promise<Checked | Refusal> => {
  const checked = await checkArchive(file);
  if (isRefusal(checked)) return checked;
  return fits(checked.manifest, migrations) ?? checked;
};

/** The rows of a table out of its parts, as text. */
async function* rowsOf(file: FileHandle, parts: readonly Placed[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    const unpacked = createGunzip();
    // A fault of either end is thrown by the reading below.
    pipeline(Readable.from(contentOf(file, part)), unpacked, () => undefined);
    for await (const chunk of unpacked) yield chunk as Uint8Array;
  }
}

const partsOf = ({ name, parts }: ArchivedTable, { members }: Checked): Placed[] =>
  Array.from({ length: parts }, (_, at) => members.get(tablePart(name, at + 1))).filter(
    (member) => member !== undefined,
  );

/** The schema as it was when the archive was made: every table is there, and empty. */
const buildSchema = async (client: Client, { schema }: Manifest, { migrations, tables }: Target) => {
  const found = await tablesIn(client);
  const foreign = found.find(({ name }) => !tables.includes(name));
  if (foreign) return refuse("backup.foreign-table", { table: foreign.name });
  await dropTables(
    client,
    found.map(({ name }) => name),
  );
  const had = new Set(schema);
  await migrateIn(
    over(client),
    migrations.filter(({ id }) => had.has(id)),
  );
  const built = await tablesIn(client);
  await emptyTables(
    client,
    built.map(({ name }) => name),
  );
  return built;
};

const putRows = async (
  client: Client,
  file: FileHandle,
  checked: Checked,
  target: Target,
): Promise<Refusal | null> => {
  const built = await buildSchema(client, checked.manifest, target);
  if (isRefusal(built)) return built;
  const keys = await liftForeignKeys(client);
  for (const table of checked.manifest.tables) {
    const there = built.find(({ name }) => name === table.name);
    if (!there || table.columns.some((column) => !there.columns.includes(column)))
      return refuse("backup.other-schema", { table: table.name });
    const rows = await copyIn(client, copyStatements(table).in, rowsOf(file, partsOf(table, checked)));
    if (rows !== table.rows) return refuse("backup.damaged", { part: table.name });
  }
  await layForeignKeys(client, keys);
  return null;
};

/** Files go in before the rows that refer to them are there for anyone: a restore that ends half-way has no county yet. */
const putFiles = async (
  file: FileHandle,
  { members }: Checked,
  { files }: Target,
): Promise<Refusal | null> => {
  for (const member of members.values()) {
    const hash = hashIn(member.name);
    if (hash === null) continue;
    const kept = await files.keep(await wholeOf(file, member));
    if (kept.hash !== hash) return refuse("backup.damaged", { part: member.name });
  }
  return null;
};

/** That it was put back, on the record of every county. */
const recordRestore = async (client: Client, { counties, at, version }: Manifest, now: Date) => {
  for (const { id, code } of counties) {
    const entry = { kind: "county", id, after: { code, backup: at, version } };
    await record(over(client), operator(id), "house.restore", [entry], now);
  }
};

const putBack = async (client: Client, file: FileHandle, checked: Checked, target: Target, now: Date) => {
  await beginRestore(client);
  if (await anyCountyIn(client)) return refuse("backup.not-empty");
  const refusal = (await putRows(client, file, checked, target)) ?? (await putFiles(file, checked, target));
  if (refusal) return refusal;
  await migrateIn(over(client), target.migrations);
  await recordRestore(client, checked.manifest, now);
  if ((await unsoundIn(client)) > 0) return refuse("backup.unsound");
  await analyze(client);
  await commit(client);
  return checked.manifest;
};

/**
 * Puts a checked archive back into a house without a county, in one transaction: the schema as the archive has it, its rows
 * and files, then what this build adds to the schema. Ended at any step it leaves the house as empty as it was. Refuses
 * `backup.not-empty`, `backup.foreign-table`, `backup.other-schema`, `backup.unsound`.
 */
export const restoreBackup = async (
  file: FileHandle,
  checked: Checked,
  target: Target,
  now: Date,
): Promise<Manifest | Refusal> => {
  const client = new Client({ connectionString: target.url, application_name: "dingge restore" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const restored = await putBack(client, file, checked, target, now);
    if (isRefusal(restored)) await rollback(client);
    return restored;
  } finally {
    await client.end();
  }
};
