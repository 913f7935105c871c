import { describe, expect, test } from "vitest";
import { sparkPoints } from "./spark.tsx";

describe("a small line", () => {
  test.each([
    [
      "rises from the foot to the top",
      [1, 2, 3],
      [
        [4, 44],
        [120, 24],
        [236, 4],
      ],
    ],
    [
      "falls below nothing",
      [0, -10],
      [
        [4, 4],
        [236, 44],
      ],
    ],
    [
      "lies in the middle where nothing changes",
      [5, 5],
      [
        [4, 24],
        [236, 24],
      ],
    ],
    ["is a point where there is one", [7], [[4, 24]]],
    ["is nothing where there is nothing", [], []],
  ])("%s", (_, values, points) => {
    expect(sparkPoints(values)).toEqual(points);
  });
});
