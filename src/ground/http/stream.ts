import type { ServerResponse } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../actor.ts";
import type { House } from "../house.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { isSignedIn } from "../session/index.ts";
import { cookies, type Front } from "./front.ts";
import { asker } from "./mount.ts";

/** Tabs and devices of one person that may listen at once. */
const perPerson = 8;
/** Bytes that may wait for a slow reader before it is let go; it comes back and reads everything anew. */
const mostWaiting = 64 * 1024;
const reconnectMs = 3_000;

/** Counts who listens, so that one person cannot hold every connection. */
const seatsFor = (most: number) => {
  const taken = new Map<string, number>();
  return {
    take: (key: string): boolean => {
      const count = taken.get(key) ?? 0;
      if (count >= most) return false;
      taken.set(key, count + 1);
      return true;
    },
    leave: (key: string): void => {
      const count = (taken.get(key) ?? 0) - 1;
      if (count > 0) taken.set(key, count);
      else taken.delete(key);
    },
  };
};

const openStream = (reply: FastifyReply): ServerResponse => {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  reply.raw.write(`retry: ${reconnectMs}\n\n`);
  return reply.raw;
};

const admit = (who: Actor | Refusal | null): Actor | Refusal => who ?? refuse("session.not-signed-in");

/**
 * Sends what changes. At every beat, and whenever something of the person's own changes (their sign-ins among it), it
 * asks whether the sign-in still holds, and ends when it does not.
 */
const speak = (house: House, stream: ServerResponse, actor: Actor, cookie: string, beatMs: number) => {
  const send = (text: string) => {
    if (stream.writableEnded) return;
    if (stream.writableLength > mostWaiting) stream.end();
    else stream.write(text);
  };
  const check = async (words: string) => {
    if (await isSignedIn(house.db, cookie, house.clock.now())) return send(words);
    return stream.end("event: signed-out\ndata: {}\n\n");
  };
  const orEnd = (words: string) => void check(words).catch(() => stream.end());
  const stopHearing = house.changes.subscribe(actor.countyId, ({ kind, id }) => {
    const words = `event: change\ndata: ${JSON.stringify({ kind })}\n\n`;
    if (id === actor.personId) orEnd(words);
    else send(words);
  });
  const timer = setInterval(() => orEnd(": here\n\n"), beatMs);
  stream.once("close", () => {
    clearInterval(timer);
    stopHearing();
  });
};

/**
 * `GET /api/changes`: Server-Sent Events that tell which kinds of things changed in the county, for those signed in.
 * It says nothing of what changed: who listens reads again what they may see. Refuses `changes.too-many` above 8
 * at once for one person.
 */
export const mountChanges = (
  app: FastifyInstance,
  house: House,
  front: Front,
  { beatMs = 25_000 }: { beatMs?: number } = {},
): void => {
  const seats = seatsFor(perPerson);
  app.get("/api/changes", { exposeHeadRoute: false }, async (request: FastifyRequest, reply) => {
    const actor = admit(await asker(front, house, request));
    if (isRefusal(actor)) throw actor;
    const key = `${actor.countyId} ${actor.personId ?? ""}`;
    if (!seats.take(key)) throw refuse("changes.too-many");
    request.raw.once("close", () => seats.leave(key));
    const stream = openStream(reply);
    speak(house, stream, actor, request.cookies[cookies.session] ?? "", beatMs);
    return reply;
  });
};
