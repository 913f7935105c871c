import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenHouse } from "../../src/house.ts";
import { publicPages } from "../../src/public/index.ts";
import { rooms, routes } from "../../src/rooms.ts";
import { testApp } from "../support/app.ts";
import { testHouse } from "../support/house.ts";
import { codeOf, sources } from "./sources.ts";

/** Everything that anyone may ask without signing in. A new one is a decision: it is written here. */
const open: readonly string[] = [
  "DELETE /api/session",
  "GET /api/hall",
  "GET /api/session",
  "GET /api/session/examples",
  "GET /api/today",
  "GET /calendar/:county/:secret/plan.ics",
  "GET /figures.csv",
  "GET /figures.json",
  "GET /figures.sdmx.csv",
  "GET /figures/:code/picture.svg",
  "GET /figures/:code/series.csv",
  "GET /figures/:code/series.json",
  "GET /figures/:code/series.sdmx.csv",
  "GET /figures/structure.json",
  "POST /api/answers/like",
  "POST /api/hall",
  "POST /api/session",
];

/** Every page whose form anyone may send. A new one is a decision, too. */
const openForms: readonly string[] = [
  "/judge/:token",
  "/notices/:id/object",
  "/objections",
  "/speak",
  "/track",
];

let house: OpenHouse;
let app: FastifyInstance;
beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const some = "01234567-89ab-7def-8123-456789abcdef";
const filled = (path: string): string => path.replace(/:\w+/g, some);
const ask = (method: string, url: string) =>
  app.inject({
    method: method as "GET",
    url,
    headers: { "sec-fetch-site": "same-origin" },
    payload: method === "GET" ? undefined : {},
  });

const closed = routes.filter(({ may }) => may !== "anyone");

describe("every route", () => {
  test("says who may use it", () => {
    expect(routes.length).toBeGreaterThan(5);
    for (const { contract, may } of routes)
      expect(may === "anyone" || typeof may, contract.path).toBeTruthy();
  });

  test("that anyone may use is meant to be so", () => {
    const found = routes.filter(({ may }) => may === "anyone");
    expect(found.map(({ contract }) => `${contract.method} ${contract.path}`).sort()).toEqual(
      [...open].sort(),
    );
  });

  test.each(closed.map(({ contract }) => [contract.method, contract.path] as const))(
    "%s %s refuses who is not signed in",
    async (method, path) => {
      const response = await ask(method, filled(path));
      expect([response.statusCode, response.json().refusal]).toEqual([401, "session.not-signed-in"]);
    },
  );

  test("the stream of changes refuses who is not signed in", async () => {
    expect((await ask("GET", "/api/changes")).statusCode).toBe(401);
  });
});

test("a page whose form anyone may send is meant to be so, and each says how often a minute", () => {
  const pages = [...publicPages, ...rooms.flatMap((room) => room.pages ?? [])];
  expect(pages.length).toBeGreaterThan(5);
  const forms = pages.flatMap(({ path, act }) => (act ? [{ path, act }] : []));
  expect(forms.map(({ path }) => path).sort()).toEqual([...openForms].sort());
  for (const { act, path } of forms) expect(act.perMinute, path).toBeLessThanOrEqual(60);
});

/** Where the server is given an address: each of these asks who asks, or shows what is public. */
const doors: readonly string[] = [
  "src/desk/message-files.ts",
  "src/desk/page.tsx",
  "src/ground/http/mount-api.tsx",
  "src/ground/http/mount-page.ts",
  "src/ground/http/mount.ts",
  "src/ground/http/stream.ts",
  "src/health.ts",
  "src/listen/open311/mount.ts",
  "src/log/tree/mount.ts",
  "src/public/files.ts",
];

test("no address is opened elsewhere", () => {
  const opening = /\b(app|server|fastify)\s*\.(get|post|put|patch|delete|all|route|head|options)\(/;
  const found = sources.filter((source) => opening.test(codeOf(source))).map(({ path }) => path);
  expect(found.sort()).toEqual([...doors].sort());
});
