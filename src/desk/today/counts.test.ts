import * as fc from "fast-check";
import { expect, test } from "vitest";
import { firstOf, isDone, type TodayCounts, todayParts } from "./counts.tsx";

const none: TodayCounts = Object.fromEntries(todayParts.map((part) => [part, 0]));

test.each([
  ["what is to be decided comes before all else", { decide: 1, sign: 2, see: 4 }, "decide"],
  ["a part that is not this reader's is passed over", { decide: null, sign: 0, report: 3 }, "report"],
  ["what is not known yet bears nothing", {}, null],
  ["what only informs bears nothing", { see: 3, sessions: 1 }, null],
  ["nothing waits", none, null],
] as const)("%s", (_, counts, first) => {
  expect(firstOf(counts)).toBe(first);
});

test("it is done only when every part has said so", () => {
  expect(isDone(none)).toBe(true);
  expect(isDone({ ...none, chase: null })).toBe(true);
  expect(isDone({ ...none, chase: undefined })).toBe(false);
  expect(isDone({ ...none, see: 1 })).toBe(false);
});

test("what bears the cinnabar act has something, and nothing that acts before it has", () => {
  const count = fc.option(fc.nat(3), { nil: null });
  const some = fc.record(Object.fromEntries(todayParts.map((part) => [part, count])));
  fc.assert(
    fc.property(some, (counts) => {
      const first = firstOf(counts);
      if (first === null) return;
      expect(counts[first]).toBeGreaterThan(0);
      for (const part of todayParts.slice(0, todayParts.indexOf(first))) expect(counts[part] ?? 0).toBe(0);
    }),
  );
});
