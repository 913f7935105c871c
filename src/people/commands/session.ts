import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { command, execute } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { House } from "../../ground/house.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import {
  changeSessionPost,
  deleteSession,
  deleteSessionsOf,
  sessionKey,
  startSession,
} from "../../ground/session/index.ts";
import { fitsPassword } from "../password.ts";
import { afterFailure, minutesLeft, openLock } from "../rules/lock.ts";
import { type Login, lockLogin, loginByName, setLoginLock } from "../store/sign-in.ts";
import { type HeldPost, postsHeldBy } from "../store/tenures.ts";
import { loginName } from "../words.ts";

/** Who knocks, before anyone is signed in: the person of a login, in no post yet. */
const caller = ({ countyId, personId }: Login, post: HeldPost | undefined, from: string): Actor => ({
  countyId,
  personId,
  postId: post?.postId ?? null,
  role: post?.role ?? "officer",
  unitId: post?.unitId ?? null,
  unitPath: post?.unitPath ?? null,
  via: "desk",
  from,
});

const waiting = (lock: Pick<Login, "failures" | "lockedUntil">, now: Date): Refusal | null => {
  const minutes = minutesLeft(lock, now);
  return minutes > 0 ? refuse("login.locked.too-many", { minutes }, { field: "password" }) : null;
};

/** A wrong password, counted. The entry says which login and how often, never what was typed. */
export const failSignIn = command<string, null>("session.fail", async (tx, _, name, now) => {
  const login = await lockLogin(tx, name);
  if (!login) return refuse("login.wrong-password", {}, { field: "password" });
  const lock = afterFailure(login, now);
  await setLoginLock(tx, name, lock);
  const change = { before: { failures: login.failures }, after: { failures: lock.failures, login: name } };
  return { value: null, entry: { kind: "person", id: login.personId, ...change } };
});

export interface Signed {
  readonly cookie: string;
  readonly actor: Actor;
}

/** The session begins: in the one post of someone who holds one, in none chosen yet of someone who holds several. */
const beginSession = (posts: readonly HeldPost[], actor: Actor) =>
  command<string, Signed>("session.start", async (tx, _, name, now) => {
    const login = await lockLogin(tx, name);
    const locked = login && waiting(login, now);
    if (!login || locked) return locked ?? refuse("login.wrong-password", {}, { field: "password" });
    await setLoginLock(tx, name, openLock);
    const postId = posts.length === 1 ? actor.postId : null;
    const { countyId, personId } = login;
    const cookie = await startSession(tx, { countyId, personId, postId }, now);
    return { value: { cookie, actor }, entry: { kind: "person", id: personId, after: { login: name } } };
  });

const isForExamplesOnly = async ({ db }: House, login: Login): Promise<boolean> =>
  login.example && !(await countyById(db, login.countyId))?.example;

/**
 * Signs someone in by name and password. A name that does not exist costs the same work and gives the same answer as
 * a wrong password; each failure of a name that does is counted and, after five, locks it for longer and longer.
 * Refuses `login.wrong-password`, `login.locked.too-many`, `login.example-only.not-yours`, `session.no-post.expired`.
 */
export const signIn = async (
  house: House,
  { name, password, from }: { name: string; password: string; from: string },
): Promise<Signed | Refusal> => {
  const now = house.clock.now();
  const read = loginName.safeParse(name);
  const login = read.success ? await loginByName(house.db, read.data) : undefined;
  const locked = login && waiting(login, now);
  if (locked) return locked;
  const fits = await fitsPassword(password, login?.passwordHash ?? null);
  if (!login) return refuse("login.wrong-password", {}, { field: "password" });
  if (!fits) {
    const counted = await execute(house, failSignIn, caller(login, undefined, from), login.name);
    return isRefusal(counted) ? counted : refuse("login.wrong-password", {}, { field: "password" });
  }
  if (await isForExamplesOnly(house, login)) return refuse("login.example-only.not-yours");
  const today = localDate(now, house.clock.zone);
  const posts = await postsHeldBy(house.db, login.countyId, login.personId, today);
  if (!posts[0]) return refuse("session.no-post.expired");
  const actor = caller(login, posts[0], from);
  return execute(house, beginSession(posts, actor), actor, login.name);
};

/** Acts as another post of one's own. Refuses `post.not-yours`, `session.expired`. */
export const switchPost = command<{ cookie: string; postId: string }, HeldPost>(
  "session.switch-post",
  async (tx, { countyId, personId, postId: before }, { cookie, postId }, now) => {
    const key = sessionKey(cookie);
    const county = await countyById(tx, countyId);
    if (!key || !county || !personId) return refuse("session.expired");
    const held = await postsHeldBy(tx, countyId, personId, localDate(now, county.zone));
    const chosen = held.find((post) => post.postId === postId);
    if (!chosen) return refuse("post.not-there", {}, { field: "postId" });
    await changeSessionPost(tx, countyId, key.tokenHash, postId);
    const change = { before: { postId: before }, after: { postId } };
    return { value: chosen, entry: { kind: "person", id: personId, unitId: chosen.unitId, ...change } };
  },
);

/** Signs out on this device. Refuses `session.expired`. */
export const signOut = command<{ cookie: string }, null>("session.end", async (tx, actor, { cookie }) => {
  const key = sessionKey(cookie);
  if (!key || !actor.personId) return refuse("session.expired");
  await deleteSession(tx, key.countyId, key.tokenHash);
  return { value: null, entry: { kind: "person", id: actor.personId } };
});

/** Signs out on every device. Refuses `session.expired`. */
export const signOutEverywhere = command<null, null>(
  "session.end-all",
  async (tx, { countyId, personId }) => {
    if (!personId) return refuse("session.expired");
    await deleteSessionsOf(tx, countyId, personId);
    return { value: null, entry: { kind: "person", id: personId } };
  },
);
