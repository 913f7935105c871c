import { z } from "zod";
import { type Setting, setting } from "../../ground/settings/index.ts";
import { fewestDays } from "./rules.ts";

/** How many working days a list is public; more than the law asks, never fewer. */
export const noticeDays = setting({
  name: "commend.notice-days",
  schema: z.number().int().min(fewestDays).max(60),
  fallback: fewestDays,
});

/** Within how many working days an objection is answered. */
export const objectionDays = setting({
  name: "commend.objection-days",
  schema: z.number().int().min(1).max(60),
  fallback: 10,
});

/** How many days after an objection is answered who objected is erased. */
export const objectorDays = setting({
  name: "commend.objector-days",
  schema: z.number().int().min(1).max(36_500),
  fallback: 730,
});

export const noticeSettings: readonly Setting<unknown>[] = [noticeDays, objectionDays, objectorDays];
