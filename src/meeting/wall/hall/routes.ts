import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { daysBetween, localDate } from "../../../ground/clock.ts";
import { execute } from "../../../ground/command.ts";
import { countyAtHost, zoneOfCounty } from "../../../ground/county/store.ts";
import {
  cookies,
  type May,
  mountStream,
  newPace,
  openRoute,
  type Route,
  route,
} from "../../../ground/http/index.ts";
import type { House } from "../../../ground/house.ts";
import { isRefusal, refuse } from "../../../ground/refusal.ts";
import { publicActor } from "../../../listen/index.ts";
import { wallFor } from "../read.ts";
import { endHall, listHalls, openHallRoute, postHall, readHall } from "./api.ts";
import { hallOf } from "./caller.ts";
import { giveHall, openHall, revokeHall } from "./commands.ts";
import { codeBytes, codeFrom, codeTyped, keepsAll } from "./rules.ts";
import { hallsShown } from "./read.ts";
import { hallGivers } from "./words.ts";

/** Wrong codes in ten minutes: from one address, and in a county, before nobody may try. */
const mostWrong = { address: 10, county: 100 } as const;
const wrong = newPace(600_000);

const daySeconds = 86_400;
const below = "/api/hall";

const mayGive: May = ({ role }) => hallGivers.has(role);

const giving: readonly Route[] = [
  route(listHalls, mayGive, async ({ house, actor, countyId, now }) => ({
    screens: await hallsShown(house.db, countyId, keepsAll(actor) ? null : actor.postId, now),
  })),
  route(postHall, mayGive, async ({ house, actor, body }) => {
    const code = codeFrom(randomBytes(codeBytes));
    const given = await execute(house, giveHall, actor, { ...body, code });
    return isRefusal(given) ? given : { id: given.id, code, until: given.codeUntil.toISOString() };
  }),
  route(
    endHall,
    mayGive,
    async ({ house, actor, params }) => (await execute(house, revokeHall, actor, params)) ?? {},
  ),
];

/** Opens with the code typed in, unless too many were wrong. */
const openWith = async (
  house: House,
  { countyId, typed, from, now }: { countyId: string; typed: string; from: string; now: Date },
) => {
  const [address, all] = [`${countyId} ${from}`, countyId];
  if (wrong.count(address, now) >= mostWrong.address || wrong.count(all, now) >= mostWrong.county)
    return refuse("hall-screen.tries.too-many");
  const opened = await execute(house, openHall, publicActor(countyId, from), { code: codeTyped(typed) });
  if (isRefusal(opened)) for (const key of [address, all]) wrong.note(key, now);
  return opened;
};

/** What a hall's browser asks: it brings the screen's own cookie, or the code for one. */
const hanging: readonly Route[] = [
  openRoute(openHallRoute, async ({ house, host, body, from, now, keepScreen }) => {
    const county = await countyAtHost(house.db, host);
    if (!county) return refuse("hall-screen.code.not-there");
    const opened = await openWith(house, { countyId: county.id, typed: body.code, from, now });
    if (isRefusal(opened)) return opened;
    const today = localDate(now, await zoneOfCounty(house.db, county.id));
    const seconds = (daysBetween(today, opened.endsOn) + 1) * daySeconds;
    keepScreen({ value: opened.cookie, path: below, seconds });
    return {};
  }),
  openRoute(readHall, async ({ house, screen, now }) => {
    const hall = await hallOf(house, screen, now);
    return isRefusal(hall) ? hall : wallFor(house, hall.actor, now);
  }),
];

export const hallRoutes: readonly Route[] = [...giving, ...hanging];

/** `GET /api/hall/changes`: tells a hall's screen that there is something new to read. */
export const mountHall = (app: FastifyInstance, house: House): void =>
  mountStream(app, house, `${below}/changes`, async (request) => {
    const cookie = request.cookies[cookies.screen];
    const hall = await hallOf(house, cookie, house.clock.now());
    if (isRefusal(hall)) return hall;
    const holds = async () => !isRefusal(await hallOf(house, cookie, house.clock.now()));
    return { countyId: hall.actor.countyId, seat: hall.id, own: hall.id, holds };
  });
