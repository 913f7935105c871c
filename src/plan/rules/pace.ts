import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { Pace } from "../words/drafts.ts";
import { checkShares } from "../words/trajectory.ts";

/**
 * Whether a trajectory fits an action that ends on `dueOn`: `trajectory.no-end` without a last day,
 * `trajectory.starts-late` when it starts after it, and what is wrong with its shares.
 */
export const checkPace = ({ startsOn, shares }: Pace, dueOn: string | null): Refusal | null => {
  if (dueOn === null) return refuse("trajectory.no-end");
  if (startsOn > dueOn) return refuse("trajectory.starts-late", { date: dueOn }, { field: "startsOn" });
  return shares === null ? null : checkShares(shares, { startsOn, dueOn });
};
