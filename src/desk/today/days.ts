import type { PlainDate } from "../../ground/clock.ts";

const dayMs = 86_400_000;

/** Days from one date to another, every day counted; negative when it is past. */
export const daysUntil = (today: PlainDate, due: PlainDate): number =>
  Math.round((Date.parse(due) - Date.parse(today)) / dayMs);

/** The date so many days on. */
export const daysOn = (today: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(today) + days * dayMs).toISOString().slice(0, 10);
