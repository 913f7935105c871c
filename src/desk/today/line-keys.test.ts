import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lineAfter } from "./line-keys.ts";

test.each([
  ["j from nowhere is the first", -1, 1, 5, 0],
  ["k from nowhere is the last", -1, -1, 5, 4],
  ["j goes on", 1, 1, 5, 2],
  ["j stays at the last", 4, 1, 5, 4],
  ["k stays at the first", 0, -1, 5, 0],
] as const)("%s", (_, at, step, count, then) => {
  expect(lineAfter(at, step, count)).toBe(then);
});

test("it never leaves the lines there are", () => {
  const any = [fc.integer({ min: -1, max: 50 }), fc.constantFrom(1 as const, -1 as const)] as const;
  fc.assert(
    fc.property(...any, fc.integer({ min: 1, max: 50 }), (at, step, count) => {
      const then = lineAfter(Math.min(at, count - 1), step, count);
      expect(then >= 0 && then < count).toBe(true);
    }),
  );
});
