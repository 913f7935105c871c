import { dueOn } from "../rules.ts";
import type { PlanTables } from "../tables.ts";
import type { ActionState } from "../words.ts";

type ActionRow = PlanTables["action"];

/** The states in which a promise is open at the turn of a year: not done, not said to be done, not taken back. */
const open: readonly ActionState[] = ["adopted", "under-way", "suspended"];

/** Whether an action goes on into another year. Shares do not: what goes on is divided anew. */
export const goesOn = ({ state, parentId }: Pick<ActionRow, "state" | "parentId">): boolean =>
  parentId === null && open.includes(state);

interface Into {
  readonly id: string;
  readonly planId: string;
  readonly areaId: string;
  readonly year: number;
}

/**
 * An open action as a draft of another year, under its own number. What it promises stays; a day of the old year does
 * not: without another one it is not adopted. Its course begins anew.
 */
export const carriedInto = (row: ActionRow, { id, planId, areaId, year }: Into): ActionRow => {
  const deadlineKind = row.deadlineKind === "date" ? null : row.deadlineKind;
  return {
    ...row,
    id,
    planId,
    areaId,
    deadlineKind,
    dueOn: deadlineKind === null ? null : dueOn({ kind: deadlineKind }, year),
    state: "draft",
    stateOn: null,
    suspendedFor: null,
    withdrawnFor: null,
    startsOn: null,
    trajectory: null,
  };
};
