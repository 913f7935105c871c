import { localDate } from "../../ground/clock.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import { refuse } from "../../ground/refusal.ts";
import { planOfYear } from "../store/plans.ts";
import { readLights } from "./api.ts";

/** Lights come from the house: the room that computes them stands above this one. */
export const lightRoutes: readonly Route[] = [
  route(readLights, anyoneSignedIn, async ({ house, countyId, params, now }) => {
    const plan = await planOfYear(house.db, countyId, params.year);
    if (!plan) return refuse("plan.not-there");
    const lights = await house.lightsOf(house.db, countyId, plan.id, localDate(now, house.clock.zone));
    return [...lights].map(([id, one]) => ({ id, ...one }));
  }),
];
