import {
  addWorkingDays,
  type Calendar,
  type Counting,
  type DayCount,
  dayAt,
  deadlineAfterHours,
  isWorkingDay,
  workingDaysBetween,
} from "../../ground/calendar/index.ts";
import { addDays, atLocal, localDate, type PlainDate, type PlainTime } from "../../ground/clock.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { AppealClass, AppealState } from "../words.ts";
import { isOwing } from "./life.ts";

/** What a county allows. Hours run through nights and days off; days are working days, but a petition's are all days. */
export interface Limits {
  readonly urgentHours: number;
  readonly utilitiesHours: number;
  readonly ordinaryDays: number;
  readonly complexDays: number;
  readonly registerDays: number;
  readonly finishDays: number;
  readonly petitionExtensionDays: number;
  readonly extensionDays: number;
  readonly pauseDays: number;
  readonly returnHours: number;
  readonly callbackDays: number;
  readonly reopenDays: number;
  readonly closes: PlainTime;
}

/** Where and how time is counted. */
export interface Counted {
  readonly calendar: Calendar;
  readonly zone: string;
  readonly limits: Limits;
}

/** A time in which the appellant was waited for; `until` null while it lasts. */
export interface Pause {
  readonly from: Date;
  readonly until: Date | null;
}

/** What an appeal's clocks are read from. */
export interface Running {
  readonly state: AppealState;
  readonly class: AppealClass;
  readonly countedFrom: Date;
  readonly extendedDays: number;
  readonly pauses: readonly Pause[];
  readonly answeredAt: Date | null;
  /** When it was taken in hand: a petition's first clock ends there. */
  readonly registered: boolean;
}

/** Which promise a clock is of: to register a petition, to answer, to ask how it was. */
export type ClockKind = "register" | "answer" | "callback";

/** What is counted: hours, working days, or all days. */
export type Counts = "hours" | "working-days" | "days";

/** A deadline with its arithmetic. `limit`, `extended` and `paused` are in what is counted; hours have no `days`. */
export interface Reckoned extends Counting {
  readonly kind: ClockKind;
  readonly counts: Counts;
  readonly limit: number;
  readonly extended: number;
  readonly paused: number;
  readonly startedAt: Date;
  /** The first instant that is too late. */
  readonly due: Date;
}

const hour = 3_600_000;

/** When a pause that begins at an instant ends by itself: after the working days that are left for waiting. */
export const pauseEnds = (
  { calendar, zone, limits }: Counted,
  before: readonly Pause[],
  from: Date,
): Date | Refusal => {
  const left = limits.pauseDays - waited({ calendar, zone, limits }, before, from);
  if (left <= 0) return refuse("appeal.no-pause-left", { days: limits.pauseDays });
  return atLocal(addWorkingDays(calendar, localDate(from, zone), left).date, limits.closes, zone);
};

/** A pause as far as it counts: until it ended, or would have ended by itself. */
const endOf = (counted: Counted, pauses: readonly Pause[], at: number, now: Date): Date => {
  const { from, until } = pauses[at]!;
  const ends = pauseEnds(counted, pauses.slice(0, at), from);
  const latest = ends instanceof Date ? ends : from;
  const stopped = until ?? now;
  return stopped < latest ? stopped : latest;
};

/** Working days in which the appellant was waited for, over all pauses. */
const waited = (counted: Counted, pauses: readonly Pause[], now: Date): number =>
  pauses.reduce((sum, { from }, at) => {
    const [first, last] = [from, endOf(counted, pauses, at, now)].map((when) =>
      localDate(when, counted.zone),
    );
    return sum + workingDaysBetween(counted.calendar, first!, last!);
  }, 0);

/** How long the clock stood, in milliseconds. */
const stood = (counted: Counted, pauses: readonly Pause[], now: Date): number =>
  pauses.reduce(
    (sum, { from }, at) => sum + Math.max(0, endOf(counted, pauses, at, now).getTime() - from.getTime()),
    0,
  );

const daysStood = (counted: Counted, pauses: readonly Pause[], now: Date): number =>
  pauses.reduce((sum, { from }, at) => {
    const last = localDate(endOf(counted, pauses, at, now), counted.zone);
    return (
      sum +
      Math.max(0, Math.round((Date.parse(last) - Date.parse(localDate(from, counted.zone))) / (24 * hour)))
    );
  }, 0);

