import { expect, test } from "vitest";
import { startOf } from "./map.ts";
import { mapMiddle } from "./public-settings.ts";

test.each([
  ["34.07, 115.30", { lat: 34.07, long: 115.3, zoom: 11 }],
  ["34.07,115.3", { lat: 34.07, long: 115.3, zoom: 11 }],
  ["", { lat: 35.8, long: 104.1, zoom: 4 }],
])("a county's map starts by %j", (written, start) => {
  expect(startOf(mapMiddle.schema.parse(written))).toEqual(start);
});

test.each(["here", "134, 115", "34", "34;115", "34, 191"])("%s is no place", (written) => {
  expect(mapMiddle.schema.safeParse(written).success).toBe(false);
});
