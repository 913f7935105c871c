import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { inject, onTestFinished } from "vitest";
import {
  checkBackup,
  type Manifest,
  restoreBackup,
  type Source,
  takeBackup,
  type Target,
  withArchive,
} from "../../src/backup/index.ts";
import { newId } from "../../src/ground/id.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { sealedCounty } from "../../src/log/tree/sealed.test-support.ts";
import type { Migration } from "../../src/ground/db/index.ts";
import { sweptFilesIn } from "../../src/ground/files/index.ts";
import { holds, migrations, TABLES } from "../../src/rooms.ts";
import { createDatabase, dropDatabase, urlOf } from "./databases.ts";
import { type TestHouse, testHouse } from "./house.ts";

const tables = TABLES.map(({ name }) => name);

/** A folder that goes with the test. */
export const scratchFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "dingge-backup-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A database with nothing in it, for the length of the test. */
export const emptyDatabase = async (): Promise<string> => {
  const cluster = inject("clusterUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await createDatabase(cluster, name);
  onTestFinished(() => dropDatabase(cluster, name) as Promise<void>);
  return urlOf(cluster, name);
};

export const sourceOf = ({ url, files }: Pick<TestHouse, "url" | "files">): Source => ({
  url,
  files,
  holds,
  tables,
  migrations: migrations.map(({ id }) => id),
  keys: null,
});

export const targetAt = (url: string, folder: string, known: readonly Migration[] = migrations): Target => ({
  url,
  files: sweptFilesIn(join(folder, "files")),
  migrations: known,
  tables,
});

export const restoreNow = new Date("2022-10-09T01:00:00Z");

/** Checks an archive and puts it back. */
export const restored = (path: string, target: Target) =>
  withArchive(path, async (file) => {
    const checked = await checkBackup(file, target.migrations);
    return isRefusal(checked) ? checked : restoreBackup(file, checked, target, restoreNow);
  });

/** Runs one statement on a connection of its own. */
export const asked = async <T extends object>(url: string, statement: string): Promise<T[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
};

/** Everything of the schema that a table is held by, as the catalog says it. */
export const schemaOf = (url: string) =>
  asked(
    url,
    `select pg_get_indexdef(indexrelid) as part from pg_index join pg_class rel on rel.oid = indrelid
       join pg_namespace space on space.oid = relnamespace and nspname = 'public'
     union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(con.oid) || ' ' || convalidated
       from pg_constraint con join pg_namespace space on space.oid = connamespace and nspname = 'public'
     order by part`,
  );

export const takenAt = new Date("2022-10-08T01:00:00Z");

/** A house with a sealed log of some hundred entries, and a bulletin of whose two files one is not on the disk. */
export const houseToBackUp = async () => {
  const house = await testHouse();
  const there = await sealedCounty(house, 300);
  const { hash } = await house.files.keep(randomBytes(70_000));
  await asked(
    house.url,
    `insert into bulletin (county_id, id, state, cadence, from_on, to_on, lang, version, draft, drafted, facts, saved_at,
       number, word_hash, pdf_hash)
     values ('${there.county.id}', '${newId(takenAt)}', 'issued', 'weekly', '2022-06-01', '2022-06-07', 'zh', 1, '{}', '{}',
       '{}', now(), 1, '${hash}', '${"0".repeat(64)}')`,
  );
  return { house, there };
};

/** Takes a backup that must work. */
export const backedUp = async (
  house: Pick<TestHouse, "url" | "files">,
  path: string,
  source: Partial<Source> = {},
): Promise<Manifest> => {
  const manifest = await takeBackup({ ...sourceOf(house), ...source }, path, takenAt);
  if (isRefusal(manifest)) throw new Error(JSON.stringify(manifest));
  return manifest;
};

/** A backup in a folder of its own. */
export const aBackupOf = async (house: Pick<TestHouse, "url" | "files">) => {
  const folder = await scratchFolder();
  const path = join(folder, "a.tar");
  return { folder, path, manifest: await backedUp(house, path) };
};

/** Reads an archive from end to end. */
export const check = (path: string) => withArchive(path, (file) => checkBackup(file, migrations));

/** Whether a database has no table. */
export const isBare = async (url: string): Promise<boolean> =>
  (await asked(url, "select tablename from pg_tables where schemaname = 'public'")).length === 0;
