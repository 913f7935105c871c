import type { ProgressOf } from "../ground/progress.ts";
import { latestReports, milestonesReached } from "./store/reports.ts";

/**
 * What the county's ledger prints of each action: the latest report's sentence, what stands in the way, what is next;
 * and the milestones it has reached.
 */
export const progressSaid: ProgressOf = async (db, countyId, planId) => {
  const reached = Map.groupBy(await milestonesReached(db, countyId, planId), ({ actionId }) => actionId);
  return new Map(
    (await latestReports(db, countyId, planId)).map(
      ({ actionId, sentence, blocker, nextWhat, nextOn, madeOn }) => [
        actionId,
        {
          progress: sentence,
          on: madeOn,
          problem: blocker,
          next: nextWhat === null || nextOn === null ? null : `${nextOn} ${nextWhat}`,
          reached: (reached.get(actionId) ?? []).map(({ milestoneId }) => milestoneId),
        },
      ],
    ),
  );
};
