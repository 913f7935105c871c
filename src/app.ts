import type { FastifyInstance } from "fastify";
import { countyAtHost } from "./ground/county/store.ts";
import type { House } from "./ground/house.ts";
import { type Front, mountApi, mountChanges, mountPage, mountRoute, serve } from "./ground/http/index.ts";
import { translators } from "./ground/intl.ts";
import type { Assets } from "./desk/page.tsx";
import { mountDesk } from "./desk/page.tsx";
import { closedDoor, type SetUpDoor } from "./desk/set-up/door.ts";
import { setUpRoutes } from "./desk/set-up/routes.ts";
import { version } from "./ground/version.ts";
import { actorOf } from "./people/index.ts";
import { mountPublicFiles, publicPages, refusalPage } from "./public/index.ts";
import { mountHealth } from "./health.ts";
import { routeGroups, rooms, routes, texts } from "./rooms.ts";

const say = translators(texts);

/** What the front of the house asks of the rooms behind it. */
const frontOf = (house: House, assets: Assets): Front => ({
  say,
  signedIn: (cookie, now, from) => actorOf(house.db, cookie, { now, zone: house.clock.zone, from }),
  countyAt: async (host) => (await countyAtHost(house.db, host)) ?? null,
  refusalPage: (request, refusal) => refusalPage(house, say, assets.stylesheet, request, refusal),
  protocols: rooms.flatMap(({ protocol }) => protocol ?? []),
});

export interface AppOptions {
  readonly trustProxy: boolean;
  readonly dev: boolean;
  readonly assets: Assets;
  /** How an empty installation is set up; shut unless the server was started to be. */
  readonly door?: SetUpDoor;
}

/** The whole house behind one server: every room's routes and pages, the desk, and the health of it all. */
export const buildApp = async (
  house: House,
  { assets, door = closedDoor, ...options }: AppOptions,
): Promise<FastifyInstance> => {
  const front = frontOf(house, assets);
  const app = await serve(house, front, options);
  for (const page of publicPages) mountPage(app, house, front, page, () => assets);
  mountPublicFiles(app);
  for (const room of rooms) {
    for (const page of room.pages ?? []) mountPage(app, house, front, page, () => assets);
    room.mount?.(app, house);
  }
  for (const route of [...setUpRoutes(door), ...routes]) mountRoute(app, house, front, route);
  mountApi(app, front, routeGroups, { version, stylesheet: assets.stylesheet });
  mountChanges(app, house, front);
  mountHealth(app, house);
  mountDesk(app, front, assets, texts);
  return app;
};
