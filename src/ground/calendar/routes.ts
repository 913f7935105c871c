import { execute } from "../command.ts";
import { anyoneSignedIn, type Route, route } from "../http/route.ts";
import { maySet } from "../settings/rules.ts";
import { putCalendarDay, readCalendar } from "./api.ts";
import { setCalendarDay } from "./commands.ts";
import { calendarOf } from "./store.ts";

export const calendarRoutes: readonly Route[] = [
  route(readCalendar, anyoneSignedIn, async ({ house, actor, countyId, query }) => {
    const { exceptions, verifiedThrough } = await calendarOf(house.db, countyId);
    const days = [...exceptions.values()].filter(({ date }) => Number(date.slice(0, 4)) === query.year);
    return { verifiedThrough, days, maySet: maySet(actor) };
  }),
  route(putCalendarDay, maySet, ({ house, actor, params, body }) =>
    execute(house, setCalendarDay, actor, { ...body, ...params }),
  ),
];
