import { z } from "zod";
import type { ScreenRoute } from "../../../desk/screen.ts";

/** Which month is looked at; without one, how it is now. */
const burdenSearch = z.object({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
});

export const burdenScreens: readonly ScreenRoute[] = [
  {
    path: "/burden",
    load: async () => (await import("./burden.tsx")).BurdenScreen,
    search: burdenSearch,
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
