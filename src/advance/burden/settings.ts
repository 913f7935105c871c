import { z } from "zod";
import { setting } from "../../ground/settings/index.ts";

/** How many minutes a month a village may spend on filling in. */
export const villageMinutes = setting({
  name: "burden.village-minutes",
  schema: z.number().int().min(1).max(10_000),
  fallback: 240,
});
