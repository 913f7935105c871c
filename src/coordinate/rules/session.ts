import { type Refusal, refuse } from "../../ground/refusal.ts";
import { type Counted, dueAfter } from "./clocks.ts";

export interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Whether a session may be at these times. Refuses `session.in-the-past`, `session.ends-first`, and
 * `session.too-late` when it is further from its first calling than the county allows: putting off is silence too.
 */
export const checkTimes = (
  counted: Counted,
  { startsAt, endsAt }: Times,
  { calledAt, now }: { calledAt: Date; now: Date },
): Refusal | null => {
  if (startsAt < now) return refuse("session.in-the-past", {}, { field: "startsAt" });
  if (endsAt <= startsAt) return refuse("session.ends-first", {}, { field: "endsAt" });
  const { sessionWithin: days } = counted.allowed;
  const latest = dueAfter(counted, calledAt, days);
  if (startsAt <= latest.due) return null;
  return refuse("session.too-late", { days, date: latest.date }, { field: "startsAt" });
};
