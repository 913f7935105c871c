import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { Calendar, ProgrammeDraft } from "../words/programme.ts";
import type { NomineeKind } from "../words/states.ts";
import { ratiosLoosened } from "./ratios.ts";

/** What the county allows a commendation. */
export interface Allowed {
  readonly unitsMost: number;
  readonly personsMost: number;
  readonly ratios: ProgrammeDraft["ratios"];
}

type Check = (draft: ProgrammeDraft, allowed: Allowed) => Refusal | null;

const at = (field: string) => ({ field });

/** A commendation stands on a basis and on the approval of whoever may give it; a yearly grade is the county's own. */
const grounded: Check = ({ kind, basis, approval }) => {
  if (kind !== "commendation") return null;
  if (basis === "") return refuse("programme.no-basis", {}, at("basis"));
  return approval === "" ? refuse("programme.no-approval", {}, at("approval")) : null;
};

const bounded: Check = ({ kind, ceiling, ratios }, allowed) => {
  if (kind !== "commendation") return null;
  const { unitsMost, personsMost } = allowed;
  if (ceiling.units > unitsMost || ceiling.persons > personsMost)
    return refuse("programme.over-ceiling", { units: unitsMost, persons: personsMost }, at("ceiling"));
  const [looser] = ratiosLoosened(ratios, allowed.ratios);
  if (!looser) return null;
  return refuse("programme.ratio-looser", { percent: looser.percent }, at("ratios"));
};

const quotaOf = ({ categories }: ProgrammeDraft, of: NomineeKind): number =>
  categories.filter((one) => one.of === of).reduce((all, { quota }) => all + quota, 0);

const divided: Check = (draft) => {
  const [units, persons] = [quotaOf(draft, "unit"), quotaOf(draft, "person")];
  if (units + persons === 0) return refuse("programme.no-categories", {}, at("categories"));
  const { ceiling } = draft;
  return units > ceiling.units || persons > ceiling.persons
    ? refuse("programme.quotas-over-ceiling", { units, persons }, at("categories"))
    : null;
};

const scored: Check = ({ criteria }) => {
  if (criteria.length === 0) return refuse("programme.no-criteria", {}, at("criteria"));
  return new Set(criteria.map(({ key }) => key)).size < criteria.length
    ? refuse("programme.criterion-twice", {}, at("criteria"))
    : null;
};

const steps = ["nominateBy", "scoreBy", "voteBy", "noticeFrom", "decideBy", "awardOn"] as const;

/** Whether the days that are set follow each other; two steps may fall on one day. */
export const inOrder = (calendar: Calendar): boolean => {
  const days = steps.flatMap((step) => calendar[step] ?? []);
  return days.every((day, index) => index === 0 || days[index - 1]! <= day);
};

const timed: Check = ({ calendar }) =>
  inOrder(calendar) ? null : refuse("programme.calendar-disorder", {}, at("calendar"));

const checks: readonly Check[] = [grounded, bounded, divided, scored, timed];

/** What keeps a programme from being opened; the first of it. */
export const openable = (draft: ProgrammeDraft, allowed: Allowed): Refusal | null => {
  for (const check of checks) {
    const refusal = check(draft, allowed);
    if (refusal) return refusal;
  }
  return null;
};
