import type { Actor } from "../ground/actor.ts";
import { addDays, atLocal, localDate } from "../ground/clock.ts";
import { countyById } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { isWithin } from "../people/index.ts";
import { recordOf } from "./rules/measure.ts";
import { readsAll } from "./rules/may.ts";
import { type DueDecision, dueDecisions, heldIn, type HeldRow } from "./store/record.ts";
import { placedUnits, postNames } from "./store/tree.ts";
import type { HeadRecord } from "./words.ts";

const recentDays = 90;

/** The days of a month, or the last 90 with today: from the first up to, not including, the day after the last. */
export const daysOf = (month: string | undefined, today: string): { from: string; to: string } => {
  if (!month) return { from: addDays(today, 1 - recentDays), to: addDays(today, 1) };
  const from = `${month}-01`;
  return { from, to: `${addDays(from, 31).slice(0, 7)}-01` };
};

/** Whether somebody may read a post's record: their own, those below them, and all for who watches over the county. */
export const mayRead = async (db: Db, actor: Actor, postId: string): Promise<boolean> => {
  const unitId = (await postNames(db, actor.countyId, [postId])).get(postId)?.unitId;
  if (unitId === undefined) return false;
  if (postId === actor.postId || readsAll(actor)) return true;
  const [unit] = await placedUnits(db, actor.countyId, [unitId]);
  return actor.unitPath !== null && unit !== undefined && isWithin(unit.path, actor.unitPath);
};

interface Counted {
  readonly days: { readonly from: string; readonly to: string };
  readonly held: readonly HeldRow[];
  readonly decisions: readonly DueDecision[];
}

/** What is counted of some days: what came in them, and the decisions whose day came in them. */
export const countsOf = async (
  db: Db,
  countyId: string,
  days: Counted["days"],
  { postId, zone, now }: { postId: string | null; zone: string; now: Date },
): Promise<Counted> => {
  const span = { from: atLocal(days.from, "00:00", zone), to: atLocal(days.to, "00:00", zone) };
  const today = localDate(now, zone);
  // A decision due today may still be carried out today.
  const past = { from: days.from, to: days.to < today ? days.to : today };
  return {
    days,
    held: await heldIn(db, countyId, span, postId),
    decisions: await dueDecisions(db, countyId, past, postId),
  };
};

/** The record of some days, both ends said as days that count. */
export const recordIn = ({ days, held, decisions }: Counted, now: Date): HeadRecord => ({
  from: days.from,
  to: addDays(days.to, -1),
  ...recordOf(held, decisions, now),
});

export const zoneIn = async (db: Db, countyId: string): Promise<string> =>
  (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";

/** The record of a post over a month or the last 90 days. Refuses `record.not-there` to those who may not read it. */
export const recordOfPost = async (
  db: Db,
  actor: Actor,
  { postId, month }: { postId: string; month?: string | undefined },
  now: Date,
): Promise<HeadRecord | Refusal> => {
  const { countyId } = actor;
  if (!(await mayRead(db, actor, postId))) return refuse("record.not-there");
  const zone = await zoneIn(db, countyId);
  const days = daysOf(month, localDate(now, zone));
  return recordIn(await countsOf(db, countyId, days, { postId, zone, now }), now);
};
