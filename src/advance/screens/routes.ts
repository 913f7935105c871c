import type { ScreenRoute } from "../../desk/screen.ts";
import { advanceSearch, reportSearch } from "./year.ts";

/** The screens of reporting, checking and lights. */
export const advanceScreens: readonly ScreenRoute[] = [
  {
    path: "/advance",
    load: async () => (await import("./advance-screen.tsx")).AdvanceScreen,
    search: advanceSearch,
    nav: { key: "advance", label: "advance.nav", icon: "check", order: 20 },
  },
  {
    path: "/advance/lights",
    load: async () => (await import("./presets-screen.tsx")).PresetsScreen,
    search: advanceSearch,
  },
  {
    path: "/advance/samples",
    load: async () => (await import("./samples-screen.tsx")).SamplesScreen,
    search: advanceSearch,
  },
  {
    path: "/advance/samples/$sampleId",
    load: async () => (await import("./sample-screen.tsx")).SampleScreen,
    under: "advance",
  },
  {
    path: "/actions/$actionId/report",
    load: async () => (await import("./report-screen.tsx")).ReportScreen,
    search: reportSearch,
    under: "plan",
  },
];
