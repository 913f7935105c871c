import type { ScreenRoute } from "../../../desk/screen.ts";
import { ratesSearch } from "./search.ts";

export const ratesScreens: readonly ScreenRoute[] = [
  {
    path: "/rates",
    load: async () => (await import("./rates.tsx")).RatesScreen,
    search: ratesSearch,
    nav: { key: "rates", label: "rates.nav", icon: "chart", order: 17 },
  },
];
