import * as fc from "fast-check";
import { expect, test } from "vitest";
import { afterFailure, type Lock, minutesLeft, openLock, waitAfter } from "./lock.ts";

const now = new Date("2022-06-15T01:00:00Z");
const failing = (times: number): Lock =>
  Array.from({ length: times }).reduce<Lock>((lock) => afterFailure(lock, now), openLock);

test.each([
  [0, 0],
  [1, 0],
  [5, 0],
  [6, 1],
  [7, 2],
  [8, 4],
  [11, 32],
  [12, 60],
  [13, 60],
  [5_000, 60],
])("after %i failures one waits %i minutes", (failures, minutes) => {
  expect(waitAfter(failures)).toBe(minutes);
});

test("the sixth failure locks for a minute, and the minute passes", () => {
  const lock = failing(6);
  expect(lock).toEqual({ failures: 6, lockedUntil: new Date("2022-06-15T01:01:00Z") });
  expect(minutesLeft(lock, now)).toBe(1);
  expect(minutesLeft(lock, new Date("2022-06-15T01:00:59.999Z"))).toBe(1);
  expect(minutesLeft(lock, new Date("2022-06-15T01:01:00Z"))).toBe(0);
});

test("five failures leave the name open", () => {
  expect(minutesLeft(failing(5), now)).toBe(0);
});

test("one more failure never shortens the wait, and none is longer than an hour", () => {
  fc.assert(
    fc.property(fc.nat(200), (failures) => {
      const [before, after] = [minutesLeft(failing(failures), now), minutesLeft(failing(failures + 1), now)];
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeLessThanOrEqual(60);
    }),
  );
});
