import type { ScreenRoute } from "../../../desk/screen.ts";
import { outlookSearch } from "./search.ts";

/** The screens of what figures come to: the county at a glance, and an indicator over its parts. */
export const outlookScreens: readonly ScreenRoute[] = [
  {
    path: "/outlook",
    load: async () => (await import("./county.tsx")).CountyScreen,
    search: outlookSearch,
    under: "indicators",
  },
  {
    path: "/outlook/$code/parts",
    load: async () => (await import("./parts.tsx")).PartsScreen,
    search: outlookSearch,
    under: "indicators",
  },
  {
    path: "/outlook/$code/peers",
    load: async () => (await import("./peers.tsx")).PeersScreen,
    search: outlookSearch,
    under: "indicators",
  },
];
