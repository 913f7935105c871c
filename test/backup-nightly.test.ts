import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backUpNight } from "../src/backup/nightly.ts";
import { readConfig } from "../src/config.ts";
import { createPost } from "../src/people/commands/post.ts";
import { asked, check, houseToBackUp, scratchFolder, sourceOf } from "./support/backup.ts";
import { done } from "./support/county.ts";
import type { TestHouse } from "./support/house.ts";

let house: TestHouse;
let there: Awaited<ReturnType<typeof houseToBackUp>>["there"];
let postId: string;
beforeAll(async () => {
  ({ house, there } = await houseToBackUp());
  const { root, actor } = there;
  const admin = { unitId: root.id, role: "admin" as const, titleZh: "系统管理员", titleEn: null };
  ({ id: postId } = await done(house, createPost, actor, admin));
});
afterAll(() => house.close());

const keep = { days: 2, weeks: 1 };
const night = (day: number): Date => new Date(Date.UTC(2022, 9, day, 18, 40));
const entriesOf = (state: string) =>
  asked(house.url, `select after from entry where act = 'house.backup' and after->>'state' = '${state}'`);
const messages = () =>
  asked<{ textKey: string; postId: string }>(
    house.url,
    `select post_id as "postId", text_key as "textKey", params from message where text_key like 'backup.%'`,
  );

test("night after night a whole archive, on the record, and the oldest go", async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, "dingge-20220101-000000.tar"), "by hand");
  await writeFile(join(folder, ".dingge-1-dingge-nightly-20221001-024000.tar.part"), "half");
  for (const day of [4, 5, 6]) await backUpNight(house, sourceOf(house), { folder, keep }, night(day));
  expect((await readdir(folder)).sort()).toEqual([
    "dingge-20220101-000000.tar",
    "dingge-nightly-20221006-024000.tar",
    "dingge-nightly-20221007-024000.tar",
  ]);
  expect(await check(join(folder, "dingge-nightly-20221007-024000.tar"))).toHaveProperty("manifest");
  expect(await entriesOf("written")).toHaveLength(3);
  expect(await messages()).toEqual([]);
});

test("one that fails is told to the admins, once a night, and removes nothing", async () => {
  const folder = await scratchFolder();
  await backUpNight(house, sourceOf(house), { folder, keep }, night(10));
  const gone = join(folder, "not-mounted");
  for (let again = 0; again < 2; again += 1)
    await backUpNight(house, sourceOf(house), { folder: gone, keep }, night(11));
  expect(await messages()).toEqual([
    {
      postId,
      textKey: "backup.told.failed",
      params: expect.objectContaining({
        day: "2022-10-12",
        why: { zh: expect.stringContaining(gone), en: expect.stringContaining(gone) },
      }),
    },
  ]);
  expect(await entriesOf("failed")).toHaveLength(2);
  expect(await readdir(folder)).toHaveLength(1);
});

test("one that breaks off is told, too", async () => {
  const folder = await scratchFolder();
  const files = { read: () => Promise.reject(new Error("the disk is gone")) };
  const told = await backUpNight(house, { ...sourceOf(house), files }, { folder, keep }, night(20));
  expect(told).toEqual({ state: "failed", why: { zh: "the disk is gone", en: "the disk is gone" } });
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  [{}, undefined],
  [{ DINGGE_BACKUP: "/mnt/b" }, { folder: "/mnt/b", keep: { days: 7, weeks: 4 } }],
  [
    { DINGGE_BACKUP: "/mnt/b", DINGGE_BACKUP_KEEP: "30,0" },
    { folder: "/mnt/b", keep: { days: 30, weeks: 0 } },
  ],
])("the environment %j", (env, backup) => {
  expect(readConfig(env)).toMatchObject({ backup });
});

test("what may not be kept so is named", () => {
  expect(readConfig({ DINGGE_BACKUP_KEEP: "0,4" })).toMatchObject({ refusal: "config.wrong" });
});
