import { dueOn } from "../rules.ts";
import type { PlanTables } from "../tables.ts";
import type { ActionState } from "../words.ts";
import { coverageOf } from "../words/division.ts";

type ActionRow = PlanTables["action"];
type MilestoneRow = PlanTables["milestone"];
type Placed = Pick<ActionRow, "id" | "parentId" | "state">;

/** The states in which a promise is open at the turn of a year: not done, not said to be done, not taken back. */
const open: readonly ActionState[] = ["adopted", "under-way", "suspended"];
const done: readonly ActionState[] = ["reported-done", "verified", "closed"];

/** Whether a share of an action, or an action, is done or said to be. */
export const isDone = ({ state }: Pick<ActionRow, "state">): boolean => done.includes(state);

/**
 * What of a plan goes on into another year, the whole before its shares: every open action, and of one that is divided
 * the shares that are open.
 */
export const goingOn = <Row extends Placed>(rows: readonly Row[]): Row[] => {
  const openOf = (parentId: string | null): Row[] =>
    rows.filter((row) => row.parentId === parentId && open.includes(row.state));
  const below = (level: readonly Row[]): Row[] =>
    level.length === 0 ? [] : [...level, ...below(level.flatMap(({ id }) => openOf(id)))];
  return below(openOf(null));
};

type Held = Pick<ActionRow, "quantity" | "items">;

/** What is left of an action: without what those of its shares held that are done; all of it where none is. */
export const leftOf = (
  { quantity, items }: Held,
  shares: readonly (Held & Pick<ActionRow, "state">)[],
): Held => {
  const finished = shares.filter(isDone);
  if (finished.length === 0) return { quantity, items };
  const { missing, missingItems } = coverageOf({ quantity, items }, finished);
  return { quantity: missing ?? quantity, items: items && [...missingItems] };
};

interface Into {
  readonly id: string;
  readonly planId: string;
  readonly areaId: string;
  /** Of a share: the whole it goes on under. */
  readonly parentId: string | null;
  readonly year: number;
}

/**
 * An open action as a draft of another year, under its own number. What it promises stays; a day of the old year does
 * not: without another one it is not adopted. Its course begins anew.
 */
export const carriedInto = (row: ActionRow, { year, ...into }: Into): ActionRow => {
  const deadlineKind = row.deadlineKind === "date" ? null : row.deadlineKind;
  return {
    ...row,
    ...into,
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

const leapDay = "02-29";

/** The same day of another year; the last of February where that year has no 29th. */
export const dayIn = (year: number, day: string): string => {
  const rest = day.slice(5);
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${rest === leapDay && !isLeap ? "02-28" : rest}`;
};

/** A milestone that was not reached, at the same day of another year: to be set anew with the promise it belongs to. */
export const milestoneInto = (
  row: MilestoneRow,
  { id, actionId, year }: { id: string; actionId: string; year: number },
): MilestoneRow => ({ ...row, id, actionId, dueOn: dayIn(year, row.dueOn) });
