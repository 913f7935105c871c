import type { AddressInfo } from "node:net";
import Fastify, { type FastifyInstance } from "fastify";
import cookie from "@fastify/cookie";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { signedIn } from "../../../test/support/app.ts";
import { actorIn, type Seat, smallCounty } from "../../../test/support/small-county.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { actorOf } from "../../people/index.ts";
import { command, execute } from "../command.ts";
import { statusOf } from "../refusal.ts";
import { deleteSessionsOf } from "../session/index.ts";
import type { Front } from "./front.ts";
import { mountChanges } from "./stream.ts";

type County = Awaited<ReturnType<typeof smallCounty>>;

let house: OpenHouse;
let app: FastifyInstance;
let county: County;
let neighbour: County;
let seat: Seat;
let leave: AbortController;

beforeAll(async () => {
  house = await testHouse();
  county = await smallCounty(house, "410001");
  neighbour = await smallCounty(house, "410002");
  seat = await county.seat(await county.addUnit("county", "县"), "head", "书记");
});
afterAll(() => house.close());

const front = (): Pick<Front, "signedIn"> => ({
  signedIn: (text, now, from) => actorOf(house.db, text, { now, zone: house.clock.zone, from }),
});

const open = async (beatMs: number) => {
  leave = new AbortController();
  app = Fastify({ forceCloseConnections: true });
  await app.register(cookie);
  app.setErrorHandler((error, _request, reply) => reply.code(statusOf(error as never)).send(error));
  mountChanges(app, house, front() as Front, { beatMs });
  await app.listen({ host: "127.0.0.1", port: 0 });
};
beforeEach(() => open(20));
afterEach(async () => {
  leave.abort();
  await app.close();
});

const headers = () => signedIn(house, { countyId: county.countyId, ...seat });
const listen = async (sent: Record<string, string>) => {
  const { port } = app.server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/api/changes`, { headers: sent, signal: leave.signal });
};

/** Reads on until the words have come, or the stream ends. */
const readUntil = async (response: Response, words: string): Promise<string> => {
  let text = "";
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    text += next.value;
    if (text.includes(words)) break;
  }
  return text;
};

const change = (where: County, kind: string) => {
  const entry = { kind, id: "1", after: { secret: "42" } };
  const act = command<null, null>("thing.change", async () => ({ value: null, entry }));
  return execute(house, act, actorIn(where.countyId, "head", seat), null);
};

describe("listening for changes", () => {
  test("needs a sign-in", async () => {
    expect((await listen({})).status).toBe(401);
  });

  test("tells the kind, nothing else, and nothing of another county", async () => {
    const response = await listen(await headers());
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    await change(neighbour, "theirs");
    await change(county, "ours");
    const text = await readUntil(response, "ours");
    expect(text).toContain('event: change\ndata: {"kind":"ours"}\n\n');
    expect(text).not.toMatch(/theirs|42/);
  });

  test("ends when the person signs out", async () => {
    const response = await listen(await headers());
    await readUntil(await listen(await headers()), ": here");
    await deleteSessionsOf(house.db, county.countyId, seat.personId);
    expect(await readUntil(response, "no such words")).toContain("event: signed-out");
  });

  test("ends at once when the person signs out everywhere, and tells nothing more", async () => {
    await app.close();
    await open(3_600_000);
    const response = await listen(await headers());
    await readUntil(response.clone(), "retry");
    const act = command<null, null>("session.end-all", async (tx) => {
      await deleteSessionsOf(tx, county.countyId, seat.personId);
      return { value: null, entry: { kind: "person", id: seat.personId } };
    });
    await execute(house, act, actorIn(county.countyId, "head", seat), null);
    expect(await readUntil(response, "no such words")).toContain("event: signed-out");
  });

  test("is asked by GET alone: HEAD would listen to nothing for ever", async () => {
    const { port } = app.server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/api/changes`;
    const response = await fetch(url, { method: "HEAD", headers: await headers(), signal: leave.signal });
    expect(response.status).toBe(404);
  });

  test("is bounded for one person, and a place left is free again", async () => {
    const sent = await headers();
    const open = await Promise.all(Array.from({ length: 8 }, () => listen(sent)));
    expect(open.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect((await listen(sent)).status).toBe(429);
    await deleteSessionsOf(house.db, county.countyId, seat.personId);
    await Promise.all(open.map((response) => readUntil(response, "no such words")));
    expect((await listen(await headers())).status).toBe(200);
  });
});
