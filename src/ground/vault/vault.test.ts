import { randomBytes } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "../refusal.ts";
import { type Vault, vaultAt, vaultFrom, vaultWith } from "./index.ts";

const vault = vaultWith(randomBytes(32));

test("what is sealed opens to the same, and never looks the same twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const sealed = vault.seal(text);
      expect(vault.open(sealed)).toBe(text);
      expect(vault.seal(text) === sealed).toBe(false);
    }),
  );
});

test("another key does not open it, nor does it open when a byte was changed", () => {
  const sealed = vault.seal("SEC1234");
  const last = sealed.at(-1) === "A" ? "B" : "A";
  expect(() => vaultWith(randomBytes(32)).open(sealed)).toThrow();
  expect(() => vault.open(sealed.slice(0, -2) + last + last)).toThrow();
  expect(() => vault.open("SEC1234")).toThrow();
});

test("the key is made once, for its owner only", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dingge-vault-"));
  const path = join(folder, "data", "key");
  const [one, other] = (await Promise.all([vaultAt(path), vaultAt(path)])) as [Vault, Vault];
  expect(other.open(one.seal("同一把"))).toBe("同一把");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});

test("a key file that can neither be read nor made is told by its path", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dingge-vault-"));
  expect(await vaultAt(folder)).toMatchObject({ refusal: "vault.no-key-file", params: { path: folder } });
  await rm(folder, { recursive: true });
});

test("a key that is too short is refused", () => {
  expect(isRefusal(vaultFrom("c2hvcnQ="))).toBe(true);
});

test("a mark is the same for the same text under the same key, and holds nothing of the text", () => {
  const [one, other] = [vaultWith(randomBytes(32)), vaultWith(randomBytes(32))];
  expect(one.mark("13800001234")).toBe(one.mark("13800001234"));
  expect(one.mark("13800001234")).not.toBe(one.mark("13800001235"));
  expect(one.mark("13800001234")).not.toBe(other.mark("13800001234"));
  expect(() => one.open(one.mark("13800001234"))).toThrow();
});
