import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Files, filesIn } from "./index.ts";

let folder: string;
let files: Files;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dingge-files-"));
  files = filesIn(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("what is kept is read again, byte for byte", async () => {
  const bytes = Buffer.from("工作台账");
  const { hash } = await files.keep(bytes);
  expect(Buffer.from((await files.read(hash)) ?? [])).toEqual(bytes);
});

test("the type is found by content", async () => {
  expect((await files.keep(png)).type).toBe("image/png");
  expect((await files.keep(Buffer.from("MZ not a picture"))).type).not.toBe("image/png");
});

test("the same bytes are kept once, even at the same moment", async () => {
  const bytes = Buffer.from("twice");
  const kept = await Promise.all([files.keep(bytes), files.keep(bytes)]);
  const [one, two] = kept.map(({ hash }) => hash);
  expect(one).toBe(two);
  expect(await readdir(join(folder, one!.slice(0, 2)))).toEqual([one]);
});

test.each(["../../etc/passwd", "", "A".repeat(64), "0".repeat(64)])("nothing lies at %j", async (hash) => {
  expect(await files.read(hash)).toBeNull();
});
