import { describe, expect, test } from "vitest";
import { beginningOf, hashOfKey, keyBytes, keyFrom, minuteOf, secondsLeft } from "./rules.ts";

test("a key carries all its chance, and its hash none of it", () => {
  const [one, other] = [keyFrom(new Uint8Array(keyBytes)), keyFrom(new Uint8Array(keyBytes).fill(255))];
  expect(one).toMatch(/^dgk_[\w-]{27}$/);
  expect(hashOfKey(one)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOfKey(one)).not.toBe(hashOfKey(other));
  expect(one.startsWith(beginningOf(one))).toBe(true);
});

describe("the minute of a call", () => {
  test.each([
    ["2022-06-15T01:02:00.000Z", "2022-06-15T01:02:00.000Z", 60],
    ["2022-06-15T01:02:00.001Z", "2022-06-15T01:02:00.000Z", 60],
    ["2022-06-15T01:02:59.999Z", "2022-06-15T01:02:00.000Z", 1],
  ])("%s lies in %s, %i s before the next", (now, begins, left) => {
    expect([minuteOf(new Date(now)).toISOString(), secondsLeft(new Date(now))]).toEqual([begins, left]);
  });
});
