import { expect, test } from "vitest";
import { shadesOf } from "./tiles.tsx";

test.each([
  ["quarters, the greatest darkest", [1, 2, 3, 4], [1, 2, 3, 4]],
  ["equal ones alike", [5, 5, 5], [1, 1, 1]],
  ["what is missing has none, and moves nobody", [null, 1, null, 9], [0, 1, 0, 3]],
  ["below nothing", [-3, -1, 0, 2], [1, 2, 3, 4]],
  ["nobody", [], []],
])("%s", (_, values, shades) => {
  expect(shadesOf(values)).toEqual(shades);
});
