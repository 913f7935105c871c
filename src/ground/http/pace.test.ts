import { expect, test } from "vitest";
import { newPace } from "./pace.ts";

const at = (second: number): Date => new Date(1_000_000 + second * 1000);

test("counts what happened within the window, for each key by itself", () => {
  const pace = newPace(60_000);
  pace.note("a", at(0));
  pace.note("a", at(30));
  pace.note("b", at(30));
  expect([pace.count("a", at(31)), pace.count("b", at(31)), pace.count("c", at(31))]).toEqual([2, 1, 0]);
  expect([pace.count("a", at(60)), pace.count("a", at(90))]).toEqual([1, 0]);
});

test("a clock that was set back does not lock anybody out", () => {
  const pace = newPace(60_000);
  pace.note("a", at(1000));
  expect(pace.count("a", at(0))).toBe(0);
});

test("remembers no more than it can hold, the latest", () => {
  const pace = newPace(60_000);
  for (let key = 0; key <= 20_000; key += 1) pace.note(String(key), at(0));
  expect([pace.count("0", at(1)), pace.count("1", at(1)), pace.count("20000", at(1))]).toEqual([0, 1, 1]);
});
