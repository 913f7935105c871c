import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createAdmin } from "../../src/people/index.ts";
import { signIn } from "../../src/people/commands/session.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { openApiOf } from "../../src/ground/http/index.ts";
import type { OpenHouse } from "../../src/house.ts";
import { rooms, routeGroups } from "../../src/rooms.ts";
import { testApp } from "../support/app.ts";
import { done, testCounty } from "../support/county.ts";
import { testHouse } from "../support/house.ts";

/** What no one should send, and someone does: no route may break of it, and each says no in words. */
vi.setConfig({ testTimeout: 300_000 });

let house: OpenHouse;
let app: FastifyInstance;
let cookie = "";
let asked = 0;

beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
  const { actor } = await testCounty(house);
  const given = await done(house, createAdmin, actor, { nameZh: "王工", login: "wang" });
  const signed = await signIn(house, { ...given, from: "10.0.0.1" });
  if (isRefusal(signed)) throw new Error(signed.refusal);
  cookie = signed.cookie;
});
afterAll(async () => {
  await app.close();
  await house.close();
});

/** Asks as the admin; from ever new addresses, as one address may not ask so often. */
const ask = (options: InjectOptions) => {
  asked += 1;
  return app.inject({
    remoteAddress: `10.1.${asked >> 8}.${asked & 255}`,
    ...options,
    headers: { cookie: `dingge=${cookie}`, "sec-fetch-site": "same-origin", ...options.headers },
  });
};

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
}
interface Place {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly parameters: Operation["parameters"];
}

const places: Place[] = routeGroups.flatMap((group) => {
  const { paths } = openApiOf([group], "") as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters }]) => ({
      method: method.toUpperCase() as Place["method"],
      path,
      parameters,
    })),
  );
});

const plain: Readonly<Record<string, string>> = {
  year: "2022",
  kind: "units",
  date: "2022-05-05",
  file: "a".repeat(64),
};
const filled = (path: string, over: Readonly<Record<string, string>> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => over[name] ?? plain[name] ?? "0".repeat(8));

const dates = ["0000-01-01", "0001-01-01", "9999-12-31", "2022-02-30", "infinity"];
const words = ["%00", "%ed%a0%80", "%ff", "-1", "1e9", "99999999999999999999", "NaN", "__proto__", "'%22;--"];
const values = [...dates, ...words, "2021", "%E4%BD%A0", "", "a".repeat(3_000)];

const inPlace = (where: "path" | "query") =>
  places.flatMap((place) =>
    place.parameters.filter((one) => one.in === where).map(({ name }) => ({ ...place, name })),
  );

const broken = async (options: InjectOptions): Promise<string[]> => {
  const response = await ask(options);
  const says = `${options.method} ${String(options.url).slice(0, 120)} → ${response.statusCode}`;
  const raw = /"sentence":"(refusal|problem)\./.test(response.body) || /"message":/.test(response.body);
  return response.statusCode >= 500 || raw ? [`${says} ${response.body.slice(0, 200)}`] : [];
};
const brokenOf = async (questions: readonly InjectOptions[]): Promise<string[]> => {
  const found: string[] = [];
  for (const question of questions) found.push(...(await broken(question)));
  return found;
};

