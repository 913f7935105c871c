import type { Actor } from "../ground/actor.ts";
import { addDays, atLocal, localDate } from "../ground/clock.ts";
import { countyById } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { isWithin } from "../people/index.ts";
import { recordOf } from "./rules/measure.ts";
import { readsAll } from "./rules/may.ts";
import { dueDecisions, heldIn } from "./store/record.ts";
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
const mayRead = async (db: Db, actor: Actor, postId: string): Promise<boolean> => {
  const unitId = (await postNames(db, actor.countyId, [postId])).get(postId)?.unitId;
  if (unitId === undefined) return false;
  if (postId === actor.postId || readsAll(actor)) return true;
  const [unit] = await placedUnits(db, actor.countyId, [unitId]);
  return actor.unitPath !== null && unit !== undefined && isWithin(unit.path, actor.unitPath);
};

/** The record of a post over a month or the last 90 days. Refuses `record.not-there` to those who may not read it. */
export const recordOfPost = async (
  db: Db,
  actor: Actor,
  { postId, month }: { postId: string; month?: string | undefined },
  now: Date,
): Promise<HeadRecord | Refusal> => {
  const { countyId } = actor;
  if (!(await mayRead(db, actor, postId))) return refuse("record.not-there");
  const zone = (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";
  const today = localDate(now, zone);
  const days = daysOf(month, today);
  const span = { from: atLocal(days.from, "00:00", zone), to: atLocal(days.to, "00:00", zone) };
  const held = await heldIn(db, countyId, postId, span);
  // A decision due today may still be carried out today.
  const past = { from: days.from, to: days.to < today ? days.to : today };
  const carriedOut = await dueDecisions(db, countyId, postId, past);
  return { from: days.from, to: addDays(days.to, -1), ...recordOf(held, carriedOut, now) };
};
