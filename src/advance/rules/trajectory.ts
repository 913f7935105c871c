/** How much of an action, as a share of the whole (1 is all of it), is expected or done by the end of a day. */
export interface Point {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly share: number;
}

/**
 * The planned course (序时进度), the earliest point first. A `line` rises evenly between its points; `steps` rise on
 * the day of a point, as milestones and deadlines do.
 */
export interface Trajectory {
  readonly shape: "line" | "steps";
  readonly points: readonly Point[];
}

const dayMs = 86_400_000;

/** Days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Shares are compared to a millionth, so that 0.1 + 0.2 is 0.3. */
export const rounded = (share: number): number => Math.round(share * 1e6) / 1e6;

/** What is expected by the end of a day: 0 before the first point, all that was planned after the last. */
export const expectedOn = ({ shape, points }: Trajectory, on: string): number => {
  const after = points.findIndex((point) => point.on > on);
  const before = points[(after < 0 ? points.length : after) - 1];
  if (!before) return 0;
  const next = points[after];
  if (shape === "steps" || !next) return rounded(before.share);
  const passed = daysBetween(before.on, on) / daysBetween(before.on, next.on);
  return rounded(before.share + (next.share - before.share) * passed);
};

/** What was done by the end of a day: the latest that was reported until then, 0 while nothing was. */
export const doneOn = (reported: readonly Point[], on: string): number =>
  rounded(reported.findLast((point) => point.on <= on)?.share ?? 0);

/** The last day of the month before the one of this day. */
export const lastMonthEnd = (today: string): string =>
  new Date(Date.parse(`${today.slice(0, 7)}-01`) - dayMs).toISOString().slice(0, 10);

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** How many months lie between the months of two days. */
export const monthsBetween = (from: string, to: string): number => monthOf(to) - monthOf(from);
