import type { ScreenRoute } from "../../../desk/screen.ts";
import { schemeSearch } from "./search.ts";

/** The screens of scoring. */
export const scoringScreens: readonly ScreenRoute[] = [
  {
    path: "/scores",
    load: async () => (await import("./schemes.tsx")).SchemesScreen,
    nav: { key: "scores", label: "scoring.nav", icon: "award", order: 45 },
  },
  {
    path: "/scores/$schemeId",
    load: async () => (await import("./scheme.tsx")).SchemeScreen,
    search: schemeSearch,
    under: "scores",
  },
];
