import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkBackup, restoreBackup, type Target, withArchive } from "../src/backup/index.ts";
import { insertCounty } from "../src/ground/county/store.ts";
import { connect, migrate } from "../src/ground/db/index.ts";
import { newId } from "../src/ground/id.ts";
import { isRefusal } from "../src/ground/refusal.ts";
import { verifyLog } from "../src/log/index.ts";
import { sealCounty } from "../src/log/tree/jobs/seal.ts";
import { writeEntries } from "../src/log/tree/sealed.test-support.ts";
import { keptWords, migrations } from "../src/rooms.ts";
import {
  aBackupOf,
  asked,
  backedUp,
  emptyDatabase,
  houseToBackUp,
  isBare,
  restored,
  schemaOf,
  scratchFolder,
  takenAt,
  targetAt,
} from "./support/backup.ts";
import { type TestHouse, testHouse } from "./support/house.ts";

let house: TestHouse;
let there: Awaited<ReturnType<typeof houseToBackUp>>["there"];
beforeAll(async () => {
  ({ house, there } = await houseToBackUp());
});
afterAll(() => house.close());

describe("putting back", () => {
  test("brings the log back whole, up to the checkpoint that was signed before", async () => {
    const { folder, path, manifest } = await aBackupOf(house);
    const url = await emptyDatabase();
    await restored(path, targetAt(url, folder));
    const db = connect(url, { max: 1 });
    const saved = manifest.counties[0]!.checkpoint;
    const found = await verifyLog(db, there.county.id, { verifier: null, saved, words: keptWords });
    await db.destroy();
    expect(found).toMatchObject({ size: there.size, count: 0, waiting: 1 });
    expect(
      await asked(url, "select act, after->>'backup' as backup from entry where position is null"),
    ).toEqual([{ act: "house.restore", backup: "2022-10-08T01:00:00.000Z" }]);
  });

  test("goes into a house that was started and has no county, and into no other", async () => {
    const { folder, path } = await aBackupOf(house);
    const started = await testHouse();
    expect(await restored(path, targetAt(started.url, folder))).toHaveProperty("at");
    expect(await restored(path, targetAt(started.url, folder))).toMatchObject({
      refusal: "backup.not-empty",
    });
    await started.close();
  });

  test("does not touch a table that is not ours", async () => {
    const { folder, path } = await aBackupOf(house);
    const url = await emptyDatabase();
    await asked(url, "create table their_own (id int)");
    expect(await restored(path, targetAt(url, folder))).toMatchObject({
      refusal: "backup.foreign-table",
      params: { table: "their_own" },
    });
    expect(await asked(url, "select * from their_own")).toEqual([]);
  });

  test("refuses an archive of a later Dingge, and says of which", async () => {
    const { folder, path } = await aBackupOf(house);
    const older = migrations.slice(0, -1);
    const { id } = migrations.at(-1)!;
    expect(await restored(path, targetAt(await emptyDatabase(), folder, older))).toMatchObject({
      refusal: "backup.newer-archive",
      params: { version: "0.1.0", migration: id },
    });
  });

  test("leaves an empty house wherever it is ended, and goes in afterwards", async () => {
    const { folder, path } = await aBackupOf(house);
    const url = await emptyDatabase();
    const target = targetAt(url, folder);
    const reads = await endingAt(path, targetAt(await emptyDatabase(), folder), Infinity);
    expect(reads).toBeGreaterThan(6);
    for (const at of [1, Math.floor(reads / 2), reads]) {
      await expect(endingAt(path, target, at)).rejects.toThrow();
      expect([at, await isBare(url)]).toEqual([at, true]);
    }
    expect(await restored(path, target)).toHaveProperty("at");
  });

  test.each([0.4, 0.8])(
    "of an older schema, %d of today's: the rows, then what came since",
    async (share) => {
      const folder = await scratchFolder();
      const [older, url] = [await emptyDatabase(), await emptyDatabase()];
      const had = migrations.slice(0, Math.floor(migrations.length * share));
      await filledAt(older, had);
      const path = join(folder, "old.tar");
      const manifest = await backedUp(house, path, { url: older });
      expect(manifest.schema).toHaveLength(had.length);
      expect(await restored(path, targetAt(url, folder))).toHaveProperty("at");
      expect(await asked(url, "select code from county")).toEqual([{ code: "410099" }]);
      expect(await asked(url, "select id from migration order by id")).toEqual(
        migrations.map(({ id }) => ({ id })).sort((one, other) => (one.id < other.id ? -1 : 1)),
      );
      expect(await schemaOf(url)).toEqual(await schemaOf(house.url));
    },
  );
});

/** A database with the schema that some migrations make, and a county in it. */
const filledAt = async (url: string, had: typeof migrations): Promise<void> => {
  const db = connect(url, { max: 1 });
  await migrate(db, had);
  const names = { nameZh: "旧县", nameEn: null, host: null };
  await insertCounty(
    db,
    { id: newId(takenAt), code: "410099", ...names, zone: "Asia/Shanghai", example: false },
    takenAt,
  );
  await db.destroy();
};

/** Puts an archive back, and ends the restore's session in the database at its `at`-th reading. Gives how often it read. */
const endingAt = async (path: string, target: Target, at: number): Promise<number> => {
  let reads = 0;
  const answer = await withArchive(path, async (file) => {
    const checked = await checkBackup(file, migrations);
    if (isRefusal(checked)) return checked;
    const read: FileHandle["read"] = async (...given: unknown[]) => {
      reads += 1;
      if (reads === at)
        await asked(
          target.url,
          `select pg_terminate_backend(pid, 5000) from pg_stat_activity
           where datname = current_database() and application_name = 'dingge restore'`,
        );
      return (file.read as (...all: unknown[]) => ReturnType<FileHandle["read"]>)(...given);
    };
    return restoreBackup({ read } as FileHandle, checked, target, takenAt);
  });
  if (isRefusal(answer)) throw new Error(answer.refusal);
  return reads;
};

test("what is written while a backup is taken is in it whole or not at all", async () => {
  const folder = await scratchFolder();
  const path = join(folder, "a.tar");
  const ended = new AbortController();
  const writing = (async () => {
    while (!ended.signal.aborted) {
      await writeEntries(house, there.county.id, 20);
      await sealCounty(house, there.county);
    }
  })();
  const manifest = await backedUp(house, path);
  ended.abort();
  await writing;
  const url = await emptyDatabase();
  await restored(path, targetAt(url, folder));
  const db = connect(url, { max: 1 });
  const saved = manifest.counties[0]!.checkpoint;
  expect(await verifyLog(db, there.county.id, { verifier: null, saved, words: keptWords })).toMatchObject({
    count: 0,
  });
  await db.destroy();
});
