import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { fitted, sizeSaid } from "./smaller.ts";

test.each([
  [4032, 3024, 2048, 1536],
  [3024, 4032, 1536, 2048],
  [2048, 1000, 2048, 1000],
  [800, 600, 800, 600],
  [20_000, 1, 2048, 1],
])("a picture of %i × %i is sent as %i × %i", (width, height, w, h) => {
  expect(fitted(width, height)).toEqual({ width: w, height: h });
});

test("no picture grows, and none is longer than allowed", () => {
  const side = integer({ min: 1, max: 30_000 });
  assert(
    property(side, side, (width, height) => {
      const made = fitted(width, height);
      expect(made.width <= width && made.height <= height).toBe(true);
      expect(Math.max(made.width, made.height)).toBeLessThanOrEqual(2048);
    }),
  );
});

test.each([
  [9, "1 KB"],
  [12_400, "12 KB"],
  [640_000, "0.6 MB"],
  [4_200_000, "4.2 MB"],
])("%i bytes are said as %s", (bytes, said) => {
  expect(sizeSaid(bytes)).toBe(said);
});
