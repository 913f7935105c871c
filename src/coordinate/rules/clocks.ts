import {
  type Calendar,
  deadlineAfterWorkingDays,
  type Deadline,
  workingDaysBetween,
} from "../../ground/calendar/index.ts";
import { localDate, localTime } from "../../ground/clock.ts";
import { isAwaiting } from "./matter.ts";
import type { MatterClock, MatterState } from "../words.ts";

/** How many working days a county allows. */
export interface Allowed {
  readonly response: number;
  readonly decision: number;
  readonly afterSession: number;
  readonly sessionWithin: number;
}

/** Where and how days are counted. */
export interface Counted {
  readonly calendar: Calendar;
  readonly zone: string;
  readonly allowed: Allowed;
}

/** `n` working days after an instant, to the same time of day. A session's or a matter's start is never counted itself. */
export const dueAfter = ({ calendar, zone }: Counted, start: Date, n: number): Deadline =>
  deadlineAfterWorkingDays(calendar, start, n, zone, { closes: localTime(start, zone) });

/** Both deadlines of a post that receives a matter at an instant, and the days they are counted by. */
export const duesFrom = (counted: Counted, receivedAt: Date) => ({
  respondBy: dueAfter(counted, receivedAt, counted.allowed.response).due,
  decideBy: dueAfter(counted, receivedAt, counted.allowed.decision).due,
  respondDays: counted.allowed.response,
  decideDays: counted.allowed.decision,
});

/** What the clocks are read from. */
export interface Held {
  readonly state: MatterState;
  readonly fromAt: Date;
  readonly respondBy: Date;
  readonly decideBy: Date;
  readonly respondedAt: Date | null;
  readonly endedAt: Date | null;
  /** When the session ends from whose end the decision is counted; null while there is none. */
  readonly sessionEnds: Date | null;
  /** How many working days it was given when its clocks started; null: as the county sets them now. */
  readonly respondDays: number | null;
  readonly decideDays: number | null;
  readonly sessionDays: number | null;
}

/** The days a holding was given: a setting changed since does not change a clock that runs. */
export const allowedTo = (
  { respondDays, decideDays, sessionDays }: Pick<Held, "respondDays" | "decideDays" | "sessionDays">,
  allowed: Allowed,
): Allowed => ({
  ...allowed,
  response: respondDays ?? allowed.response,
  decision: decideDays ?? allowed.decision,
  afterSession: sessionDays ?? allowed.afterSession,
});

/**
 * What a post owes next: its first response, then its decision. Null when nothing is owed any more.
 */
export const nextOwed = ({
  state,
  respondedAt,
  respondBy,
  decideBy,
}: Pick<Held, "state" | "respondedAt" | "respondBy" | "decideBy">): {
  next: "response" | "decision";
  due: Date;
} | null => {
  if (!isAwaiting(state)) return null;
  const response = respondedAt === null && respondBy <= decideBy;
  return response ? { next: "response", due: respondBy } : { next: "decision", due: decideBy };
};

/** Whether silence passes it on at `now`: what is owed next is past its time. A deadline is the first instant too late. */
export const isSilent = (held: Parameters<typeof nextOwed>[0], now: Date): boolean => {
  const owed = nextOwed(held);
  return owed !== null && owed.due <= now;
};

const usedBetween = (start: Date, due: Date, at: Date): number => {
  const whole = due.getTime() - start.getTime();
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, (at.getTime() - start.getTime()) / whole));
};

const minutesUntil = (due: Date, now: Date): number => Math.trunc((due.getTime() - now.getTime()) / 60_000);

/** How much is left of what a post owes next, as a line of a list shows it; null when it owes nothing. */
export const leftOf = (
  { calendar, zone }: Counted,
  held: Pick<Held, "state" | "fromAt" | "respondedAt" | "respondBy" | "decideBy" | "sessionEnds">,
  now: Date,
): Pick<MatterClock, "minutes" | "left" | "used"> | null => {
  const owed = nextOwed(held);
  if (!owed) return null;
  const start = owed.next === "decision" ? (held.sessionEnds ?? held.fromAt) : held.fromAt;
  return {
    minutes: minutesUntil(owed.due, now),
    left: workingDaysBetween(calendar, localDate(now, zone), localDate(owed.due, zone)),
    used: usedBetween(start, owed.due, now),
  };
};

interface Read {
  readonly kind: MatterClock["kind"];
  readonly start: Date;
  readonly due: Date;
  readonly n: number;
  readonly doneAt: Date | null;
  readonly afterSession: boolean;
}

const clockOf = (counted: Counted, read: Read, now: Date): MatterClock => {
  const { due: _, ...counting } = dueAfter(counted, read.start, read.n);
  const today = localDate(now, counted.zone);
  return {
    ...counting,
    kind: read.kind,
    startedAt: read.start.toISOString(),
    due: read.due.toISOString(),
    allowed: read.n,
    afterSession: read.afterSession,
    doneAt: read.doneAt?.toISOString() ?? null,
    late: (read.doneAt ?? now) >= read.due,
    used: usedBetween(read.start, read.due, read.doneAt ?? now),
    left: workingDaysBetween(counted.calendar, today, counting.date),
    minutes: minutesUntil(read.due, now),
  };
};

/** Both clocks of a matter with their arithmetic, as its page shows them. */
export const clocksOf = (counted: Counted, held: Held, now: Date): MatterClock[] => {
  const { fromAt, respondBy, decideBy, respondedAt, endedAt, sessionEnds } = held;
  const { response, decision, afterSession } = allowedTo(held, counted.allowed);
  return [
    {
      kind: "response",
      start: fromAt,
      due: respondBy,
      n: response,
      doneAt: respondedAt,
      afterSession: false,
    },
    sessionEnds
      ? {
          kind: "decision",
          start: sessionEnds,
          due: decideBy,
          n: afterSession,
          doneAt: endedAt,
          afterSession: true,
        }
      : { kind: "decision", start: fromAt, due: decideBy, n: decision, doneAt: endedAt, afterSession: false },
  ].map((read) => clockOf(counted, read as Read, now));
};
