import type { Db } from "../ground/db/index.ts";
import { settingOn } from "../ground/settings/index.ts";
import { periodEnds } from "./rules/periods.ts";
import { cadenceDays } from "./settings.ts";
import { redAtEach } from "./store/lights.ts";

interface Asked {
  readonly plan: { readonly id: string; readonly year: number };
  /** How many periods, each a cadence long. */
  readonly periods: number;
  readonly today: string;
}

/**
 * The open actions of a plan that were red at the end of each of the latest periods that are over, with those ends, the
 * earliest first. None while the year has not had so many periods, and none of no periods.
 */
export const redInPeriods = async (
  db: Db,
  countyId: string,
  { plan, periods, today }: Asked,
): Promise<{ ends: readonly string[]; actionIds: readonly string[] }> => {
  const cadence = await settingOn(db, countyId, cadenceDays, today);
  const ends = periodEnds(plan.year, cadence, today, periods);
  if (periods === 0 || ends.length < periods) return { ends, actionIds: [] };
  return { ends, actionIds: await redAtEach(db, countyId, plan.id, ends) };
};