/** All days counted, the last one moved on to a day that is worked. (民法典, art. 203.) */
const addAllDays = (calendar: Calendar, start: PlainDate, n: number): Counting => {
  const days: DayCount[] = [];
  let date = start;
  for (let passed = 1; passed <= n || !isWorkingDay(calendar, date); passed += 1) {
    date = addDays(date, 1);
    days.push({ ...dayAt(calendar, date), counted: passed <= n ? passed : null });
  }
  return { start, date, provisional: date > calendar.verifiedThrough, days };
};

interface Term {
  readonly kind: ClockKind;
  readonly counts: Counts;
  readonly limit: number;
  readonly startedAt: Date;
}

/** The term that runs: which clock, from when, and how long it is. */
const termOf = ({ limits }: Counted, running: Running): Term => {
  const startedAt = running.countedFrom;
  if (running.state === "answered")
    return {
      kind: "callback",
      counts: "working-days",
      limit: limits.callbackDays,
      startedAt: running.answeredAt ?? startedAt,
    };
  const answer = { kind: "answer", startedAt } as const;
  if (running.class === "urgent") return { ...answer, counts: "hours", limit: limits.urgentHours };
  if (running.class === "utilities") return { ...answer, counts: "hours", limit: limits.utilitiesHours };
  if (running.class === "ordinary") return { ...answer, counts: "working-days", limit: limits.ordinaryDays };
  if (running.class === "complex") return { ...answer, counts: "working-days", limit: limits.complexDays };
  if (running.registered) return { ...answer, counts: "days", limit: limits.finishDays };
  return { kind: "register", counts: "days", limit: limits.registerDays, startedAt };
};

const inHours = (counted: Counted, term: Term, pauses: readonly Pause[], now: Date): Reckoned => {
  const paused = stood(counted, pauses, now);
  const due = new Date(deadlineAfterHours(term.startedAt, term.limit).getTime() + paused);
  const [start, date] = [term.startedAt, due].map((when) => localDate(when, counted.zone));
  return {
    ...term,
    extended: 0,
    paused: Math.round((paused / hour) * 10) / 10,
    due,
    start: start!,
    date: date!,
    provisional: false,
    days: [],
  };
};

/**
 * The clock that runs for an appeal, with its arithmetic. The day it starts is not counted (从收到的第二天数起); what the
 * appellant was waited for and what the head granted is added. (Design §4.2.)
 */
export const reckon = (counted: Counted, running: Running, now: Date): Reckoned => {
  const term = termOf(counted, running);
  const { calendar, zone, limits } = counted;
  const own = term.kind === "answer";
  const pauses = term.kind === "callback" ? [] : running.pauses;
  if (term.counts === "hours") return inHours(counted, term, pauses, now);
  const extended = own ? running.extendedDays : 0;
  const start = localDate(term.startedAt, zone);
  const working = term.counts === "working-days";
  const paused = working ? waited(counted, pauses, now) : daysStood(counted, pauses, now);
  const n = term.limit + extended + paused;
  const counting = working ? addWorkingDays(calendar, start, n) : addAllDays(calendar, start, n);
  return { ...term, ...counting, extended, paused, due: atLocal(counting.date, limits.closes, zone) };
};

/** Long after any pause: it counts until it ends by itself. */
export const never = new Date(8_640_000_000_000_000);

/**
 * When what is owed next is due, and whether that is provisional; `due` null when nothing is owed. While the appellant
 * is waited for, it is when it will be due if they take all the time there is.
 */
export const owedBy = (
  counted: Counted,
  running: Running,
  now: Date,
): { due: Date | null; provisional: boolean } => {
  if (!isOwing(running.state) && running.state !== "answered") return { due: null, provisional: false };
  const { due, provisional } = reckon(counted, running, running.state === "waiting" ? never : now);
  return { due, provisional };
};

/** How many days a class may be granted on top: working days, of a petition all days; none where hours count. */
export const mostExtension = ({ limits }: Counted, of: AppealClass): number => {
  if (of === "petition") return limits.petitionExtensionDays;
  return of === "ordinary" || of === "complex" ? limits.extensionDays : 0;
};

/**
 * Whether so many days may be granted on top of what was granted. Refuses `appeal.no-extension` for classes counted in
 * hours, and `appeal.extension-too-long`.
 */
export const checkExtension = (
  counted: Counted,
  { class: of, extendedDays }: Pick<Running, "class" | "extendedDays">,
  days: number,
): Refusal | null => {
  const most = mostExtension(counted, of);
  if (most === 0) return refuse("appeal.no-extension", {}, { field: "days" });
  if (extendedDays + days <= most) return null;
  return refuse("appeal.extension-too-long", { left: Math.max(0, most - extendedDays) }, { field: "days" });
};
