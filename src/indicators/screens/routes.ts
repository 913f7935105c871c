import type { ScreenRoute } from "../../desk/screen.ts";
import { outlookSearch } from "../outlook/screens/search.ts";
import { figureSearch } from "./search.ts";

export const indicatorScreens: readonly ScreenRoute[] = [
  {
    path: "/indicators",
    load: async () => (await import("./indicators.tsx")).IndicatorsScreen,
    search: figureSearch,
    nav: { key: "indicators", label: "indicators.title", icon: "chart", order: 40 },
  },
  {
    path: "/indicators/$code",
    load: async () => (await import("./series.tsx")).SeriesScreen,
    search: figureSearch.extend(outlookSearch.shape),
  },
];
