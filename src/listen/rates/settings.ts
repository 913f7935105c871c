import { setting } from "../../ground/settings/index.ts";
import { defaultScheme, rateScheme, type RateScheme } from "./words.ts";

/** The scheme of the three rates; each version holds from its day on. */
export const ratesScheme = setting<RateScheme>({
  name: "listen.rates-scheme",
  schema: rateScheme,
  fallback: defaultScheme,
});
