import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildApp } from "../../app.ts";
import { allCounties } from "../../ground/county/store.ts";
import type { OpenHouse } from "../../house.ts";
import type { LogTables } from "../../log/index.ts";
import { testHouse } from "../../../test/support/house.ts";
import { newSetUpDoor } from "./door.ts";

const assets = {
  script: "/desk.js",
  preload: [],
  styles: [],
  stylesheet: "/site.css",
  siteScripts: { speak: "/speak.js", track: "/track.js" },
  siteSheets: { voice: "/voice.css" },
  devScripts: [],
};
const body = {
  county: { code: "410001", nameZh: "试验县" },
  admin: { nameZh: "王工", login: "wang" },
};

let house: OpenHouse;
let app: FastifyInstance;
let token: string;
beforeEach(async () => {
  house = await testHouse();
  const made = newSetUpDoor(house.clock.now());
  token = made.token;
  app = await buildApp(house, { assets, trustProxy: false, dev: false, door: made.door });
});
afterEach(async () => {
  await app.close();
  await house.close();
});

const setUp = (payload: object) =>
  app.inject({
    method: "POST",
    url: "/api/set-up",
    payload,
    headers: { "sec-fetch-site": "same-origin" },
  });
const waits = async () => (await app.inject("/api/set-up")).json().waits;

describe("setting up", () => {
  test("makes the county, its admin and one entry, and the admin can sign in", async () => {
    expect(await waits()).toBe(true);
    const response = await setUp({ ...body, token });
    expect(response.statusCode).toBe(200);
    expect(await allCounties(house.db)).toMatchObject([
      { code: "410001", example: false, zone: "Asia/Shanghai" },
    ]);
    const entries = await house.db.withTables<LogTables>().selectFrom("entry").selectAll().execute();
    expect(entries.map(({ act }) => act)).toEqual(["county.set-up"]);
    const signedIn = await app.inject({
      method: "POST",
      url: "/api/session",
      payload: response.json(),
      headers: { "sec-fetch-site": "same-origin" },
    });
    expect(signedIn.statusCode).toBe(200);
    expect(signedIn.json().person.nameZh).toBe("王工");
    expect(await waits()).toBe(false);
  });

  test("is done once, even with the right token", async () => {
    await setUp({ ...body, token });
    const again = await setUp({ ...body, county: { code: "410002", nameZh: "又一县" }, token });
    expect([again.statusCode, again.json().refusal]).toEqual([409, "set-up.done.conflict"]);
  });

  test("two at the same moment make one county", async () => {
    const other = { county: { code: "410002", nameZh: "又一县" }, admin: { nameZh: "李工", login: "li" } };
    const answers = await Promise.all([setUp({ ...body, token }), setUp({ ...other, token })]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    expect(await allCounties(house.db)).toHaveLength(1);
  });

  test.each([
    ["another token", { token: "x".repeat(43) }, 403, "set-up.token.forged"],
    ["a zone that is none", { county: { ...body.county, zone: "Mars/Base" } }, 422, "clock.not-a-zone"],
    ["a sign-in name that is none", { admin: { nameZh: "王工", login: "W!" } }, 422, "input.wrong-form"],
  ])("%s is refused and leaves nothing", async (_, change, status, refusal) => {
    const response = await setUp({ ...body, token, ...change });
    expect([response.statusCode, response.json().refusal]).toEqual([status, refusal]);
    expect(await allCounties(house.db)).toEqual([]);
  });
});

describe("the door", () => {
  const now = new Date("2022-06-15T00:00:00Z");
  test.each([
    ["at once", 0, null],
    ["within the day", 86_400_000, null],
    ["later", 86_400_001, "set-up.token.expired"],
  ])("opens %s: %s ms", (_, ms, refusal) => {
    const made = newSetUpDoor(now);
    const answer = made.door.opensFor(made.token, new Date(now.getTime() + ms));
    expect(answer?.refusal ?? null).toBe(refusal);
  });
});
