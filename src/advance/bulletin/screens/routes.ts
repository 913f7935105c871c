import type { ScreenRoute } from "../../../desk/screen.ts";

export const bulletinScreens: readonly ScreenRoute[] = [
  {
    path: "/bulletins",
    load: async () => (await import("./bulletins.tsx")).BulletinsScreen,
    nav: { key: "bulletins", label: "bulletin.nav", icon: "clip", order: 30 },
  },
  {
    path: "/bulletins/$bulletinId",
    load: async () => (await import("./bulletin.tsx")).BulletinScreen,
    under: "bulletins",
  },
];
