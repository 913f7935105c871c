import type { Actor } from "../../ground/actor.ts";
import { addWorkingDays, type Calendar, type DayCount } from "../../ground/calendar/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { ProgrammeState } from "../words/states.ts";
import type { Standing } from "./words.ts";

/** The fewest working days a list is public before it is decided. (评比达标表彰活动管理办法.) */
export const fewestDays = 5;

export interface Period {
  /** The last day of the notice, to its end. */
  readonly untilOn: string;
  /** It lies beyond the published calendar, and is counted anew when the calendar comes. */
  readonly provisional: boolean;
  readonly days: readonly DayCount[];
}

/** How long a notice runs: the day it is published is not counted (民法典, art. 201), the last counted day is its end. */
export const noticePeriod = (calendar: Calendar, fromOn: string, days: number): Period => {
  const { date, provisional, days: passed } = addWorkingDays(calendar, fromOn, days);
  return { untilOn: date, provisional, days: passed };
};

/** The days a notice is to run. Refuses `notice.days-below` under what the county holds to, which is 5 or more. */
export const checkDays = (days: number, least: number): Refusal | null => {
  const fewest = Math.max(least, fewestDays);
  return days < fewest ? refuse("notice.days-below", { fewest }, { field: "days" }) : null;
};

/** How a notice stands. `latest`: it is its programme's last; an earlier one was taken back. */
export const standingOf = (
  { untilOn, latest }: { readonly untilOn: string; readonly latest: boolean },
  programme: ProgrammeState,
  today: string,
): Standing => {
  if (!latest) return "taken-back";
  if (programme === "notice") return today > untilOn ? "over" : "running";
  if (programme === "decided" || programme === "awarded") return "decided";
  return programme === "suspended" || programme === "cancelled" ? programme : "taken-back";
};

/** Objections are taken while the list is public, to the end of its last day. Refuses `notice.closed`. */
export const takesObjections = (standing: Standing): Refusal | null =>
  standing === "running" ? null : refuse("notice.closed");

export interface Deciding {
  readonly untilOn: string;
  /** Objections that are not answered. */
  readonly open: number;
  /** Names that are still on the list. */
  readonly names: number;
}

/**
 * What keeps a list from being decided on a day: it was never public (`notice.none`), is still (`notice.running`), an
 * objection is open (`notice.objection-open`), or nobody is left on it (`notice.nobody`).
 */
export const undecidable = (notice: Deciding | null, today: string): Refusal | null => {
  if (!notice) return refuse("notice.none");
  if (today <= notice.untilOn) return refuse("notice.running", { until: notice.untilOn });
  if (notice.open > 0) return refuse("notice.objection-open", { count: notice.open });
  return notice.names === 0 ? refuse("notice.nobody") : null;
};

/** A post that may receive objections: of discipline, or the county's head. */
export interface Receiver {
  readonly id: string;
  readonly unitId: string;
  readonly role: Actor["role"];
}

/**
 * Which post answers an objection: discipline, the nearest to the top first; never of the unit it is about. Where
 * discipline itself is meant, the county's head. Null where nobody is left.
 */
export const receiverOf = (posts: readonly Receiver[], subjectUnitId: string | null): Receiver | null => {
  const free = posts.filter(({ unitId }) => unitId !== subjectUnitId);
  return free.find(({ role }) => role === "discipline") ?? free.find(({ role }) => role === "head") ?? null;
};

/** What an objection says of itself to those who ask whether it is theirs. */
export interface Subject {
  readonly receiverPostId: string;
  readonly subjectUnitId: string | null;
}

/** An objection is read and answered by its receiver and by discipline of other units than the one it is about. */
export const mayHandle = (
  { role, postId, unitId }: Pick<Actor, "role" | "postId" | "unitId">,
  { receiverPostId, subjectUnitId }: Subject,
): boolean =>
  postId !== null && (postId === receiverPostId || (role === "discipline" && unitId !== subjectUnitId));
