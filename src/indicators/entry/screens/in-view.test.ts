import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rowsInView, scrolledTo } from "./in-view.ts";

test.each<[string, number, number, { first: number; last: number }]>([
  ["at the top", 0, 600, { first: 0, last: 28 }],
  ["in the middle", 36 * 300, 600, { first: 292, last: 328 }],
  ["at the end", 36 * 580, 600, { first: 572, last: 600 }],
  ["a short grid", 0, 9, { first: 0, last: 9 }],
  ["an empty one", 0, 0, { first: 0, last: 0 }],
])("only rows in view, and some around: %s", (_, scrolled, rows, expected) => {
  expect(rowsInView(scrolled, 720, 36, rows)).toEqual(expected);
});

test("a row scrolled to is seen whole, below the heading", () => {
  const given = fc.tuple(fc.nat(599), fc.nat(36 * 580), fc.integer({ min: 72, max: 1200 }));
  fc.assert(
    fc.property(given, ([row, scrolled, height]) => {
      const to = scrolledTo(row, scrolled, height, 36);
      expect(row * 36).toBeGreaterThanOrEqual(to);
      expect(row * 36 + 72).toBeLessThanOrEqual(to + height);
      expect(scrolledTo(row, to, height, 36)).toBe(to);
    }),
  );
});
