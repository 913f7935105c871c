import type { Room } from "../../ground/http/index.ts";
import { rateRoutes } from "./routes.ts";
import { ratesScheme } from "./settings.ts";
import { rateTexts } from "./texts.ts";

/** The three rates, as the room brings them to the house. */
export const rates = {
  routes: rateRoutes,
  settings: [ratesScheme],
  texts: rateTexts,
} as const satisfies Partial<Room>;
