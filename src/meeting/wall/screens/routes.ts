import type { ScreenRoute } from "../../../desk/screen.ts";
import { hallScreens } from "../hall/screens/routes.ts";
import { wallSearch } from "./search.ts";

/** The wall: full screen, for a hall or a head's office. */
export const wallScreens: readonly ScreenRoute[] = [
  {
    path: "/wall",
    load: async () => (await import("./wall-screen.tsx")).WallScreen,
    search: wallSearch,
    nav: { key: "wall", label: "wall.nav", icon: "layout-grid", order: 70 },
    bare: true,
  },
  ...hallScreens,
];
