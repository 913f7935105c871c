import { addDays, atLocal, localDate } from "../clock.ts";
import type { ChannelView, Holder, Message, Sent } from "./words.ts";

/** What goes to one post in one sending. */
export interface Batch {
  readonly postId: string;
  readonly messages: readonly Message[];
}

export interface DigestTime {
  /** The hour of the digest, 0 to 23, as the county's clocks show it. */
  readonly hour: number;
  readonly zone: string;
}

/** The last moment of a digest that is not after `now`. */
export const lastDigest = (now: Date, { hour, zone }: DigestTime): Date => {
  const time = `${String(hour).padStart(2, "0")}:00`;
  const today = atLocal(localDate(now, zone), time, zone);
  return today <= now ? today : atLocal(addDays(localDate(now, zone), -1), time, zone);
};

/**
 * What is to be sent now: each urgent message by itself, and for each post one digest of all that was written before
 * the last digest's hour. What was written after it waits for the next.
 */
export const digest = (messages: readonly Message[], now: Date, at: DigestTime): Batch[] => {
  const closed = lastDigest(now, at);
  const urgent = messages.filter(({ urgency }) => urgency === "urgent");
  const due = messages.filter(({ urgency, writtenAt }) => urgency === "digest" && writtenAt <= closed);
  return [
    ...urgent.map((message) => ({ postId: message.postId, messages: [message] })),
    ...[...Map.groupBy(due, ({ postId }) => postId)].map(([postId, own]) => ({
      postId,
      messages: own.toSorted(earliestDue),
    })),
  ];
};

const earliestDue = (one: Message, other: Message): number =>
  (one.due ?? "9999").localeCompare(other.due ?? "9999") || one.id.localeCompare(other.id);

type Scope = Pick<ChannelView, "id" | "kind" | "unitId" | "on">;

/** The channels that carry what is for a post: those that are on, of its unit or one over it; mail where there is an address. */
export const channelsFor = <C extends Scope>(channels: readonly C[], holder: Holder | undefined): C[] =>
  channels.filter(({ kind, unitId, on }) => {
    if (!on || !holder || kind === "sms") return false;
    if (unitId !== null && !holder.unitIds.includes(unitId)) return false;
    return kind !== "mail" || holder.email !== null;
  });

const [second, minute, hour] = [1, 60, 3_600];

/** Seconds before each attempt, the first at once: the schedule that Standard Webhooks gives as its example, over three days. */
export const schedule: readonly number[] = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
const longestWait = 24 * hour;
const mostJitter = 0.1;

/** What becomes of a delivery after an attempt. */
export type Next =
  | { readonly state: "sent" }
  | { readonly state: "dead"; readonly why: string }
  | { readonly state: "waiting"; readonly why: string; readonly at: Date };

/**
 * The next step after the attempt number `attempts` (from 1). A failure is tried again after the schedule's wait, or
 * as long as the other side asks if that is longer (a day at most), and up to a tenth more, by `jitter` (0 to 1), so that
 * many that failed together do not come back together. After the last attempt, or when none can help, it is dead.
 */
export const afterAttempt = (
  sent: Sent,
  { attempts, now, jitter }: { attempts: number; now: Date; jitter: number },
): Next => {
  if (sent.ok) return { state: "sent" };
  const wait = schedule[attempts];
  if (wait === undefined || sent.final) return { state: "dead", why: sent.why };
  const asked = Math.min(Math.max(wait, sent.wait ?? 0), longestWait);
  return {
    state: "waiting",
    why: sent.why,
    at: new Date(now.getTime() + Math.round(asked * (1 + mostJitter * jitter)) * 1_000),
  };
};
