import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { afterFailure, afterFailureAt, freeElsewhere, minutesLeft, placeOf } from "./rules/lock.ts";
import {
  anyDoor,
  deleteKnocksBefore,
  doorOf,
  elsewhere,
  holdKnock,
  type Knock,
  saveKnock,
} from "./store/knocks.ts";

export interface Knocker {
  readonly name: string;
  /** The network address. */
  readonly from: string;
}

interface Held {
  readonly own: Knock;
  readonly others: Knock;
  readonly place: Knock;
}

/** Always in this order, so that two attempts wait for each other and never in a circle. */
const hold = async (tx: Db, { name, from }: Knocker, now: Date): Promise<Held> => {
  const [door, at] = [doorOf(name), placeOf(from)];
  const place = await holdKnock(tx, { door: anyDoor, place: at }, now);
  const others = await holdKnock(tx, { door, place: elsewhere }, now);
  return { place, others, own: await holdKnock(tx, { door, place: at }, now) };
};

const waiting = ({ own, others, place }: Held, now: Date): Refusal | null => {
  const locks = own.openedAt ? [own, place] : [own, others, place];
  const minutes = Math.max(...locks.map((lock) => minutesLeft(lock, now)));
  return minutes > 0 ? refuse("login.locked.too-many", { minutes }, { field: "password" }) : null;
};

/**
 * Counts an attempt before its password is looked at, as if it failed; `letIn` takes it back. So many at the same
 * moment cannot pass together, and a name that nobody has is counted and answered as any other. Refuses
 * `login.locked.too-many`: by name and address, so that who guesses locks out nobody who has signed in from elsewhere;
 * answers with how often it failed.
 */
export const knock = (db: Db, who: Knocker, now: Date): Promise<Refusal | { failures: number }> =>
  db.transaction().execute(async (tx) => {
    const held = await hold(tx, who, now);
    const refusal = waiting(held, now);
    if (refusal) return refusal;
    const own = { ...held.own, ...afterFailure(held.own, now) };
    await saveKnock(tx, own);
    await saveKnock(tx, { ...held.place, ...afterFailureAt(held.place, now) });
    if (!own.openedAt)
      await saveKnock(tx, { ...held.others, ...afterFailure(held.others, now, freeElsewhere) });
    return { failures: own.failures };
  });

const oneLess = (lock: Knock): Knock => ({
  ...lock,
  failures: Math.max(0, lock.failures - 1),
  lockedUntil: null,
});

/** The attempt was no failure: its counts are taken back, and its address is known to open this name. */
export const letIn = async (tx: Db, who: Knocker, now: Date): Promise<void> => {
  const { own, others, place } = await hold(tx, who, now);
  await saveKnock(tx, { ...own, failures: 0, since: now, lockedUntil: null, openedAt: now });
  await saveKnock(tx, oneLess(place));
  if (!own.openedAt) await saveKnock(tx, oneLess(others));
};

const kept = 30 * 86_400_000;

/** Forgets attempts and known addresses of which nothing was heard for thirty days; run by a job. */
export const sweepKnocks = (db: Db, now: Date): Promise<void> =>
  deleteKnocksBefore(db, new Date(now.getTime() - kept));
