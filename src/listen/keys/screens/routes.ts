import type { ScreenRoute } from "../../../desk/screen.ts";

export const keyScreens: readonly ScreenRoute[] = [
  {
    path: "/settings/keys",
    load: async () => (await import("./keys.tsx")).KeysScreen,
    under: "settings",
  },
];
