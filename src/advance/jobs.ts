import { localDate } from "../ground/clock.ts";
import { allCounties } from "../ground/county/store.ts";
import type { House } from "../ground/house.ts";
import type { Job } from "../ground/jobs/index.ts";
import { lightingOf } from "./lights.ts";
import { adoptedPlans } from "./store/actions.ts";
import { keepLights } from "./store/lights.ts";

/** Keeps the lights of the day for every county: of this year's plan and last year's, which may still be finished. */
export const keepLightsOfDay = async ({ db }: House, now: Date): Promise<void> => {
  for (const { id: countyId, zone } of await allCounties(db)) {
    const today = localDate(now, zone);
    for (const { id: planId } of await adoptedPlans(db, countyId, Number(today.slice(0, 4)) - 1)) {
      const lights = await lightingOf(db, countyId, { planId }, today);
      await db.transaction().execute((tx) => keepLights(tx, countyId, lights, today));
    }
  }
};

export const advanceJobs: readonly Job[] = [
  { name: "advance.lights-of-day", cron: "10 0 * * *", run: keepLightsOfDay },
];
