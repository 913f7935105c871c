import { expect, test } from "vitest";
import { may } from "./may.ts";

const town = { unitPath: "county.government.town" };
const village = { unitPath: "county.government.town.village" };
const neighbour = { unitPath: "county.government.town2" };

test.each([
  ["officer", town.unitPath, "read", neighbour, true],
  ["officer", town.unitPath, "manage", town, false],
  ["head", "county", "manage", town, false],
  ["admin", neighbour.unitPath, "manage", town, true],
  ["operator", null, "manage", town, true],
  ["system", null, "manage", town, false],
  ["officer", town.unitPath, "read-mobile", town, true],
  ["officer", town.unitPath, "read-mobile", village, true],
  ["officer", village.unitPath, "read-mobile", town, false],
  ["officer", town.unitPath, "read-mobile", neighbour, false],
  ["officer", town.unitPath, "read-mobile", undefined, false],
  ["head", "county", "read-mobile", village, true],
  ["admin", neighbour.unitPath, "read-mobile", village, true],
  ["operator", null, "read-mobile", village, true],
  ["system", null, "read-mobile", village, true],
] as const)("%s in %s may %s %o: %s", (role, unitPath, act, subject, allowed) => {
  expect(may({ role, unitPath }, act, subject)).toBe(allowed);
});
