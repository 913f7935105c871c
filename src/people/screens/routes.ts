import type { ScreenRoute } from "../../desk/screen.ts";
import { unitSearch } from "./search.ts";

export const peopleScreens: readonly ScreenRoute[] = [
  {
    path: "/units",
    load: async () => (await import("./units.tsx")).UnitsScreen,
    search: unitSearch,
    nav: { key: "units", label: "people.units", icon: "building", order: 60 },
  },
  { path: "/units/$unitId", load: async () => (await import("./units.tsx")).UnitScreen, search: unitSearch },
  { path: "/units/people/$personId", load: async () => (await import("./person.tsx")).PersonScreen },
  { path: "/units/logins", load: async () => (await import("./logins.tsx")).LoginsScreen },
];
