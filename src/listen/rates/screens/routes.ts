import type { ScreenRoute } from "../../../desk/screen.ts";
import { ratesSearch } from "./search.ts";

/** The rates are reached from the queue of appeals. */
export const ratesScreens: readonly ScreenRoute[] = [
  {
    path: "/rates",
    load: async () => (await import("./rates.tsx")).RatesScreen,
    search: ratesSearch,
    under: "appeals",
  },
];
