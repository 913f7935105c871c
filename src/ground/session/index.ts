import { createHash, randomBytes } from "node:crypto";
import type { Db } from "../db/index.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { deleteSessionsOver, insertSession, markSessionSeen, type Session, sessionByHash } from "./store.ts";

export { changeSessionPost, deleteSession, deleteSessionsOf, type Session } from "./store.ts";

const minute = 60_000;
/** How long a sign-in lasts: without being used, and at most. A working day, and a week. */
export const limits = { idle: 10 * 60 * minute, absolute: 7 * 24 * 60 * minute };
const seenEvery = minute;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Whether a sign-in is over: unused for too long, or too old. */
export const isOver = ({ startedAt, seenAt }: Pick<Session, "startedAt" | "seenAt">, now: Date): boolean =>
  now.getTime() - seenAt.getTime() > limits.idle || now.getTime() - startedAt.getTime() > limits.absolute;

/** Starts a sign-in and returns its cookie: the county's id and 256 random bits, of which only the hash is kept. */
export const startSession = async (
  db: Db,
  who: Pick<Session, "countyId" | "personId" | "postId">,
  now: Date,
): Promise<string> => {
  const token = randomBytes(32).toString("base64url");
  await insertSession(db, { ...who, tokenHash: hashOf(token), startedAt: now, seenAt: now });
  return `${who.countyId}.${token}`;
};

const cookiePattern = /^([0-9a-f-]{36})\.([\w-]{43})$/;

/** Where a cookie's session lies, or null when it is no cookie of ours. */
export const sessionKey = (cookie: string): { countyId: string; tokenHash: string } | null => {
  const [, countyId, token] = cookiePattern.exec(cookie) ?? [];
  return countyId && token ? { countyId, tokenHash: hashOf(token) } : null;
};

/** The sign-in a cookie stands for; `session.expired` when there is none or it is over. */
export const sessionOf = async (db: Db, cookie: string, now: Date): Promise<Session | Refusal> => {
  const key = sessionKey(cookie);
  const session = key && (await sessionByHash(db, key.countyId, key.tokenHash));
  if (!session || isOver(session, now)) return refuse("session.expired");
  if (now.getTime() - session.seenAt.getTime() > seenEvery) await markSessionSeen(db, session, now);
  return session;
};

/** Deletes what is over, in every county; run by a job. */
export const sweepSessions = (db: Db, now: Date): Promise<void> =>
  deleteSessionsOver(db, new Date(now.getTime() - limits.absolute), new Date(now.getTime() - limits.idle));
