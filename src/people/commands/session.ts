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
import { knock, letIn } from "../knock.ts";
import { fitsPassword } from "../password.ts";
import { type Login, loginByName } from "../store/sign-in.ts";
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

/** A wrong password. The entry says which login and how often, never what was typed; `knock` has counted it. */
export const failSignIn = command<{ login: Login; failures: number }, null>(
  "session.fail",
  async (_tx, _actor, { login, failures }) => {
    const change = { before: { failures: failures - 1 }, after: { failures, login: login.name } };
    return { value: null, entry: { kind: "person", id: login.personId, ...change } };
  },
);

export interface Signed {
  readonly cookie: string;
  readonly actor: Actor;
}

/** The session begins: in the one post of someone who holds one, in none chosen yet of someone who holds several. */
const beginSession = (posts: readonly HeldPost[], actor: Actor, from: string) =>
  command<Login, Signed>("session.start", async (tx, _, { name, countyId, personId }, now) => {
    await letIn(tx, { name, from }, now);
    const postId = posts.length === 1 ? actor.postId : null;
    const cookie = await startSession(tx, { countyId, personId, postId }, now);
    return { value: { cookie, actor }, entry: { kind: "person", id: personId, after: { login: name } } };
  });

const isForExamplesOnly = async ({ db }: House, login: Login): Promise<boolean> =>
  login.example && !(await countyById(db, login.countyId))?.example;

const wrongPassword = refuse("login.wrong-password", {}, { field: "password" });

/**
 * Signs someone in by name and password. A name that nobody has costs the same work, is counted and locked the same
 * and gives the same answers as one that somebody has: see `knock`. Refuses `login.wrong-password`,
 * `login.locked.too-many`, `login.example-only.not-yours`, `session.no-post.expired`.
 */
export const signIn = async (
  house: House,
  { name, password, from }: { name: string; password: string; from: string },
): Promise<Signed | Refusal> => {
  const now = house.clock.now();
  const read = loginName.safeParse(name);
  const counted = await knock(house.db, { name: read.data ?? name, from }, now);
  if (isRefusal(counted)) return counted;
  const login = read.success ? await loginByName(house.db, read.data) : undefined;
  const fits = await fitsPassword(password, login?.passwordHash ?? null);
  if (!login) return wrongPassword;
  if (!fits) {
    const { failures } = counted;
    const told = await execute(house, failSignIn, caller(login, undefined, from), { login, failures });
    return isRefusal(told) ? told : wrongPassword;
  }
  if (await isForExamplesOnly(house, login)) return refuse("login.example-only.not-yours");
  const today = localDate(now, house.clock.zone);
  const posts = await postsHeldBy(house.db, login.countyId, login.personId, today);
  if (!posts[0]) return refuse("session.no-post.expired");
  const actor = caller(login, posts[0], from);
  return execute(house, beginSession(posts, actor, from), actor, login);
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
