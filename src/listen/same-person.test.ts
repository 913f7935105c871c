import { createHash, randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../test/support/app.ts";
import { testHouse } from "../../test/support/house.ts";
import { insertSetting } from "../ground/settings/index.ts";
import { vaultWith } from "../ground/vault/index.ts";
import type { OpenHouse } from "../house.ts";
import type { LogTables } from "../log/index.ts";
import { eraseIdentity } from "./commands/keep.ts";
import { anybody, at, done, inHand, type Listening, listeningCounty, sent } from "./listen.test-support.ts";
import { perContactDaily } from "./public-settings.ts";
import { marksOf } from "./sealed.ts";
import type { ListenTables } from "./tables.ts";

let house: OpenHouse;
let app: FastifyInstance;
let listening: Listening;
const phone = "13800001234";
const identity = { name: "王秀英", phone, email: null, address: null };
const [desk, unit] = ["12345 值班岗", "县住建局干事"];

beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  listening = await listeningCounty(house, "419300");
  app = await testApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const db = () => house.db.withTables<ListenTables & LogTables>();
const marksKept = async (id: string): Promise<string[]> =>
  (await db().selectFrom("appealIdentity").select("marks").where("appealId", "=", id).execute()).flatMap(
    ({ marks }) => marks,
  );
const ask = async (title: string, url: string, payload?: object) => {
  const headers = await signedIn(house, listening.who(title) as never);
  return app.inject({ method: payload ? "POST" : "GET", url, headers, payload });
};
const similarOf = async (title: string, id: string) =>
  (await ask(title, `/api/appeals/${id}/similar`)).json().similar as { id: string; samePerson: boolean }[];

describe("the mark of a contact", () => {
  test("is the same however the number is written, and another under another key or in another county", () => {
    const here = listening.county.id;
    const mark = (written: string, countyId = here, vault = house.vault) =>
      marksOf(vault, countyId, { phone: written, email: null })[0];
    expect(mark("+86 138-0000-1234")).toBe(mark(phone));
    expect(mark("13800001235")).not.toBe(mark(phone));
    expect(mark(phone, "another")).not.toBe(mark(phone));
    expect(mark(phone, here, vaultWith(randomBytes(32)))).not.toBe(mark(phone));
  });

  test("says nothing to who has the database alone: it is no hash of the number", async () => {
    const { id } = await sent(house, listening, { identity });
    const [mark] = await marksKept(id);
    const said = [phone, `phone ${phone}`, `${listening.county.id} phone ${phone}`];
    const guesses = said.flatMap((text) => [
      text,
      ...(["hex", "base64url"] as const).map((form) => createHash("sha256").update(text).digest(form)),
    ]);
    expect(mark).toMatch(/^[\w-]{43}$/);
    expect(guesses).not.toContain(mark);
  });

  test("leaves the store by no door: pages, lists, exports, entries", async () => {
    const { id } = await inHand(house, listening, { identity });
    const [mark] = await marksKept(id);
    const urls = [
      `/api/appeals/${id}`,
      "/api/appeals",
      `/api/appeals/${id}/similar`,
      "/api/appeal-export?format=csv",
    ];
    const bodies = await Promise.all(urls.map(async (url) => await ask(desk, url)));
    expect(bodies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    const entries = await db().selectFrom("entry").selectAll().execute();
    expect(bodies.map(({ body }) => body).join() + JSON.stringify(entries)).not.toContain(mark);
  });

  test("goes with the identity when that is erased", async () => {
    const { id } = await sent(house, listening, { identity });
    await done(house, eraseIdentity, anybody(listening), { id });
    expect(await marksKept(id)).toEqual([]);
  });
});

describe("the same person", () => {
  const again = { text: "东河镇自来水发黄三天了", identity: { ...identity, phone: "13900005678" } };

  test("is shown to the desk, which may call them, and not to the unit", async () => {
    const [one, other] = [await inHand(house, listening, again), await inHand(house, listening, again)];
    const stranger = await inHand(house, listening, { ...again, identity: null });
    const seen = async (title: string) =>
      new Map((await similarOf(title, one.id)).map(({ id, samePerson }) => [id, samePerson]));
    expect([(await seen(desk)).get(other.id), (await seen(desk)).get(stranger.id)]).toEqual([true, false]);
    expect((await seen(unit)).get(other.id)).toBe(false);
  });

  test("is known while they speak, by the number they call from", async () => {
    const kept = await sent(house, listening, again);
    const call = async (number: string | null) => {
      const answer = await ask(desk, "/api/appeal-suggestions", { text: again.text, phone: number });
      return answer.json().similar.find(({ id }: { id: string }) => id === kept.id)?.samePerson;
    };
    expect([await call("139 0000 5678"), await call("13900005679"), await call(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test("one contact has its share of a day at the form, whatever address it sends from; the next day it has it anew", async () => {
  const limit = { name: perContactDaily.name, validFrom: "2022-01-01", value: 2, setAt: house.clock.now() };
  await insertSetting(house.db, { countyId: listening.county.id, ...limit });
  let from = 0;
  const speak = async (contact: string, local = "2022-06-15T09:00") => {
    const here = await testApp(at(house, local));
    const answer = await here.inject({
      method: "POST",
      url: "/speak",
      remoteAddress: `10.9.0.${(from += 1)}`,
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      payload: new URLSearchParams({
        text: `路灯坏了${from}`,
        territory: "county",
        contact,
        publish: "no",
      }).toString(),
    });
    await here.close();
    return answer.statusCode;
  };
  expect([await speak("13700009999"), await speak("137 0000 9999")]).toEqual([303, 303]);
  expect(await speak("+86 13700009999")).toBe(429);
  expect(await speak("13700009998")).toBe(303);
  expect(await speak("13700009999", "2022-06-16T09:01")).toBe(303);
});
