import type { ProgressOf } from "../ground/progress.ts";
import { latestReports } from "./store/reports.ts";

/** What the county's ledger prints of each action: the latest report's sentence, what stands in the way, what is next. */
export const progressSaid: ProgressOf = async (db, countyId, planId) =>
  new Map(
    (await latestReports(db, countyId, planId)).map(({ actionId, sentence, blocker, nextWhat, nextOn }) => [
      actionId,
      {
        progress: sentence,
        problem: blocker,
        next: nextWhat === null || nextOn === null ? null : `${nextOn} ${nextWhat}`,
      },
    ]),
  );
