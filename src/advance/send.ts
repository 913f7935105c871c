import type { Actor } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import type { House } from "../ground/house.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { makeReport, type Reporting } from "./commands/report.ts";
import { reportByKey } from "./store/reports.ts";

/** A report as it was taken; `again` when it had come before. */
export interface Taken {
  readonly id: string;
  readonly again: boolean;
}

/** The report that came with this key before: the same sender's on the same action, or `report.key.conflict`. */
const cameBefore = async (
  { db }: House,
  { countyId, personId }: Actor,
  { actionId, draft }: Reporting,
): Promise<Taken | Refusal | null> => {
  const before = await reportByKey(db, countyId, draft.key);
  if (!before) return null;
  const same = before.actionId === actionId && before.personId === personId;
  return same ? { id: before.id, again: true } : refuse("report.key.conflict");
};

/** Sends a report once, however often it is retried: the same key is answered with the report that it became. */
export const sendReport = async (
  house: House,
  actor: Actor,
  reporting: Reporting,
): Promise<Taken | Refusal> => {
  const before = await cameBefore(house, actor, reporting);
  if (before) return before;
  const made = await execute(house, makeReport, actor, reporting);
  if (!isRefusal(made)) return { ...made, again: false };
  // Two of the same key at the same moment: the second finds the first.
  return (await cameBefore(house, actor, reporting)) ?? made;
};