describe("no bad input breaks a route", () => {
  test("in a path", async () => {
    const questions = inPlace("path").flatMap(({ method, path, name }) =>
      values.map((value) => ({ method, url: filled(path, { [name]: value }) })),
    );
    expect(questions.length).toBeGreaterThan(100);
    expect(await brokenOf(questions)).toEqual([]);
  });

  test("in a query, once or twice", async () => {
    const questions = inPlace("query").flatMap(({ method, path, name }) =>
      [...values, `a&${name}=b`].map((value) => ({
        method,
        url: `${filled(path)}?text=a&year=2022&${name}=${value}`.replace(
          name === "text" || name === "year" ? `${name}=${name === "text" ? "a" : "2022"}&` : "\n",
          "",
        ),
      })),
    );
    expect(questions.length).toBeGreaterThan(100);
    expect(await brokenOf(questions)).toEqual([]);
  });

  test("as a body", async () => {
    const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
    const bodies = ["", "{", "null", "[]", '"x"', deep, '{"__proto__":{}}', '{"name":"\\ud800"}', "\u0000"];
    const types = [
      "application/json",
      "text/plain",
      "multipart/form-data",
      "multipart/form-data; boundary=x",
    ];
    const questions = places
      .filter(({ method, path }) => method !== "GET" && !path.startsWith("/api/session"))
      .flatMap(({ method, path }) =>
        bodies.flatMap((payload) =>
          types.map((type) => ({
            method,
            url: filled(path),
            payload,
            headers: { "content-type": type },
          })),
        ),
      );
    expect(questions.length).toBeGreaterThan(100);
    expect(await brokenOf(questions)).toEqual([]);
  });

  test("on a page", async () => {
    const urls = [
      "/",
      "/figures?period=%00",
      "/figures?asKnownOn=0000-01-01",
      "/tasks/%00",
      "/actions/%ff",
      "/speak?post=%00",
      "/track/files/%00",
      "/receipt",
      "/answers?q=%00&category=x",
      "/answers?q='%5C%25_&page=1e9",
      "/answers?month=2022-13",
      "/answers.rss?q=%ff",
      "/answers/%00",
      "/answers/0",
      "/%ff",
    ];
    const more = [
      "/desk/%ff",
      "/assets/%00",
      "/?lang=xx",
      "/?lang=en&lang=zh",
      "/figures?asKnownOn=9999-12-31",
    ];
    expect(await brokenOf([...urls, ...more].map((url) => ({ method: "GET", url })))).toEqual([]);
  });

  test("as a page's form, in every field it may have, and in none", async () => {
    const fields = [
      "text",
      "number",
      "act",
      "form",
      "attached",
      "post",
      "territory",
      "contact",
      "lat",
      "step",
    ];
    const typed = [...values, "find", "judge", "add", "erase", "沟".repeat(3_000)].map(String);
    const urls = rooms.flatMap((room) => room.pages ?? []).flatMap(({ path, act }) => (act ? [path] : []));
    const sent = (payload: string, type = "application/x-www-form-urlencoded") =>
      urls.map((url): InjectOptions => ({ method: "POST", url, payload, headers: { "content-type": type } }));
    const questions = [
      ...fields.flatMap((name) => typed.flatMap((value) => sent(`act=find&text=a&${name}=${value}`))),
      ...["", "{", "a", "\u0000", "=&=&"].flatMap((payload) => sent(payload)),
      ...["multipart/form-data", "multipart/form-data; boundary=x", "application/json", "text/plain"].flatMap(
        (type) => ["", "--x", "--x\r\n\r\n--x--", "{}"].flatMap((payload) => sent(payload, type)),
      ),
    ];
    expect(questions.length).toBeGreaterThan(100);
    expect(await brokenOf(questions)).toEqual([]);
  });

  test.each([
    ["-".repeat(36), "a".repeat(43)],
    ["00000000-0000-7000-8000-00000000000-", "a".repeat(43)],
    ["%00", "%ff"],
  ])("as a cookie: %s.%s", async (county, token) => {
    const headers = { cookie: `dingge=${county}.${token}` };
    expect((await ask({ method: "GET", url: "/api/units", headers })).statusCode).toBe(401);
  });
});

test("a file's name comes back so that the file can be confirmed", async () => {
  const form = new FormData();
  form.append("file", new Blob(["代码,名称,类别,上级代码\n"]), `${"长".repeat(300)}\u0001.csv`);
  const sent = new Response(form);
  const response = await ask({
    method: "POST",
    url: "/api/imports/units",
    payload: Buffer.from(await sent.arrayBuffer()),
    headers: { "content-type": sent.headers.get("content-type") ?? "" },
  });
  const { file, name } = response.json() as { file: string; name: string };
  expect(name).toMatch(/^长+\.csv$/);
  const confirmed = await ask({ method: "POST", url: `/api/imports/units/${file}`, payload: { name } });
  expect(confirmed.statusCode).toBe(200);
});
