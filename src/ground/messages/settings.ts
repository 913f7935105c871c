import { z } from "zod";
import { setting } from "../settings/index.ts";

/** When the day's digest goes out, in full hours of the county's clocks. */
export const digestHour = setting({
  name: "messages.digest-hour",
  schema: z.number().int().min(0).max(23),
  fallback: 8,
});
