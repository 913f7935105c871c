import { createHash } from "node:crypto";
import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { sha256, solve } from "./work.ts";

const hex = (words: readonly number[]): string =>
  words.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");

test("the hash is the same as everybody's, whatever the length", () => {
  assert(
    property(string({ unit: "grapheme", maxLength: 200 }), (text) => {
      expect(hex(sha256(text))).toBe(createHash("sha256").update(text).digest("hex"));
    }),
  );
});

test.each([55, 56, 63, 64, 65, 119, 120])("%i bytes", (length) => {
  const text = "a".repeat(length);
  expect(hex(sha256(text))).toBe(createHash("sha256").update(text).digest("hex"));
});

test("work that was asked for can be checked", async () => {
  const solved = await solve("challenge", 10);
  const first = createHash("sha256").update(`challenge.${solved}`).digest().readUInt32BE();
  expect(first).toBeLessThan(2 ** 22);
});
