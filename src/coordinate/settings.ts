import { z } from "zod";
import { calendarOf } from "../ground/calendar/index.ts";
import { localDate } from "../ground/clock.ts";
import { countyById } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import { setting, settingOn } from "../ground/settings/index.ts";
import type { Counted } from "./rules/clocks.ts";

const workingDays = z.number().int().min(1).max(30);

/** Within how many working days the deciding post decides, convenes, delegates or declines. */
export const responseDays = setting({ name: "coordinate.response-days", schema: workingDays, fallback: 1 });

/** Within how many working days it decides. */
export const decisionDays = setting({ name: "coordinate.decision-days", schema: workingDays, fallback: 3 });

/** Within how many working days after a session it decides. */
export const afterSessionDays = setting({
  name: "coordinate.after-session-days",
  schema: workingDays,
  fallback: 5,
});

/** Within how many working days of its calling a session is held: a far date would be silence by another name. */
export const sessionWithinDays = setting({
  name: "coordinate.session-within-days",
  schema: workingDays,
  fallback: 5,
});

/** Whether the public reads how heads answer, decide and carry out. */
export const publicHeads = setting({
  name: "coordinate.public-heads",
  schema: z.enum(["shown", "hidden"]),
  fallback: "shown",
});

/** How a county counts its days at an instant: its calendar, zone and numbers in force. */
export const countedIn = async (db: Db, countyId: string, now: Date): Promise<Counted> => {
  const zone = (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";
  const today = localDate(now, zone);
  return {
    calendar: await calendarOf(db, countyId),
    zone,
    allowed: {
      response: await settingOn(db, countyId, responseDays, today),
      decision: await settingOn(db, countyId, decisionDays, today),
      afterSession: await settingOn(db, countyId, afterSessionDays, today),
      sessionWithin: await settingOn(db, countyId, sessionWithinDays, today),
    },
  };
};
