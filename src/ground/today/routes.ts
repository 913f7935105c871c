import { localDate } from "../clock.ts";
import { openRoute, type Route } from "../http/route.ts";
import { readToday } from "./api.ts";
import { dayAt } from "../calendar/rules.ts";
import { calendarOf } from "../calendar/store.ts";

export const todayRoutes: readonly Route[] = [
  openRoute(readToday, async ({ house: { db, clock }, actor, now }) => {
    const calendar = await calendarOf(db, actor?.countyId ?? null);
    const { verifiedThrough } = calendar;
    return {
      ...dayAt(calendar, localDate(now, clock.zone)),
      now: now.toISOString(),
      zone: clock.zone,
      verifiedThrough,
    };
  }),
];
