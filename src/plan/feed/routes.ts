import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { anyoneSignedIn, openRoute, type Route, route } from "../../ground/http/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { named } from "../../ground/texts.ts";
import { closeFeed, hashOf, openFeed } from "../commands/feeds.ts";
import { feedBehind, feedDays, feedsOf } from "../store/feeds.ts";
import { closeFeedRoute, listFeeds, openFeedRoute, readFeed } from "./api.ts";
import { calendarOf } from "./calendar.ts";

/** Calendars at private addresses. Whoever has the address reads it, so that a phone's calendar can. */
export const feedRoutes: readonly Route[] = [
  route(listFeeds, anyoneSignedIn, async ({ house, countyId, actor }) => ({
    feeds: actor.personId ? await feedsOf(house.db, countyId, actor.personId) : [],
  })),
  route(openFeedRoute, anyoneSignedIn, async ({ house, countyId, actor, body }) => {
    const opened = await execute(house, openFeed, actor, body);
    if (isRefusal(opened)) return opened;
    return { id: opened.id, path: `/calendar/${countyId}/${opened.secret}/plan.ics` };
  }),
  route(
    closeFeedRoute,
    anyoneSignedIn,
    async ({ house, actor, params }) => (await execute(house, closeFeed, actor, params)) ?? {},
  ),
  openRoute(readFeed, async ({ house, params, lang, now }) => {
    const today = localDate(now, house.clock.zone);
    const feed = await feedBehind(house.db, params.county, hashOf(params.secret), today);
    if (!feed) return refuse("feed.not-there");
    const { personId, unitId, personZh, nameZh, nameEn } = feed;
    const days = await feedDays(house.db, params.county, unitId ? { unitId } : { personId, today });
    const name = nameZh ? named(lang, { nameZh, nameEn }) : personZh;
    const text = calendarOf(days, { name, lang, at: now });
    return { name: "plan.ics", type: "text/calendar; charset=utf-8", bytes: new TextEncoder().encode(text) };
  }),
];
