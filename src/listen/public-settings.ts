import { z } from "zod";
import { setting } from "../ground/settings/index.ts";

/** From how many appeals a minute on, over all addresses, the public form asks for patience or a little work. */
export const busyPerMinute = setting({
  name: "listen.busy-per-minute",
  schema: z.number().int().min(1).max(10_000),
  fallback: 60,
});

/** How many appeals a day one phone number or address may send. */
export const perContactDaily = setting({
  name: "listen.per-contact-daily",
  schema: z.number().int().min(1).max(1_000),
  fallback: 10,
});

/** The middle of the county on a map, `latitude, longitude` in degrees (WGS 84); empty: the map starts with the country. */
export const mapMiddle = setting({
  name: "listen.map-middle",
  schema: z.string().regex(/^$|^-?([0-8]?\d)(\.\d+)?, ?-?(1[0-7]\d|\d{1,2})(\.\d+)?$/),
  fallback: "",
});

export const publicSettings = [busyPerMinute, perContactDaily, mapMiddle];
