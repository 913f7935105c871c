import type { ScreenRoute } from "../../desk/screen.ts";
import { logSearch } from "./search.ts";

/** The screen of the log. */
export const logScreens: readonly ScreenRoute[] = [
  {
    path: "/log",
    load: async () => (await import("./log.tsx")).LogScreen,
    search: logSearch,
    nav: { key: "log", label: "nav.log", icon: "scroll", order: 80 },
  },
];
