import { addDays } from "../../ground/clock.ts";
import type { LightKind } from "../words/light.ts";
import type { Lighting, Standing } from "./lights.ts";
import { daysBetween } from "./trajectory.ts";

/** Why a report is asked for now: sent back, its deadline is near or past, or the cadence is up. */
export const reportReasons = ["sent-back", "deadline", "cadence"] as const;
export interface ReportDue {
  readonly because: (typeof reportReasons)[number];
  /** The day by which, or for a claim sent back the day on which. */
  readonly on: string;
}

/** How many days ahead a report is asked for. */
export const askedAhead = 7;

/**
 * Whether an open action is to be reported on within the next days, and why. What was sent back comes first, else
 * what is due soonest. Null while nothing is asked.
 */
export const reportDue = (
  { phase, sentBackOn, dueOn, lastReportOn, promisedOn }: Standing,
  today: string,
  cadenceDays: number,
): ReportDue | null => {
  if (phase !== "open") return null;
  if (sentBackOn !== null) return { because: "sent-back", on: sentBackOn };
  const until = addDays(today, askedAhead);
  const next = addDays(lastReportOn ?? promisedOn, cadenceDays);
  const asked: ReportDue[] = [
    ...(dueOn !== null && dueOn <= until && lastReportOn !== today
      ? [{ because: "deadline" as const, on: dueOn }]
      : []),
    ...(next <= until ? [{ because: "cadence" as const, on: next }] : []),
  ];
  return asked.toSorted((a, b) => a.on.localeCompare(b.on))[0] ?? null;
};

/** How heavy each light is before a head's eyes. */
const levels: Partial<Record<LightKind, number>> = { far: 3, behind: 1 };

/** What a head is to see: how long it has lasted, how heavy it is, and their product, by which it is ordered. */
export interface Weight {
  readonly days: number;
  readonly level: number;
  readonly weight: number;
}

const saidDays = ({ reasons }: Lighting): number | null => {
  const days = reasons[0]?.params.days;
  return typeof days === "number" ? days : null;
};

/**
 * The weight of a red action, or of one that is silent: the days its heaviest reason names (overdue, or without a
 * report), or those since it has had this light, times 3 for red and 1 for silence. Null for what is neither.
 */
export const weightOf = (lighting: Lighting, since: string | null, today: string): Weight | null => {
  const silent = lighting.light === "behind" && lighting.reasons.some(({ id }) => id === "silent");
  if (lighting.light !== "far" && !silent) return null;
  const days = Math.max(1, saidDays(lighting) ?? (since ? daysBetween(since, today) : 0));
  const level = levels[lighting.light] ?? 1;
  return { days, level, weight: days * level };
};
