import type { Actor } from "../ground/actor.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { headsCounty } from "./rules/life.ts";
import type { Deadline, DeadlineKind, Requirement } from "./words.ts";

/** The last day an action may be done in a plan of `year`; null when it is ongoing or has no deadline yet. */
export const dueOn = (deadline: Deadline | null, year: number): string | null => {
  if (deadline?.kind === "date") return deadline.date;
  return deadline?.kind === "whole-year" ? `${year}-12-31` : null;
};

/** A stored deadline as it was said. */
export const deadlineOf = (kind: DeadlineKind | null, due: string | null): Deadline | null => {
  if (kind === "date") return due === null ? null : { kind, date: due };
  return kind === null ? null : { kind };
};

/** A plan of one year promises nothing for another: `action.other-year`, at the deadline's field. */
export const inYear = (
  { deadline, milestones }: { deadline: Deadline | null; milestones: readonly { dueOn: string }[] },
  year: number,
): Refusal | null => {
  const outside = (date: string) => Number(date.slice(0, 4)) !== year;
  if (deadline?.kind === "date" && outside(deadline.date))
    return refuse("action.other-year", { date: deadline.date, year }, { field: "deadline" });
  const at = milestones.findIndex((milestone) => outside(milestone.dueOn));
  if (at < 0) return null;
  return refuse(
    "action.other-year",
    { date: milestones[at]!.dueOn, year },
    { field: `milestones.${at}.dueOn` },
  );
};

/** What completeness is judged by. */
export interface Pledge {
  readonly leadUnitId: string | null;
  readonly accountablePostId: string | null;
  readonly doneWhenZh: string | null;
  readonly deadlineKind: DeadlineKind | null;
}

/** What an action still lacks before it can be adopted, in the order in which it is asked for. */
export const lacking = (action: Pledge): Requirement[] => {
  const missing: Requirement[] = [];
  if (action.leadUnitId === null) missing.push("lead");
  else if (action.accountablePostId === null) missing.push("accountable");
  if (!action.doneWhenZh?.trim()) missing.push("done-when");
  if (action.deadlineKind === null) missing.push("deadline");
  return missing;
};

/**
 * Whether a plan can be adopted with these drafts. Refuses `plan.empty` without any action, `plan.nothing-to-adopt`
 * when all of it is adopted, and `plan.incomplete` with the first action that lacks something and how many do.
 */
export const adopt = (drafts: readonly (Pledge & { number: string })[], adopted: number): Refusal | null => {
  if (drafts.length === 0) return refuse(adopted === 0 ? "plan.empty" : "plan.nothing-to-adopt");
  const incomplete = drafts.filter((draft) => lacking(draft).length > 0);
  const [first] = incomplete;
  if (!first) return null;
  return refuse("plan.incomplete", {
    count: incomplete.length,
    number: first.number,
    lacks: lacking(first)[0]!,
  });
};

/**
 * Whether a year may be opened by hand: this one, the next, or one gone by. Refuses `plan.year-taken` and, for a year
 * that nobody can know anything of yet, `plan.year-too-far`; both at its field.
 */
export const opening = (year: number, isTaken: boolean, today: string): Refusal | null => {
  if (isTaken) return refuse("plan.year-taken", { year }, { field: "year" });
  const next = Number(today.slice(0, 4)) + 1;
  return year > next ? refuse("plan.year-too-far", { year, next }, { field: "year" }) : null;
};

/** The day a plan is adopted on: that of the meeting, else today. Refuses `plan.adopted-in-future`, at its field. */
export const adoptionDay = (on: string | undefined, today: string): string | Refusal =>
  on !== undefined && on > today
    ? refuse("plan.adopted-in-future", { today }, { field: "on" })
    : (on ?? today);

/** What may be done in this room. */
export type PlanAct = "read" | "import" | "create" | "change" | "withdraw" | "adopt";

const office = ["delivery", "admin", "operator"];

/**
 * Who may do what: the delivery office and the admin prepare the plan; they or the head of the county adopt it and
 * withdraw from it. Everyone signed in reads it.
 */
export const may = (actor: Actor, act: PlanAct): boolean => {
  if (act === "read") return true;
  if (office.includes(actor.role)) return true;
  return (act === "adopt" || act === "withdraw") && headsCounty(actor);
};
