import type { z } from "zod";
import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { countyAtHost, countyById } from "../../ground/county/store.ts";
import type { House } from "../../ground/house.ts";
import { anyoneSignedIn, openRoute, type Route, route } from "../../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { sessionOf } from "../../ground/session/index.ts";
import { changeMyPassword } from "../api.ts";
import { changePassword } from "../commands/login.ts";
import {
  signIn as enter,
  signOut as leave,
  signOutEverywhere as leaveAll,
  switchPost,
} from "../commands/session.ts";
import { examplePassword } from "../password.ts";
import { personById } from "../store/persons.ts";
import { exampleLogins } from "../store/sign-in.ts";
import { postsHeldBy } from "../store/tenures.ts";
import {
  choosePost,
  exampleSignIns,
  type me,
  readSession,
  signIn,
  signOut,
  signOutEverywhere,
} from "./api.ts";

/** What the desk is told of a session by its cookie: the person, the county, the posts to choose from. */
const present = async ({ db, clock }: House, cookie: string): Promise<z.input<typeof me> | Refusal> => {
  const now = clock.now();
  const session = await sessionOf(db, cookie, now);
  if (isRefusal(session)) return session;
  const { countyId, personId, postId } = session;
  const person = await personById(db, countyId, personId);
  const county = await countyById(db, countyId);
  const posts = await postsHeldBy(db, countyId, personId, localDate(now, clock.zone));
  const acting = posts.find((post) => post.postId === postId) ?? posts[0];
  if (!person || !county) return refuse("session.expired");
  if (!acting) return refuse("session.no-post.expired");
  return { person, county, posts, postId: acting.postId, chosen: acting.postId === postId };
};

export const sessionRoutes: readonly Route[] = [
  openRoute(readSession, async ({ house, actor, cookie }) =>
    actor && cookie ? present(house, cookie) : null,
  ),
  openRoute(signIn, async ({ house, body, from, keepCookie }) => {
    const signed = await enter(house, { ...body, from });
    if (isRefusal(signed)) return signed;
    keepCookie(signed.cookie);
    return present(house, signed.cookie);
  }),
  route(choosePost, anyoneSignedIn, async ({ house, actor, cookie = "", body }) => {
    const chosen = await execute(house, switchPost, actor, { cookie, postId: body.postId });
    return isRefusal(chosen) ? chosen : present(house, cookie);
  }),
  openRoute(signOut, async ({ house, actor, cookie, keepCookie }) => {
    const left = actor && cookie ? await execute(house, leave, actor, { cookie }) : null;
    keepCookie(null);
    return left;
  }),
  route(signOutEverywhere, anyoneSignedIn, async ({ house, actor, keepCookie }) => {
    const left = await execute(house, leaveAll, actor, null);
    keepCookie(null);
    return left;
  }),
  route(changeMyPassword, anyoneSignedIn, async ({ house, actor, body, keepCookie }) => {
    const changed = await changePassword(house, actor, body);
    if (isRefusal(changed)) return changed;
    keepCookie(changed.cookie);
    return null;
  }),
  openRoute(exampleSignIns, async ({ house, now, host }) => {
    const county = await countyAtHost(house.db, host);
    if (!county?.example) return [];
    const logins = await exampleLogins(house.db, county.id, localDate(now, county.zone));
    return logins.map((login) => ({ ...login, password: examplePassword }));
  }),
];
