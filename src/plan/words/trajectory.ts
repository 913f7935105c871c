import { type Refusal, refuse } from "../../ground/refusal.ts";

/** The days between which an action is done. */
export interface Span {
  readonly startsOn: string;
  readonly dueOn: string;
}

/**
 * How far an action is to be, by month (序时进度): the cumulative shares in percent at the end of each month from that
 * of its start to that of its deadline, where it is 100.
 */
export interface Trajectory extends Span {
  readonly shares: readonly number[];
}

const dayMs = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const two = (n: number): string => String(n).padStart(2, "0");

/** The last day of a month counted from year 0. */
const endOf = (month: number): string =>
  new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);

/** The months of a span, "2022-03" and on: at least one. */
export const monthsOf = ({ startsOn, dueOn }: Span): string[] => {
  const [first, last] = [monthOf(startsOn), monthOf(dueOn)];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => {
    const month = first + at;
    return `${Math.floor(month / 12)}-${two((month % 12) + 1)}`;
  });
};

/** The days at which the shares are reached: each month's last, the deadline for the last. */
export const reachedOn = (span: Span): string[] => {
  const first = monthOf(span.startsOn);
  const months = monthsOf(span);
  return months.map((_, at) => (at === months.length - 1 ? span.dueOn : endOf(first + at)));
};

const hundredths = (share: number): number => Math.round(share * 100) / 100;

/** Even over the days from start to deadline, as it stands at each month's end. */
export const evenShares = (span: Span): number[] => {
  const whole = daysBetween(span.startsOn, span.dueOn);
  return reachedOn(span).map((day) =>
    day === span.dueOn ? 100 : hundredths((100 * daysBetween(span.startsOn, day)) / whole),
  );
};

/** When an action is done: from its own start, else the year's first day, to its last; null without a last day. */
export const spanOf = (
  { startsOn, dueOn }: { startsOn: string | null; dueOn: string | null },
  year: number,
): Span | null => {
  if (dueOn === null) return null;
  const start = startsOn ?? `${year}-01-01`;
  return { startsOn: start < dueOn ? start : dueOn, dueOn };
};

/**
 * The trajectory of an action: what was written for it, even where nothing was or where what was written is of
 * another span; null for an action without a last day.
 */
export const trajectoryOf = (
  action: {
    readonly startsOn: string | null;
    readonly dueOn: string | null;
    readonly trajectory: readonly number[] | null;
  },
  year: number,
): Trajectory | null => {
  const span = spanOf(action, year);
  if (!span) return null;
  const written = action.trajectory?.length === monthsOf(span).length ? action.trajectory : null;
  return { ...span, shares: written ?? evenShares(span) };
};

/**
 * What is wrong with shares for a span: `trajectory.months` when there is not one for each month, `trajectory.falls`
 * at the first that is less than the one before, `trajectory.ends` when the last is not 100; null when nothing is.
 */
export const checkShares = (shares: readonly number[], span: Span): Refusal | null => {
  const months = monthsOf(span);
  if (shares.length !== months.length)
    return refuse("trajectory.months", { months: months.length }, { field: "shares" });
  const falls = shares.findIndex((share, at) => at > 0 && share < shares[at - 1]!);
  if (falls > 0) return refuse("trajectory.falls", { month: months[falls]! }, { field: `shares.${falls}` });
  const last = months.length - 1;
  return shares[last] === 100 ? null : refuse("trajectory.ends", undefined, { field: `shares.${last}` });
};

/**
 * How far an action is to be at the end of a day, in percent from 0 to 100: straight from one month's end to the
 * next. Before its start nothing is expected, from its deadline on everything.
 */
export const expectedAt = ({ shares, ...span }: Trajectory, date: string): number => {
  if (date >= span.dueOn) return 100;
  if (date <= span.startsOn) return 0;
  const days = [span.startsOn, ...reachedOn(span)];
  const reached = [0, ...shares];
  const at = days.findIndex((day, place) => place > 0 && date <= day);
  const length = daysBetween(days[at - 1]!, days[at]!);
  const part = length === 0 ? 1 : daysBetween(days[at - 1]!, date) / length;
  return reached[at - 1]! + (reached[at]! - reached[at - 1]!) * part;
};
