import { boxOfDevice } from "../outbox/box.ts";
import { alone, sendWaiting } from "../outbox/send.ts";
import { tellBoxChanged } from "../outbox/told.ts";
import { answerData, answerSession, soon } from "./keep.ts";
import { oldShells, shellCache, type Way, wayOf } from "./rules.ts";
import type { WorkerScope } from "./scope.ts";

/**
 * The desk's worker: opens the desk without signal, gives what it takes to report what is due, and sends what waits
 * when the signal is back though no page is open. Everything else passes by untouched.
 */
declare const self: WorkerScope;
const { build, files } = self.shell;
const page = "/desk";

/** The pages of the desk are one page: whichever was fetched last opens them all. */
const answerPage = async (request: Request): Promise<Response> => {
  const cache = await caches.open(shellCache(build));
  const kept = () => cache.match(page, { ignoreVary: true });
  try {
    const response = await soon(fetch(request), kept);
    const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
    if (response.ok && isPage) await cache.put(page, response.clone()).catch(() => undefined);
    return response;
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
};

/** Files that never change under their name, of this build or the one before. */
const answerShell = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

const answers: Readonly<Record<Exclude<Way, "pass">, (request: Request) => Promise<Response>>> = {
  page: answerPage,
  shell: answerShell,
  data: answerData,
  session: answerSession,
};

const install = async (): Promise<void> => {
  await (await caches.open(shellCache(build))).addAll([page, ...files]);
  await self.skipWaiting();
};

const takeOver = async (): Promise<void> => {
  const old = oldShells(await caches.keys(), build);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
};

const ask = (address: string, init: RequestInit): Promise<Response> => fetch(address, init);

/** Throws while anything could not go, so that the browser tries again. */
const send = async (): Promise<void> => {
  const box = await boxOfDevice();
  const ending = await alone(() => sendWaiting({ box, ask, now: Date.now }));
  tellBoxChanged();
  if (ending === "no-way") throw new Error("no signal yet");
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("sync", (event) => event.waitUntil(send()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname: path } = new URL(url);
  const way = origin === self.location.origin ? wayOf({ method, path }) : "pass";
  if (way !== "pass") event.respondWith(answers[way](event.request));
});
