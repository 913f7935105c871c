import { copyFile, open, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeBackup } from "../src/backup/index.ts";
import { isRefusal } from "../src/ground/refusal.ts";
import { migrations } from "../src/rooms.ts";
import {
  aBackupOf,
  backedUp,
  check,
  emptyDatabase,
  isBare,
  restored,
  scratchFolder,
  sourceOf,
  takenAt,
  targetAt,
  houseToBackUp,
} from "./support/backup.ts";
import type { TestHouse } from "./support/house.ts";

let house: TestHouse;
let there: Awaited<ReturnType<typeof houseToBackUp>>["there"];
beforeAll(async () => {
  ({ house, there } = await houseToBackUp());
});
afterAll(() => house.close());

describe("an archive", () => {
  test("names a file that is missing on the disk, and the log's newest checkpoint", async () => {
    const { manifest } = await aBackupOf(house);
    expect(manifest.files).toEqual({ count: 1, bytes: 70_000, missing: 1, missed: ["0".repeat(64)] });
    expect(manifest.counties[0]!.checkpoint).toContain(`\n${there.size}\n`);
    expect(manifest.schema).toHaveLength(migrations.length);
  });

  test("holds no key unless asked", async () => {
    const folder = await scratchFolder();
    const [without, within] = [join(folder, "a.tar"), join(folder, "b.tar")];
    await backedUp(house, without);
    await backedUp(house, within, { keys: { key: "the-key-of-the-vault", logKey: null } });
    expect((await readFile(without)).includes("keys/")).toBe(false);
    expect((await readFile(within)).includes("the-key-of-the-vault")).toBe(true);
    expect(await check(within)).toMatchObject({ manifest: { keys: true } });
  });

  test("replaces nothing, and leaves nothing where it fails", async () => {
    const { folder, path } = await aBackupOf(house);
    const before = await readFile(path);
    expect(await takeBackup(sourceOf(house), path, takenAt)).toMatchObject({
      refusal: "backup.there-already",
    });
    expect((await readFile(path)).equals(before)).toBe(true);
    const nowhere = join(folder, "not", "there.tar");
    expect(await takeBackup(sourceOf(house), nowhere, takenAt)).toMatchObject({
      refusal: "backup.no-such-folder",
    });
    const files = { read: () => Promise.reject(new Error("the disk is gone")) };
    await expect(takeBackup({ ...sourceOf(house), files }, join(folder, "b.tar"), takenAt)).rejects.toThrow(
      "gone",
    );
    expect(await readdir(folder)).toEqual(["a.tar"]);
  });

  test("is readable by its owner alone", async () => {
    const { path } = await aBackupOf(house);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  test.each([
    ["a database that is no house", {}, "backup.no-house"],
    ["a house of a newer Dingge", { migrations: ["ground-001"] }, "backup.newer-house"],
    ["a table that is not ours", { tables: ["county"] }, "backup.foreign-table"],
  ])("is not made of %s", async (_what, source, refusal) => {
    const url = refusal === "backup.no-house" ? await emptyDatabase() : house.url;
    const path = join(await scratchFolder(), "a.tar");
    expect(await takeBackup({ ...sourceOf(house), url, ...source }, path, takenAt)).toMatchObject({
      refusal,
    });
  });
});

/** Where members begin, by name. */
const membersOf = async (path: string) => {
  const checked = await check(path);
  if (isRefusal(checked)) throw new Error(JSON.stringify(checked));
  return [...checked.members.values()];
};

const flip = async (path: string, at: number) => {
  const file = await open(path, "r+");
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, at);
  await file.write(Buffer.from([byte[0]! ^ 1]), 0, 1, at);
  await file.close();
};

describe("a damaged archive is refused, and nothing is put in", () => {
  test("whichever part a byte of is flipped in: its header, its content, the zeros behind it", async () => {
    const { folder, path } = await aBackupOf(house);
    const bad = join(folder, "bad.tar");
    for (const { name, at, size } of await membersOf(path))
      for (const spot of [at - 512, at - 400, at - 1, at, at + size - 1, at + size]) {
        await copyFile(path, bad);
        await flip(bad, spot);
        expect([name, spot, await check(bad)]).toEqual(
          [
            name,
            spot,
            { refusal: expect.stringMatching(/^backup\.(damaged|cut-off|other-sums|not-one)$/) },
          ].map((part) => (typeof part === "object" ? expect.objectContaining(part) : part)),
        );
      }
  });

  test("wherever it is cut off, and where something was added", async () => {
    const { folder, path } = await aBackupOf(house);
    const bad = join(folder, "bad.tar");
    const { size } = await stat(path);
    for (const length of [
      0,
      100,
      512,
      600,
      Math.floor(size / 3),
      size - 1200,
      size - 1024,
      size - 512,
      size - 1,
    ]) {
      await copyFile(path, bad);
      await truncate(bad, length);
      expect([length, isRefusal(await check(bad))]).toEqual([length, true]);
    }
    await copyFile(path, bad);
    await writeFile(bad, "x", { flag: "a" });
    expect(await check(bad)).toMatchObject({ refusal: "backup.cut-off" });
  });

  test("before anything is put in", async () => {
    const { folder, path } = await aBackupOf(house);
    const [last] = (await membersOf(path)).slice(-3);
    await flip(path, last!.at + 3);
    const url = await emptyDatabase();
    expect(await restored(path, targetAt(url, folder))).toMatchObject({ refusal: "backup.damaged" });
    expect(await isBare(url)).toBe(true);
  });

  test.each([
    ["is another file", "a page of text", "backup.not-one"],
    ["is of another form", `dingge-backup-9.txt${"\0".repeat(600)}`, "backup.other-form"],
  ])("where it %s", async (_what, content, refusal) => {
    const path = join(await scratchFolder(), "a.tar");
    await writeFile(path, content);
    expect(await check(path)).toMatchObject({ refusal });
  });
});
