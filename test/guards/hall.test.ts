import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { holderOf, seatedCounty } from "../../src/coordinate/coordinate.test-support.ts";
import type { OpenHouse } from "../../src/house.ts";
import { cookieOf, give, open } from "../../src/meeting/wall/hall/hall.test-support.ts";
import { publicPages } from "../../src/public/index.ts";
import { rooms, routes } from "../../src/rooms.ts";
import { signedIn, testApp } from "../support/app.ts";
import { testHouse } from "../support/house.ts";

let house: OpenHouse;
let app: FastifyInstance;
let cookie: string;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  app = await testApp(house);
  const { personId, postId, countyId } = holderOf(await seatedCounty(house, "998302"), "县委书记");
  const desk = await signedIn(house, { countyId, personId: personId!, postId: postId! });
  cookie = cookieOf(await open(app, (await give(app, desk)).code));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const some = "01234567-89ab-7def-8123-456789abcdef";
const filled = (path: string): string => path.replace(/:\w+/g, some);
const ask = (method: string, url: string, brought: string | undefined) =>
  app.inject({
    method: method as "GET",
    url,
    headers: { "sec-fetch-site": "same-origin", ...(brought ? { cookie: brought } : {}) },
    payload: method === "GET" ? undefined : {},
  });

/** The whole of what a hall's screen may read. */
const own = ["GET /api/hall"];
const named = routes.map(({ contract, may }) => ({
  ...contract,
  may,
  name: `${contract.method} ${contract.path}`,
}));
const closed = named.filter(({ may }) => may !== "anyone");
const others = named.filter(
  ({ may, method, name }) => may === "anyone" && method === "GET" && !own.includes(name),
);
const pages = [...publicPages, ...rooms.flatMap((room) => room.pages ?? [])];

/** An answer bare what differs from one asking to the next. */
const told = ({ statusCode, body }: { statusCode: number; body: string }) => [
  statusCode,
  body.replaceAll(/nonce="[^"]*"|v1\.[\w-]+/g, ""),
];

describe("the screen of the county's head in a hall, with its own cookie", () => {
  test("reads the wall", async () => {
    expect((await ask("GET", "/api/hall", cookie)).statusCode).toBe(200);
  });

  test.each(closed.map(({ method, path }) => [method, path] as const))(
    "is nobody signed in to %s %s",
    async (method, path) => {
      for (const brought of [cookie, cookie.replace(/^\w+=/, "dingge=")]) {
        const answer = await ask(method, filled(path), brought);
        expect(answer.statusCode).toBe(401);
        expect(answer.json().refusal).toMatch(/^session\./);
      }
    },
  );

  test("is told of changes at its own stream alone", async () => {
    expect((await ask("GET", "/api/changes", cookie)).statusCode).toBe(401);
  });

  test.each(others.map(({ path }) => path))("gets of %s what anyone gets", async (path) => {
    const [brought, bare] = [
      await ask("GET", filled(path), cookie),
      await ask("GET", filled(path), undefined),
    ];
    expect(told(brought)).toEqual(told(bare));
  });

  test.each(pages.map(({ path }) => path))("reads on the page %s what anyone reads", async (path) => {
    const [brought, bare] = [
      await ask("GET", filled(path), cookie),
      await ask("GET", filled(path), undefined),
    ];
    expect(told(brought)).toEqual(told(bare));
  });
});

test("its stream is for nobody else", async () => {
  expect((await ask("GET", "/api/hall/changes", undefined)).json().refusal).toBe("hall-screen.expired");
});
