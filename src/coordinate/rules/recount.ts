import { allowedTo, type Counted, dueAfter, type Held } from "./clocks.ts";

export interface Dues {
  readonly respondBy: Date;
  readonly decideBy: Date;
}

/** What is published afterwards makes nobody late at once: a day that ran on yesterday does not end in the past. */
const never = (before: Date, after: Date, now: Date): Date => (after <= now && before > now ? before : after);

/**
 * The deadlines of a matter that is awaited, counted anew by the calendar in force; null when they stay as they are. A
 * response that was given is not judged again.
 */
export const recounted = (
  counted: Counted,
  held: Pick<Held, "fromAt" | "respondBy" | "decideBy" | "respondedAt" | "sessionEnds"> &
    Parameters<typeof allowedTo>[0],
  now: Date,
): Dues | null => {
  const allowed = allowedTo(held, counted.allowed);
  const { fromAt, respondBy, decideBy, sessionEnds } = held;
  const respond = held.respondedAt ? respondBy : dueAfter(counted, fromAt, allowed.response).due;
  const decide = sessionEnds
    ? dueAfter(counted, sessionEnds, allowed.afterSession).due
    : dueAfter(counted, fromAt, allowed.decision).due;
  const dues = { respondBy: never(respondBy, respond, now), decideBy: never(decideBy, decide, now) };
  const same = +dues.respondBy === +respondBy && +dues.decideBy === +decideBy;
  return same ? null : dues;
};
