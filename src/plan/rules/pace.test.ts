import { expect, test } from "vitest";
import { checkPace } from "./pace.ts";

test.each([
  ["even", null, "2022-06-30", null],
  ["by month", [40, 100], "2022-06-30", null],
  ["an action without an end", null, null, "trajectory.no-end"],
  ["a start after its end", null, "2022-04-30", "trajectory.starts-late"],
  ["a month too few", [100], "2022-06-30", "trajectory.months"],
] as const)("%s", (_, shares, dueOn, refusal) => {
  const pace = { startsOn: "2022-05-10", shares: shares && [...shares] };
  expect(checkPace(pace, dueOn)?.refusal ?? null).toBe(refusal);
});
