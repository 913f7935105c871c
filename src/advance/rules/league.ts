import type { LightKind } from "../words/light.ts";
import type { Standing } from "./lights.ts";
import { daysBetween } from "./trajectory.ts";
import { type Interval, wilson } from "../../ground/wilson.ts";

export interface Placed {
  readonly unitId: string;
  readonly light: LightKind;
  readonly standing: Standing;
}

export interface Tally {
  readonly counts: Partial<Record<LightKind, number>>;
  readonly actions: number;
  /** Whose deadline has passed, and how many of them were claimed by their day and not sent back. */
  readonly due: number;
  readonly onTime: number;
  readonly interval: Interval | null;
  /** Still open and without a report within the cadence. */
  readonly silent: number;
}

const claimedInTime = ({ phase, claimedOn, dueOn }: Standing): boolean =>
  (phase === "claimed" || phase === "verified") && claimedOn !== null && dueOn !== null && claimedOn <= dueOn;

/** Whether an open action has had no report for longer than the cadence; and for how many days. */
export const silence = (
  { phase, lastReportOn, promisedOn }: Standing,
  today: string,
  cadenceDays: number,
): number | null => {
  const days = daysBetween(lastReportOn ?? promisedOn, today);
  return phase === "open" && days > cadenceDays ? days : null;
};

/** What a unit's actions come to. A share is only ever given with how many it counts and how sure it is. */
export const tally = (all: readonly Placed[], today: string, cadenceDays: number): Tally => {
  const counts: Partial<Record<LightKind, number>> = {};
  for (const { light } of all) counts[light] = (counts[light] ?? 0) + 1;
  const due = all.filter(({ standing: { dueOn } }) => dueOn !== null && dueOn < today);
  const onTime = due.filter(({ standing }) => claimedInTime(standing)).length;
  return {
    counts,
    actions: all.length,
    due: due.length,
    onTime,
    interval: wilson(onTime, due.length),
    silent: all.filter(({ standing }) => silence(standing, today, cadenceDays) !== null).length,
  };
};
