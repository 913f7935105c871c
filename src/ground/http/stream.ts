import type { ServerResponse } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
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

/** Who listens to the changes of a county. */
export interface Listener {
  readonly countyId: string;
  /** What the streams are counted by that one may hold at once. */
  readonly seat: string;
  /** The id of what a change of asks anew whether they may still listen. */
  readonly own: string | null;
  readonly holds: () => Promise<boolean>;
}

/**
 * Sends what changes. At every beat, and whenever something of the listener's own changes (their sign-ins among it), it
 * asks whether they may still listen, and ends when not.
 */
const speak = (house: House, stream: ServerResponse, { countyId, own, holds }: Listener, beatMs: number) => {
  const send = (text: string) => {
    if (stream.writableEnded) return;
    if (stream.writableLength > mostWaiting) stream.end();
    else stream.write(text);
  };
  const check = async (words: string) => {
    if (await holds()) return send(words);
    return stream.end("event: signed-out\ndata: {}\n\n");
  };
  const orEnd = (words: string) => void check(words).catch(() => stream.end());
  const stopHearing = house.changes.subscribe(countyId, ({ kind, id }) => {
    const words = `event: change\ndata: ${JSON.stringify({ kind })}\n\n`;
    if (id === own) orEnd(words);
    else send(words);
  });
  const timer = setInterval(() => orEnd(": here\n\n"), beatMs);
  stream.once("close", () => {
    clearInterval(timer);
    stopHearing();
  });
};

interface StreamOptions {
  readonly beatMs?: number;
}

/**
 * Server-Sent Events that tell which kinds of things changed in the county. They say nothing of what changed: who listens
 * reads again what they may see. Refuses as `listenerOf` does, and `changes.too-many` above 8 at once for one seat.
 */
export const mountStream = (
  app: FastifyInstance,
  house: House,
  path: `/${string}`,
  listenerOf: (request: FastifyRequest) => Promise<Listener | Refusal>,
  { beatMs = 25_000 }: StreamOptions = {},
): void => {
  const seats = seatsFor(perPerson);
  app.get(path, { exposeHeadRoute: false }, async (request: FastifyRequest, reply) => {
    const listener = await listenerOf(request);
    if (isRefusal(listener)) throw listener;
    const seat = `${listener.countyId} ${listener.seat}`;
    if (!seats.take(seat)) throw refuse("changes.too-many");
    request.raw.once("close", () => seats.leave(seat));
    speak(house, openStream(reply), listener, beatMs);
    return reply;
  });
};

/** `GET /api/changes`: what changes, for those signed in. */
export const mountChanges = (
  app: FastifyInstance,
  house: House,
  front: Front,
  options: StreamOptions = {},
): void => {
  const listenerOf = async (request: FastifyRequest) => {
    const who = (await asker(front, house, request)) ?? refuse("session.not-signed-in");
    if (isRefusal(who)) return who;
    const { countyId, personId } = who;
    const holds = () => isSignedIn(house.db, request.cookies[cookies.session] ?? "", house.clock.now());
    return { countyId, seat: personId ?? "", own: personId, holds };
  };
  mountStream(app, house, "/api/changes", listenerOf, options);
};
