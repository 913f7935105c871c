import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Client } from "pg";
import { copyOut } from "../ground/db/index.ts";
import type { FileColumn, Files } from "../ground/files/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { version } from "../ground/version.ts";
import { type Archive, writeArchive } from "./archive/write.ts";
import { firstPage } from "./first-page.ts";
import { countiesIn, hashesIn } from "./store/contents.ts";
import {
  beginSnapshot,
  copyStatements,
  migrationsIn,
  rollback,
  type TableColumns,
  tablesIn,
} from "./store/schema.ts";
import { type ArchivedTable, fileMember, form, type Manifest, memberNames, tablePart } from "./words.ts";

/** What a backup is taken of, and what this build knows of it. */
export interface Source {
  readonly url: string;
  readonly files: Pick<Files, "read">;
  /** Columns that hold the hashes of files. */
  readonly holds: readonly FileColumn[];
  /** The tables and migrations of this build. */
  readonly tables: readonly string[];
  readonly migrations: readonly string[];
  /** The keys as text, when they shall lie in the archive; a key that is not there is null. */
  readonly keys: { readonly key: string | null; readonly logKey: string | null } | null;
}

/** Rows are gathered into parts of this many bytes: what is at hand at a time. */
const partBytes = 8 * 1024 * 1024;

const packed = promisify<Uint8Array, { level: number }, Buffer>(gzip);
const fast = { level: 4 };

const rowsIn = (text: Buffer): number => {
  let rows = 0;
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) rows += 1;
  return rows;
};

/** The rows of a table in parts of some megabytes, each whole rows. */
async function* partsOf(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [gathered, bytes]: [Buffer[], number] = [[], 0];
  for await (const chunk of rows) {
    gathered.push(chunk);
    bytes += chunk.length;
    if (bytes < partBytes) continue;
    yield Buffer.concat(gathered);
    [gathered, bytes] = [[], 0];
  }
  if (bytes > 0) yield Buffer.concat(gathered);
}

const takeTable = async (client: Client, archive: Archive, table: TableColumns): Promise<ArchivedTable> => {
  let [rows, parts] = [0, 0];
  for await (const part of partsOf(copyOut(client, copyStatements(table).out))) {
    parts += 1;
    rows += rowsIn(part);
    await archive.add(tablePart(table.name, parts), await packed(part, fast));
  }
  return { name: table.name, columns: [...table.columns], rows, parts };
};

const told = 100;

/** Every file that the snapshot's rows refer to. A hash in a document that no file has may be of something else, and is passed over. */
const takeFiles = async (client: Client, archive: Archive, { files, holds }: Source) => {
  const taken = { count: 0, bytes: 0, missing: 0, missed: [] as string[] };
  for await (const { hash, alone } of hashesIn(client, holds)) {
    const bytes = await files.read(hash);
    if (bytes) {
      await archive.add(fileMember(hash), bytes);
      taken.count += 1;
      taken.bytes += bytes.length;
    } else if (alone) {
      taken.missing += 1;
      if (taken.missed.length < told) taken.missed.push(hash);
    }
  }
  return taken;
};

const takeKeys = async (archive: Archive, { keys }: Source): Promise<boolean> => {
  if (!keys) return false;
  if (keys.key) await archive.add(memberNames.key, Buffer.from(keys.key));
  if (keys.logKey) await archive.add(memberNames.logKey, Buffer.from(keys.logKey));
  return true;
};

/** Whether this build may back a database up: it is a house, and every table of it is known. */
const admit = (
  schema: readonly string[],
  tables: readonly TableColumns[],
  source: Source,
): Refusal | null => {
  if (schema.length === 0) return refuse("backup.no-house");
  if (schema.some((id) => !source.migrations.includes(id))) return refuse("backup.newer-house");
  const foreign = tables.find(({ name }) => !source.tables.includes(name));
  return foreign ? refuse("backup.foreign-table", { table: foreign.name }) : null;
};

const fill = async (
  client: Client,
  archive: Archive,
  source: Source,
  now: Date,
): Promise<Manifest | Refusal> => {
  await beginSnapshot(client);
  const [schema, found] = [await migrationsIn(client), await tablesIn(client)];
  const refusal = admit(schema, found, source);
  if (refusal) return refusal;
  const has = new Set(found.map(({ name }) => name));
  await archive.add(memberNames.first, Buffer.from(firstPage));
  const tables: ArchivedTable[] = [];
  for (const table of found) tables.push(await takeTable(client, archive, table));
  const counties = await countiesIn(client, has.has("checkpoint"));
  const holds = source.holds.filter(({ table, column }) =>
    found.some(({ name, columns }) => name === table && columns.includes(column)),
  );
  const files = await takeFiles(client, archive, { ...source, holds });
  const keys = await takeKeys(archive, source);
  const manifest = { form, version, at: now.toISOString(), schema, counties, tables, files, keys } as const;
  await archive.add(memberNames.manifest, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
};

/**
 * Writes a house into one archive: every table as it was at one moment, whatever is written meanwhile, and every file
 * that its rows refer to. It changes nothing. Refuses as `writeArchive` does, `backup.no-house`, `backup.newer-house`,
 * and `backup.foreign-table`.
 */
export const takeBackup = (source: Source, path: string, now: Date): Promise<Manifest | Refusal> =>
  writeArchive(path, async (archive) => {
    const client = new Client({ connectionString: source.url, application_name: "dingge backup" });
    // A connection that breaks tells the statement that waits; without a listener it would end the process.
    client.on("error", () => undefined);
    await client.connect();
    try {
      const taken = await fill(client, archive, source, now);
      await rollback(client);
      return taken;
    } finally {
      await client.end();
    }
  });
