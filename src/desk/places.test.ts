import { expect, test } from "vitest";
import { inNav, placeOf } from "./places.ts";
import type { ScreenRoute } from "./screen.ts";

const load = async () => () => null;
const nav = (key: string, order: number) => ({ key, order, label: key, icon: "house" as const });
const screens: readonly ScreenRoute[] = [
  { path: "/", load, nav: nav("today", 0) },
  { path: "/units", load, nav: nav("units", 2) },
  { path: "/units/$unitId", load },
  { path: "/plan", load, nav: nav("plan", 1) },
  { path: "/actions/$actionId", load, under: "plan" },
];

test("the navigation is in the order the rooms ask for", () => {
  expect(inNav(screens).map(({ key }) => key)).toEqual(["today", "plan", "units"]);
});

test.each([
  ["/", "today"],
  ["/units", "units"],
  ["/units/1", "units"],
  ["/unitsx", ""],
  ["/plan/2022/new", "plan"],
  ["/actions/1/edit", "plan"],
  ["/account", ""],
])("%s belongs to %s", (address, key) => {
  expect(placeOf(screens, address)).toBe(key);
});
