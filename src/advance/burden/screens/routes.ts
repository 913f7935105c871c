import type { ScreenRoute } from "../../../desk/screen.ts";

export const burdenScreens: readonly ScreenRoute[] = [
  {
    path: "/burden",
    load: async () => (await import("./burden.tsx")).BurdenScreen,
    nav: { key: "burden", label: "burden.nav", icon: "users", order: 50 },
  },
  {
    path: "/burden/new",
    load: async () => (await import("./new-request.tsx")).NewRequestScreen,
    under: "burden",
  },
  {
    path: "/burden/$requestId/answer",
    load: async () => (await import("./answer.tsx")).AnswerScreen,
    under: "burden",
  },
];
