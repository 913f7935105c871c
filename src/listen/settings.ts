import { z } from "zod";
import { calendarOf } from "../ground/calendar/index.ts";
import { localDate, plainTime } from "../ground/clock.ts";
import { zoneOfCounty } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import { type Setting, setting, settingsOn } from "../ground/settings/index.ts";
import type { Counted, Limits } from "./rules/clock.ts";

const number = (max: number) => z.number().int().min(1).max(max);

/** Urgent, life or property: so many hours, nights and days off included. */
export const urgentHours = setting({ name: "listen.urgent-hours", schema: number(72), fallback: 2 });

/** Water, power, gas and heat: so many hours. */
export const utilitiesHours = setting({ name: "listen.utilities-hours", schema: number(240), fallback: 24 });

/** Ordinary: so many working days. */
export const ordinaryDays = setting({ name: "listen.ordinary-days", schema: number(60), fallback: 5 });

/** Complex: so many working days. */
export const complexDays = setting({ name: "listen.complex-days", schema: number(120), fallback: 15 });

/** A petition is registered or not accepted within so many days. (信访工作条例, art. 23.) */
export const registerDays = setting({ name: "listen.register-days", schema: number(60), fallback: 15 });

/** A petition is finished within so many days. (信访工作条例, art. 34.) */
export const finishDays = setting({ name: "listen.finish-days", schema: number(180), fallback: 60 });

/** What may be granted a petition on top, in days. (信访工作条例, art. 34.) */
export const petitionExtensionDays = setting({
  name: "listen.petition-extension-days",
  schema: number(90),
  fallback: 30,
});

/** What may be granted an ordinary or a complex appeal on top, in working days. */
export const extensionDays = setting({ name: "listen.extension-days", schema: number(60), fallback: 15 });

/** How many working days an appeal may wait for its appellant in all. */
export const pauseDays = setting({ name: "listen.pause-days", schema: number(30), fallback: 5 });

/** Within how many hours a unit returns what is not its own. */
export const returnHours = setting({ name: "listen.return-hours", schema: number(240), fallback: 24 });

/** Within how many working days of its answer the appellant is asked how it was. */
export const callbackDays = setting({ name: "listen.callback-days", schema: number(30), fallback: 5 });

/** For how many working days after that one may ask again. */
export const reopenDays = setting({ name: "listen.reopen-days", schema: number(120), fallback: 10 });

/** How many days after an appeal ended its identity is erased. */
export const identityDays = setting({ name: "listen.identity-days", schema: number(36_500), fallback: 730 });

/** When the offices close: where there are hours of business, a day ends with them. (民法典, art. 203.) */
export const closes = setting({ name: "listen.closes", schema: plainTime, fallback: "18:00" });

/** The letters before the county's numbers. */
export const numberPrefix = setting({
  name: "listen.number-prefix",
  schema: z.string().regex(/^[A-Z]{2,4}$/),
  fallback: "DG",
});

const limits: { readonly [K in keyof Limits]: Setting<Limits[K]> } = {
  urgentHours,
  utilitiesHours,
  ordinaryDays,
  complexDays,
  registerDays,
  finishDays,
  petitionExtensionDays,
  extensionDays,
  pauseDays,
  returnHours,
  callbackDays,
  reopenDays,
  closes,
};

export const listenSettings: readonly Setting<unknown>[] = [
  ...Object.values(limits),
  identityDays,
  numberPrefix,
];

export { zoneOfCounty as zoneOf };

/**
 * How a county counts an appeal: its calendar and zone, and the numbers in force on the day its clock started. A
 * number changed later does not move a deadline that was promised. `prefix`: the letters before the numbers of that day.
 */
export const countedSince = async (
  db: Db,
  countyId: string,
  start: Date,
): Promise<Counted & { readonly prefix: string }> => {
  const zone = await zoneOfCounty(db, countyId);
  const asked = { ...limits, prefix: numberPrefix };
  const { prefix, ...values } = await settingsOn<Limits & { prefix: string }>(
    db,
    countyId,
    asked,
    localDate(start, zone),
  );
  return { calendar: await calendarOf(db, countyId), zone, limits: values, prefix };
};
