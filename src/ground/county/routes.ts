import { anyoneSignedIn, type Route, route } from "../http/route.ts";
import { refuse } from "../refusal.ts";
import { version } from "../version.ts";
import { readAbout } from "./api.ts";
import { countyById } from "./store.ts";

export const countyRoutes: readonly Route[] = [
  route(readAbout, anyoneSignedIn, async ({ house, countyId, now }) => {
    const county = await countyById(house.db, countyId);
    return county ? { version, county, now: now.toISOString() } : refuse("route.not-there");
  }),
];
