import { keptMark } from "../signal.ts";
import { isFresh, isPersonCache, personCache, whoOf } from "./rules.ts";

const sessionAddress = "/api/session";

/** Forgets what was kept for everyone but one; for everyone where nobody is named. */
const forgetOthers = async (mine: string | null): Promise<void> => {
  const others = (await caches.keys()).filter((name) => isPersonCache(name) && name !== mine);
  await Promise.all(others.map((name) => caches.delete(name)));
};

/** The cache of who is signed in, if anyone is known to be: there is never more than one. */
const mine = async (): Promise<Cache | null> => {
  const name = (await caches.keys()).find(isPersonCache);
  return name === undefined ? null : caches.open(name);
};

/** Listens to what is said of the session: a person has a cache of their own, and nobody else's stays. */
const heed = async (response: Response): Promise<void> => {
  const answer: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const who = whoOf(answer);
  const name = who === null ? null : personCache(who);
  await forgetOthers(name);
  if (name !== null) await (await caches.open(name)).put(sessionAddress, response.clone());
};

/** The same answer, marked as kept; undefined where there is none, or only one that is too old. */
const kept = async (address: string): Promise<Response | undefined> => {
  const found = await (await mine())?.match(address, { ignoreVary: true });
  if (!found || !isFresh(found.headers.get("date"), Date.now())) return undefined;
  const headers = new Headers(found.headers);
  headers.set(keptMark, found.headers.get("date") ?? "");
  return new Response(found.body, { status: found.status, headers });
};

const patience = 6_000;

/** A signal that is there by name only is none: after some seconds what was kept is better than waiting on. */
export const soon = async (
  network: Promise<Response>,
  otherwise: () => Promise<Response | undefined>,
): Promise<Response> => {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const first = await Promise.race([network, late]);
  return first ?? (await otherwise()) ?? network;
};

/** Asks the server, and keeps the answer; without one gives what was kept. */
export const answerData = async (request: Request): Promise<Response> => {
  try {
    const response = await soon(fetch(request), () => kept(request.url));
    if (response.ok && !response.headers.has(keptMark))
      await (await mine())?.put(request.url, response.clone()).catch(() => undefined);
    if (response.status === 401) await forgetOthers(null);
    return response;
  } catch (error) {
    const found = await kept(request.url);
    if (found) return found;
    throw error;
  }
};

const says = ({ method }: Request, { ok, status }: Response): boolean =>
  ok || (method === "GET" && status === 401);

const keptSession = async ({ method }: Request): Promise<Response | undefined> =>
  method === "GET" ? kept(sessionAddress) : undefined;

/** Passes on what is asked of the session, and listens. Without signal, who was signed in still is. */
export const answerSession = async (request: Request): Promise<Response> => {
  try {
    const response = await soon(fetch(request), () => keptSession(request));
    if (says(request, response) && !response.headers.has(keptMark)) await heed(response);
    return response;
  } catch (error) {
    const found = await keptSession(request);
    if (found) return found;
    throw error;
  }
};
