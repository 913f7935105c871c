import { createHash, randomBytes } from "node:crypto";
import type { Db } from "../db/index.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { allCounties } from "../county/store.ts";
import { limitsOf } from "./limits.ts";
import { bounds, isOver } from "./rules.ts";
import { deleteSessionsOver, insertSession, markSessionSeen, type Session, sessionByHash } from "./store.ts";

export { absoluteHours, idleHours } from "./limits.ts";
export { changeSessionPost, deleteSession, deleteSessionsOf, type Session } from "./store.ts";

const seenEvery = 60_000;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** A new cookie: the county's id and 256 random bits, of which only the hash is kept. */
export const newCookie = (countyId: string): { cookie: string; tokenHash: string } => {
  const token = randomBytes(32).toString("base64url");
  return { cookie: `${countyId}.${token}`, tokenHash: hashOf(token) };
};

/** Starts a sign-in and returns its cookie. */
export const startSession = async (
  db: Db,
  who: Pick<Session, "countyId" | "personId" | "postId">,
  now: Date,
): Promise<string> => {
  const { cookie, tokenHash } = newCookie(who.countyId);
  await insertSession(db, { ...who, tokenHash, startedAt: now, seenAt: now });
  return cookie;
};

const cookiePattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** Where a cookie's session lies, or null when it is no cookie of ours. */
export const sessionKey = (cookie: string): { countyId: string; tokenHash: string } | null => {
  const [, countyId, token] = cookiePattern.exec(cookie) ?? [];
  return countyId && token ? { countyId, tokenHash: hashOf(token) } : null;
};

const liveSession = async (db: Db, cookie: string, now: Date): Promise<Session | null> => {
  const key = sessionKey(cookie);
  const session = key && (await sessionByHash(db, key.countyId, key.tokenHash));
  if (!session) return null;
  return isOver(session, await limitsOf(db, session.countyId, now), now) ? null : session;
};

/** Whether a cookie's sign-in still holds. Asking does not count as using it. */
export const isSignedIn = async (db: Db, cookie: string, now: Date): Promise<boolean> =>
  (await liveSession(db, cookie, now)) !== null;

/** The sign-in a cookie stands for; `session.expired` when there is none or it is over. */
export const sessionOf = async (db: Db, cookie: string, now: Date): Promise<Session | Refusal> => {
  const session = await liveSession(db, cookie, now);
  if (!session) return refuse("session.expired");
  if (now.getTime() - session.seenAt.getTime() > seenEvery) await markSessionSeen(db, session, now);
  return session;
};

/** Deletes what is over, in every county by its own limits; run by a job. */
export const sweepSessions = async (db: Db, now: Date): Promise<void> => {
  for (const { id } of await allCounties(db)) {
    const { started, seen } = bounds(await limitsOf(db, id, now), now);
    await deleteSessionsOver(db, id, started, seen);
  }
};
