import type { Db } from "../../ground/db/index.ts";
import { type PostDirectory, postDirectory, type UnitDirectory, unitDirectory } from "../../people/index.ts";
import type { ActionState } from "../../plan/words.ts";
import {
  type ActionToReport,
  actionsToReport,
  type MilestoneToReach,
  milestonesToReach,
  type ReportKnown,
  reportsKnown,
  type VerdictKnown,
  verdictsKnown,
} from "../store/import.ts";

/** An action as the rows of a ledger find it, and leave it for the next row. */
export interface Course {
  readonly action: ActionToReport;
  readonly milestones: readonly MilestoneToReach[];
  readonly reports: readonly ReportKnown[];
  readonly verdicts: readonly VerdictKnown[];
  state: ActionState;
  lastOn: string | null;
  lastQuantity: string | null;
  /** The report that says it is done, while it waits. */
  claimId: string | null;
}

/** What a ledger is held against. */
export interface Known {
  readonly year: number;
  readonly adoptedOn: string | null;
  readonly courses: ReadonlyMap<string, Course>;
  readonly units: UnitDirectory;
  readonly posts: PostDirectory;
  readonly today: string;
}

const courseOf = (
  action: ActionToReport,
  milestones: readonly MilestoneToReach[],
  reports: readonly ReportKnown[],
  verdicts: readonly VerdictKnown[],
): Course => ({
  action,
  milestones,
  reports,
  verdicts,
  state: action.state,
  lastOn:
    [reports.at(-1)?.madeOn, verdicts.at(-1)?.madeOn]
      .filter((on) => on !== undefined)
      .toSorted()
      .at(-1) ?? null,
  lastQuantity: reports.findLast(({ quantity }) => quantity !== null)?.quantity ?? null,
  claimId: reports.findLast(({ done }) => done)?.id ?? null,
});

const byAction = <T extends { actionId: string }>(rows: readonly T[]) =>
  Map.groupBy(rows, ({ actionId }) => actionId);

/** Reads all that the rows of a ledger are held against: a handful of queries, however long the ledger. */
export const knownIn = async (
  db: Db,
  countyId: string,
  { id, year, adoptedOn }: { id: string; year: number; adoptedOn: string | null },
  today: string,
): Promise<Known> => {
  const actions = await actionsToReport(db, countyId, id);
  const milestones = byAction(await milestonesToReach(db, countyId, id));
  const reports = byAction(await reportsKnown(db, countyId, id));
  const verdicts = byAction(await verdictsKnown(db, countyId, id));
  const courses = actions.map((action): [string, Course] => [
    action.number,
    courseOf(
      action,
      milestones.get(action.id) ?? [],
      reports.get(action.id) ?? [],
      verdicts.get(action.id) ?? [],
    ),
  ]);
  const units = await unitDirectory(db, countyId);
  const posts = await postDirectory(db, countyId);
  return { year, adoptedOn, today, courses: new Map(courses), units, posts };
};
