import { expect, test } from "vitest";
import { isRefusal, refuse, statusOf } from "./refusal.ts";

test.each([
  ["unit.not-there", 404],
  ["session.no-post.expired", 401],
  ["command.conflict", 409],
  ["body.too-large", 413],
  ["unit.code-taken", 422],
  ["house.broken", 500],
])("%s answers %i", (id, status) => {
  expect(statusOf(refuse(id))).toBe(status);
});

test.each([
  [refuse("x"), true],
  [{ refusal: 1 }, false],
  [null, false],
  ["refusal", false],
])("a refusal is told from other answers: %j", (answer, is) => {
  expect(isRefusal(answer)).toBe(is);
});
