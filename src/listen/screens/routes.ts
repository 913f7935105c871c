import type { ScreenRoute } from "../../desk/screen.ts";
import { appealSearch } from "./search.ts";

/** The screens of listening. */
export const listenScreens: readonly ScreenRoute[] = [
  {
    path: "/appeals",
    load: async () => (await import("./queue.tsx")).QueueScreen,
    search: appealSearch,
    nav: { key: "appeals", label: "listen.nav", icon: "message", order: 16 },
  },
  {
    path: "/appeals/new",
    load: async () => (await import("./intake.tsx")).IntakeScreen,
  },
  {
    path: "/appeals/setup",
    load: async () => (await import("./set-up.tsx")).SetUpScreen,
  },
  {
    path: "/appeals/$appealId",
    load: async () => (await import("./appeal.tsx")).AppealScreen,
    search: appealSearch,
  },
];
