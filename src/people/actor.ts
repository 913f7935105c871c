import type { Actor } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { sessionOf } from "../ground/session/index.ts";
import { postsHeldBy } from "./store/tenures.ts";

/**
 * Who a sign-in cookie stands for at this moment: the person in the post they chose, if they still hold it, else in
 * the first they hold. Someone who holds no post any more is signed in to nothing (`session.no-post.expired`).
 */
export const actorOf = async (
  db: Db,
  cookie: string,
  { now, zone, from }: { now: Date; zone: string; from: string },
): Promise<Actor | Refusal> => {
  const session = await sessionOf(db, cookie, now);
  if (isRefusal(session)) return session;
  const { countyId, personId, postId } = session;
  const held = await postsHeldBy(db, countyId, personId, localDate(now, zone));
  const chosen = held.find((post) => post.postId === postId) ?? held[0];
  if (!chosen) return refuse("session.no-post.expired");
  const { role, unitId, unitPath } = chosen;
  return { countyId, personId, postId: chosen.postId, role, unitId, unitPath, via: "desk", from };
};
