import * as fc from "fast-check";
import { expect, test } from "vitest";
import { afterFailure, afterFailureAt, type Lock, minutesLeft, placeOf, waitAfter } from "./lock.ts";

const now = new Date("2022-06-15T01:00:00Z");
const failing = (times: number): Lock =>
  Array.from({ length: times }).reduce<Lock>((lock) => afterFailure(lock, now), {
    failures: 0,
    since: now,
    lockedUntil: null,
  });

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
  expect(lock).toEqual({ failures: 6, since: now, lockedUntil: new Date("2022-06-15T01:01:00Z") });
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

test.each([
  [86_399_999, 10],
  [86_400_000, 1],
])("%i ms after the ninth failure the next is number %i", (ms, failures) => {
  expect(afterFailure(failing(9), new Date(now.getTime() + ms)).failures).toBe(failures);
});

const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test("an address waits for the end of ten minutes after a hundred failures in them", () => {
  let lock: Lock | null = null;
  for (let time = 0; time < 100; time += 1) lock = afterFailureAt(lock, at(3));
  expect(minutesLeft(lock!, at(3))).toBe(0);
  lock = afterFailureAt(lock, at(4));
  expect([minutesLeft(lock, at(4)), minutesLeft(lock, at(13))]).toEqual([9, 0]);
  expect(afterFailureAt(lock, at(13))).toEqual({ failures: 1, since: at(13), lockedUntil: null });
});

test.each([
  ["10.0.0.1", "10.0.0.1"],
  ["::ffff:10.0.0.1", "10.0.0.1"],
  ["2001:db8:0:7:1:2:3:4", "2001:db8:0:7::/64"],
  ["2001:0db8::7:1:2:3:4", "2001:db8:0:7::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", ""],
])("failures from %j are counted at %j", (address, place) => {
  expect(placeOf(address)).toBe(place);
});
