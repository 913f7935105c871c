import type { Actor } from "../actor.ts";
import type { Db } from "../db/index.ts";

/**
 * Counts a room's stored deadlines anew after its county's calendar has changed, in the transaction of that change or of
 * the job that noticed it. Returns how many moved. It may be called again for the same calendar: then nothing moves.
 */
export type CalendarPublished = (tx: Db, actor: Actor, now: Date) => Promise<number>;
