import type { ScreenRoute } from "../../../desk/screen.ts";

/** Themes are reached from the queue of appeals. */
export const themeScreens: readonly ScreenRoute[] = [
  {
    path: "/themes",
    load: async () => (await import("./themes.tsx")).ThemesScreen,
    under: "appeals",
  },
];
