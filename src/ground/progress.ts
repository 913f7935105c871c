import type { Db } from "./db/index.ts";

/** How an action stands, as the county's ledger (工作台账) says it: what was done, what is in the way, what is next. */
export interface ProgressSaid {
  readonly progress: string | null;
  /** The day of the report that says so. */
  readonly on: string | null;
  readonly problem: string | null;
  readonly next: string | null;
  /** The milestones of it that were reported as reached, by their ids. */
  readonly reached: readonly string[];
}

/**
 * How the actions of a plan stand, by the action's id. The house asks the room that takes reports; the plan, which is
 * below it, prints them without knowing that room.
 */
export type ProgressOf = (
  db: Db,
  countyId: string,
  planId: string,
) => Promise<ReadonlyMap<string, ProgressSaid>>;
