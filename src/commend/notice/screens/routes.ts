import type { ScreenRoute } from "../../../desk/screen.ts";

/** The desk of objections. */
export const noticeScreens: readonly ScreenRoute[] = [
  {
    path: "/objections",
    load: async () => (await import("./objections.tsx")).ObjectionsScreen,
    under: "commend",
  },
  {
    path: "/objections/$objectionId",
    load: async () => (await import("./objection.tsx")).ObjectionScreen,
    under: "commend",
  },
];
