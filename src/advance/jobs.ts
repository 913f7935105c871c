import { system } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import { execute } from "../ground/command.ts";
import { allCounties } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import type { House } from "../ground/house.ts";
import { isRefusal } from "../ground/refusal.ts";
import type { Job } from "../ground/jobs/index.ts";
import { settingOn } from "../ground/settings/index.ts";
import { referRed } from "./commands/refer.ts";
import { lightingOf } from "./lights.ts";
import { redInPeriods } from "./red.ts";
import { daysToKeep, isReferredNow } from "./rules/periods.ts";
import { referAfterPeriods } from "./settings.ts";
import { adoptedPlans } from "./store/actions.ts";
import { keepLights, keptThrough, setKeptThrough } from "./store/lights.ts";
import { lastReferrals } from "./store/referrals.ts";

interface PlanOfYear {
  readonly id: string;
  readonly year: number;
}

/**
 * Keeps a plan's lights of today, and of every day on which this did not run: each as it was known at that day's end,
 * in a transaction of its own, so that a run that ends halfway goes on where it was.
 */
const keepPlan = async (db: Db, countyId: string, planId: string, today: string): Promise<void> => {
  for (const day of daysToKeep(await keptThrough(db, countyId, planId), today)) {
    const lights = await lightingOf(db, countyId, { planId }, day);
    await db.transaction().execute(async (tx) => {
      await keepLights(tx, countyId, lights, day);
      await setKeptThrough(tx, countyId, planId, day);
    });
  }
};

/** Refers what stayed red up, each in a transaction of its own; what was referred meanwhile refuses and is left. */
const referPlan = async (house: House, countyId: string, plan: PlanOfYear, today: string): Promise<void> => {
  const periods = await settingOn(house.db, countyId, referAfterPeriods, today);
  if (periods === 0) return;
  const { ends, actionIds } = await redInPeriods(house.db, countyId, { plan, periods, today });
  const last = await lastReferrals(house.db, countyId, actionIds);
  const due = actionIds.filter((id) => isReferredNow(ends, periods, last.get(id) ?? null));
  for (const actionId of due) {
    const referred = await execute(house, referRed, system(countyId), { actionId, ends });
    if (isRefusal(referred) && !referred.refusal.endsWith(".conflict"))
      house.log.warn({ actionId, refusal: referred.refusal }, "a red action could not be referred up");
  }
};

/**
 * At the day's turn, for every county: keeps the lights of this year's plan and last year's, which may still be
 * finished, and refers up what stayed red in this year's.
 */
export const keepLightsOfDay = async (house: House, now: Date): Promise<void> => {
  for (const { id: countyId, zone } of await allCounties(house.db)) {
    const today = localDate(now, zone);
    const year = Number(today.slice(0, 4));
    for (const plan of await adoptedPlans(house.db, countyId, year - 1)) {
      await keepPlan(house.db, countyId, plan.id, today);
      if (plan.year === year) await referPlan(house, countyId, plan, today);
    }
  }
};

export const advanceJobs: readonly Job[] = [
  { name: "advance.lights-of-day", cron: "10 0 * * *", run: keepLightsOfDay },
];
