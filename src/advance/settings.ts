import { z } from "zod";
import { setting } from "../ground/settings/index.ts";

export { lightPreset } from "../ground/lights/setting.ts";

/** Within how many days a report is expected. */
export const cadenceDays = setting({
  name: "advance.cadence-days",
  schema: z.number().int().min(1).max(92),
  fallback: 14,
});

/** How many days ahead the next step of a report may lie. */
export const nextStepDays = setting({
  name: "advance.next-step-days",
  schema: z.number().int().min(1).max(92),
  fallback: 14,
});

/** After how many periods red in a row, each a cadence long, an action is referred up by itself; 0: never. */
export const referAfterPeriods = setting({
  name: "advance.refer-after-periods",
  schema: z.number().int().min(0).max(12),
  fallback: 2,
});
