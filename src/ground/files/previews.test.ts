import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { previewsIn } from "./index.ts";

const folder = await mkdtemp(join(tmpdir(), "dingge-previews-"));
const previews = previewsIn(folder);
const hour = 3_600_000;

afterAll(() => rm(folder, { recursive: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Makes a kept file as old as if it had been kept so many hours ago. */
const age = async (hash: string, hours: number) => {
  const then = new Date(Date.now() - hours * hour);
  await utimes(join(folder, hash.slice(0, 2), hash), then, then);
};

test("what was looked at long ago and never confirmed is swept, what was looked at again stays", async () => {
  const [old, again, fresh] = [
    await previews.keep(bytesOf("old")),
    await previews.keep(bytesOf("again")),
    await previews.keep(bytesOf("fresh")),
  ];
  await age(old.hash, 9);
  await age(again.hash, 9);
  await previews.keep(bytesOf("again"));
  expect(await previews.sweep(8 * hour)).toBe(1);
  expect(await previews.read(old.hash)).toBeNull();
  expect(await previews.read(again.hash)).toEqual(Buffer.from("again"));
  expect(await previews.read(fresh.hash)).toEqual(Buffer.from("fresh"));
});

test("where nothing was looked at there is nothing to sweep", async () => {
  expect(await previewsIn(join(folder, "none")).sweep(0)).toBe(0);
  expect(await readdir(folder)).not.toContain("none");
});
