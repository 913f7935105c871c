import type { Session } from "./store.ts";

const hour = 3_600_000;

/** How long a sign-in lasts, in hours: without being used, and at most. */
export interface Limits {
  readonly idleHours: number;
  readonly absoluteHours: number;
}

/** The instants before which a sign-in must have been used, and started, to be over. */
export const bounds = ({ idleHours, absoluteHours }: Limits, now: Date): { seen: Date; started: Date } => ({
  seen: new Date(now.getTime() - idleHours * hour),
  started: new Date(now.getTime() - absoluteHours * hour),
});

/** Whether a sign-in is over: unused for too long, or too old. */
export const isOver = (
  { startedAt, seenAt }: Pick<Session, "startedAt" | "seenAt">,
  limits: Limits,
  now: Date,
): boolean => {
  const { seen, started } = bounds(limits, now);
  return seenAt < seen || startedAt < started;
};
