import type { Lowered, MilestoneState, Standing } from "./lights.ts";
import { type Point, rounded, type Trajectory } from "./trajectory.ts";

/** An action's facts as they are stored; reports and verdicts oldest first, up to the day that is asked about. */
export interface Facts {
  readonly suspended: boolean;
  readonly promisedOn: string;
  readonly dueOn: string | null;
  /** A decimal; null where nothing is counted. */
  readonly quantity: string | null;
  /** The planned course of its quantity; null without a last day. */
  readonly course: {
    readonly startsOn: string;
    readonly dueOn: string;
    readonly shares: readonly number[];
  } | null;
  readonly milestones: readonly MilestoneState[];
  readonly reports: readonly {
    readonly id: string;
    readonly madeOn: string;
    readonly quantity: string | null;
    readonly done: boolean;
  }[];
  readonly verdicts: readonly {
    /** The claim it is about. */
    readonly reportId: string;
    readonly madeOn: string;
    readonly verdict: "accepted" | "sent-back";
  }[];
  readonly lowered: Lowered | null;
}

/** The last day of the month `after` months after the one of a day. */
const monthEnd = (day: string, after: number): string => {
  const [year, month] = day.split("-").map(Number);
  return new Date(Date.UTC(year!, month! + after, 0)).toISOString().slice(0, 10);
};

/** The course of a quantity: from nothing on its first day to a share at each month's end and the whole when due. */
const courseOf = ({ startsOn, dueOn, shares }: NonNullable<Facts["course"]>): Trajectory => ({
  shape: "line",
  points: [
    { on: startsOn, share: 0 },
    ...shares.slice(0, -1).map((share, at) => ({ on: monthEnd(startsOn, at), share: share / 100 })),
    { on: dueOn, share: 1 },
  ],
});

const byDay = (days: readonly string[]): Point[] =>
  days
    .toSorted((a, b) => a.localeCompare(b))
    .map((on, at) => ({ on, share: rounded((at + 1) / days.length) }));

/** Without a quantity the milestones are the course, each an equal step; without these the deadline is one step. */
const trajectoryOf = ({ quantity, course, milestones, dueOn }: Facts): Trajectory => {
  if (quantity !== null && Number(quantity) > 0 && course) return courseOf(course);
  const days = milestones.length > 0 ? milestones.map((one) => one.dueOn) : dueOn === null ? [] : [dueOn];
  return { shape: "steps", points: byDay(days) };
};

const reachedOf = ({ quantity, milestones, reports }: Facts): Point[] => {
  if (quantity !== null && Number(quantity) > 0)
    return reports.flatMap((one) =>
      one.quantity === null
        ? []
        : [{ on: one.madeOn, share: rounded(Number(one.quantity) / Number(quantity)) }],
    );
  const days = milestones.flatMap(({ reachedOn }) => reachedOn ?? []);
  return byDay(days).map(({ on, share }) => ({
    on,
    share: rounded((share * days.length) / milestones.length),
  }));
};

/** The latest claim decides the phase, with the latest verdict on it; without a verdict it waits for one. */
const phaseOf = ({
  suspended,
  reports,
  verdicts,
}: Facts): Pick<Standing, "phase" | "claimedOn" | "verifiedOn" | "sentBackOn"> => {
  const claim = reports.findLast(({ done }) => done);
  const verdict = verdicts.findLast(({ reportId }) => reportId === claim?.id);
  const claimedOn = claim?.madeOn ?? null;
  const none = { claimedOn, verifiedOn: null, sentBackOn: null };
  if (claim && !verdict) return { ...none, phase: "claimed" };
  if (verdict?.verdict === "accepted") return { ...none, phase: "verified", verifiedOn: verdict.madeOn };
  const sentBackOn = verdict?.madeOn ?? null;
  return { ...none, phase: suspended ? "suspended" : "open", sentBackOn };
};

/** What a light is computed from, out of what is stored. Pure. */
export const standingOf = (facts: Facts): Standing => ({
  ...phaseOf(facts),
  promisedOn: facts.promisedOn,
  dueOn: facts.dueOn,
  trajectory: trajectoryOf(facts),
  reached: reachedOf(facts),
  milestones: facts.milestones,
  lastReportOn: facts.reports.at(-1)?.madeOn ?? null,
  lowered: facts.lowered,
});
