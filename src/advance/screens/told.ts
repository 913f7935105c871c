import { type Trajectory as Planned, expectedAt, monthsOf, reachedOn } from "../../plan/words/trajectory.ts";
import type { Progress } from "../words.ts";

/** How much of an action is done by the end of a day, in percent of the whole; more than 100 where more was done. */
export interface Reached {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly percent: number;
}

interface Counted {
  /** A decimal; null where nothing is counted. */
  readonly quantity: string | null;
  readonly milestones: readonly unknown[];
}

const tenths = (percent: number): number => Math.round(percent * 10) / 10;
const isCounted = ({ quantity }: Counted): boolean => quantity !== null && Number(quantity) > 0;
const partOf = (part: string, { quantity }: Counted): number =>
  tenths((100 * Number(part)) / Number(quantity));

/** One point a day: of those of one day the last that was told. */
const oneADay = (points: readonly Reached[]): Reached[] =>
  [...new Map(points.map((point) => [point.on, point])).values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));

/**
 * What was reported, the earliest first: the quantities as parts of the whole; where nothing is counted, the milestones
 * reached, each an equal step. Reports come the latest first, as they are read.
 */
export const reportedOf = (
  { reports, reached }: Pick<Progress, "reports" | "reached">,
  action: Counted,
): Reached[] =>
  isCounted(action)
    ? oneADay(
        reports
          .toReversed()
          .flatMap(({ madeOn, quantity }) =>
            quantity === null ? [] : [{ on: madeOn, percent: partOf(quantity, action) }],
          ),
      )
    : oneADay(
        reached
          .toSorted((a, b) => (a.on < b.on ? -1 : 1))
          .map(({ on }, at) => ({ on, percent: tenths((100 * (at + 1)) / action.milestones.length) })),
      );

/** What other eyes accepted, on the day they did: the quantity of the claim, or the whole where it told none. */
export const verifiedOf = (
  { reports, verifications }: Pick<Progress, "reports" | "verifications">,
  action: Counted,
): Reached[] =>
  oneADay(
    verifications
      .filter(({ verdict }) => verdict === "accepted")
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ reportId, madeOn }) => {
        const told = reports.find(({ id }) => id === reportId)?.quantity ?? null;
        return { on: madeOn, percent: told !== null && isCounted(action) ? partOf(told, action) : 100 };
      }),
  );

/** What stood at the end of a day; null before the first point. */
export const stoodOn = (points: readonly Reached[], day: string): number | null =>
  points.findLast(({ on }) => on <= day)?.percent ?? null;

export interface Gap {
  readonly due: number;
  readonly done: number;
  /** In percentage points, more than 0. */
  readonly points: number;
}

/** How far what was reported of a counted action is behind what is due today; null where it is not. */
export const gapOn = (planned: Planned, reported: readonly Reached[], today: string): Gap | null => {
  const [due, done] = [tenths(expectedAt(planned, today)), stoodOn(reported, today) ?? 0];
  return today >= planned.startsOn && due > done ? { due, done, points: tenths(due - done) } : null;
};

export interface MonthTold {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly due: number;
  /** Null in months that have not begun, and where nothing is told yet. */
  readonly reported: number | null;
  readonly verified: number | null;
}

/** The course by months: what is due by each one's end, and what was reported and verified by then, or by today. */
export const monthsTold = (
  planned: Planned,
  reported: readonly Reached[],
  verified: readonly Reached[],
  today: string,
): MonthTold[] => {
  const ends = reachedOn(planned);
  return monthsOf(planned).map((month, at) => {
    const told = (points: readonly Reached[]) =>
      month > today.slice(0, 7) ? null : stoodOn(points, ends[at]! < today ? ends[at]! : today);
    return { month, due: planned.shares[at]!, reported: told(reported), verified: told(verified) };
  });
};
