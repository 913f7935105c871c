import type { ScreenRoute } from "../../../../desk/screen.ts";
import { hallSearch } from "./search.ts";

/** The screens in halls: the list of them, and what hangs there. */
export const hallScreens: readonly ScreenRoute[] = [
  {
    path: "/hall-screens",
    load: async () => (await import("./halls-screen.tsx")).HallsScreen,
    under: "meetings",
  },
  {
    path: "/hall",
    load: async () => (await import("./hall-screen.tsx")).HallScreen,
    search: hallSearch,
    outside: true,
  },
];
