import { atLocal, localDate } from "../../ground/clock.ts";
import type { Span } from "./store.ts";
import type { RatePeriod } from "./words.ts";

/** A month as `YYYY-MM` and how many months on. */
export const monthOn = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
};

/** The months asked for, in order; without them the year so far. */
export const monthsAsked = (
  { from, to }: RatePeriod,
  now: Date,
  zone: string,
): { from: string; to: string } => {
  const month = localDate(now, zone).slice(0, 7);
  const last = to ?? month;
  const first = from ?? `${last.slice(0, 4)}-01`;
  return first <= last ? { from: first, to: last } : { from: last, to: first };
};

/** From the first instant of the first month to the first after the last. */
export const spanOf = ({ from, to }: { from: string; to: string }, zone: string): Span => ({
  from: atLocal(`${from}-01`, "00:00", zone),
  to: atLocal(`${monthOn(to, 1)}-01`, "00:00", zone),
  zone,
});
