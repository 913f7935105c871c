import type { FastifyInstance } from "fastify";
import { XMLParser } from "fast-xml-parser";
import { testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { actorAt } from "../../plan/plan.test-support.ts";
import { makeKey } from "../keys/commands.ts";
import { beginningOf, hashOfKey, keyFrom } from "../keys/rules.ts";
import type { Scope } from "../keys/words.ts";
import { done, listeningCounty, type Listening } from "../listen.test-support.ts";

const lists = new Set([
  "service",
  "attribute",
  "value",
  "request",
  "request_update",
  "endpoint",
  "format",
  "error",
  "note",
]);

/** Takes XML apart with a parser of its own, as a client of the protocol does. */
export const parser = new XMLParser({ parseTagValue: false, isArray: (name) => lists.has(name) });

export type Fields = Record<string, string | readonly string[]>;

const drawn = async (
  house: OpenHouse,
  there: Listening,
  scopes: Scope[],
  perMinute: number,
): Promise<string> => {
  const made = keyFrom(crypto.getRandomValues(new Uint8Array(20)));
  const draft = { name: "街道小程序", scopes, perMinute, hash: hashOfKey(made), begins: beginningOf(made) };
  await done(house, makeKey, actorAt(there.county, "admin"), draft);
  return made;
};

const poster =
  (app: FastifyInstance) =>
  (resource: string, fields: Fields, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one as string);
    return app.inject({
      method: "POST",
      url: `/open311/v2/${resource}`,
      headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8", ...headers },
      payload: body.toString(),
    });
  };

/** A county behind the protocol, and a client that has a key. */
export const client = async (code: string) => {
  const house = await testHouse("2022-06-15T09:00:00+08:00");
  const there = await listeningCounty(house, code);
  const app = await testApp(house);
  const key = await drawn(house, there, ["requests", "updates"], 1_000);
  const post = poster(app);
  const good = {
    api_key: key,
    service_code: "drain",
    address_string: "东河镇南大街12号",
    description: "我叫王小明，电话13800138000，下水道堵了",
    first_name: "小明",
    last_name: "王",
    phone: "13800138000",
    email: "wang@example.com",
  };
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url: `/open311/v2/${url}`, headers });
  return {
    house,
    there,
    app,
    key,
    good,
    get,
    post,
    makeKey: (scopes: Scope[], perMinute = 1_000) => drawn(house, there, scopes, perMinute),
    xmlOf: async (url: string) => parser.parse((await get(url)).body),
    jsonOf: async (url: string) => (await get(url)).json(),
    /** Sends a request, and gives its id. */
    send: async (fields: Fields = {}): Promise<string> => {
      const answer = await post("requests.json", { ...good, ...fields });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return answer.json()[0].service_request_id;
    },
    close: async () => {
      await app.close();
      await house.close();
    },
  };
};
export type Client = Awaited<ReturnType<typeof client>>;
