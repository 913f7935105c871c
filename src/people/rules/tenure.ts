import { addDays, type PlainDate } from "../../ground/clock.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";

/** When someone holds a post: both days count; `toDate` is null while it lasts. */
export interface Span {
  readonly fromDate: PlainDate;
  readonly toDate: PlainDate | null;
}

/** How far ahead a change of holder may be entered. */
const furthestDays = 366;

export const overlaps = (a: Span, b: Span): boolean =>
  (a.toDate === null || a.toDate >= b.fromDate) && (b.toDate === null || b.toDate >= a.fromDate);

export const covers = ({ fromDate, toDate }: Span, day: PlainDate): boolean =>
  fromDate <= day && (toDate === null || toDate >= day);

const tooFar = (day: PlainDate, today: PlainDate, field: string): Refusal | null =>
  day > addDays(today, furthestDays) ? refuse("tenure.too-far-ahead", { day }, { field }) : null;

/**
 * Whether someone may hold a post from a day on, open-ended. Refuses `tenure.held` when another holds it then or
 * later, and `tenure.too-far-ahead`.
 */
export const checkBegin = (
  tenures: readonly Span[],
  fromDate: PlainDate,
  today: PlainDate,
): Refusal | null => {
  const other = tenures.find((tenure) => overlaps(tenure, { fromDate, toDate: null }));
  if (other) return refuse("tenure.held", { from: other.fromDate }, { field: "from" });
  return tooFar(fromDate, today, "from");
};

/** Whether a tenure may end on a day, its last. Refuses `tenure.over`, `tenure.ends-before-it-begins`, `tenure.too-far-ahead`. */
export const checkEnd = (tenure: Span, lastDay: PlainDate, today: PlainDate): Refusal | null => {
  if (tenure.toDate !== null) return refuse("tenure.over", { on: tenure.toDate });
  if (lastDay < tenure.fromDate)
    return refuse("tenure.ends-before-it-begins", { from: tenure.fromDate }, { field: "lastDay" });
  return tooFar(lastDay, today, "lastDay");
};

/** The next holder's first day: the day after the last of the one before, so that no day is without or with two. */
export const firstDayAfter = (lastDay: PlainDate): PlainDate => addDays(lastDay, 1);
