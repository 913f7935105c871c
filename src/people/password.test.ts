import { expect, test } from "vitest";
import { fitsPassword, generatePassword, hashPassword } from "./password.ts";

test("a password fits its own hash only", async () => {
  const hash = await hashPassword("correct horse battery");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await fitsPassword("correct horse battery", hash)).toBe(true);
  expect(await fitsPassword("correct horse batterz", hash)).toBe(false);
});

test("without a hash no password fits", async () => {
  expect(await fitsPassword("", null)).toBe(false);
  expect(await fitsPassword("anything", null)).toBe(false);
});

test("generated passwords differ and use no doubtful signs", () => {
  const some = Array.from({ length: 200 }, generatePassword);
  expect(new Set(some).size).toBe(200);
  for (const password of some) expect(password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
});
