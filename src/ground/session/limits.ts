import { z } from "zod";
import { localDate } from "../clock.ts";
import { countyById } from "../county/store.ts";
import type { Db } from "../db/index.ts";
import { setting, settingOn } from "../settings/index.ts";
import type { Limits } from "./rules.ts";

/** A working day with its lunch and its overtime. */
export const idleHours = setting({
  name: "session.idle-hours",
  schema: z.number().int().min(1).max(72),
  fallback: 10,
});

/** A week. */
export const absoluteHours = setting({
  name: "session.absolute-hours",
  schema: z.number().int().min(1).max(720),
  fallback: 168,
});

/** The limits in force in a county today. */
export const limitsOf = async (db: Db, countyId: string, now: Date): Promise<Limits> => {
  const county = await countyById(db, countyId);
  const today = localDate(now, county?.zone ?? "UTC");
  return {
    idleHours: await settingOn(db, countyId, idleHours, today),
    absoluteHours: await settingOn(db, countyId, absoluteHours, today),
  };
};
