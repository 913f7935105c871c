import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { smallCounty } from "../../../test/support/small-county.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import type { KeyTables } from "./tables.ts";

let house: OpenHouse;
let app: FastifyInstance;
let admin: Record<string, string>;
let officer: Record<string, string>;

beforeAll(async () => {
  house = await testHouse();
  app = await testApp(house);
  const { countyId, addUnit, seat } = await smallCounty(house, "990777");
  const unit = await addUnit("county", "甲县");
  admin = await signedIn(house, { countyId, ...(await seat(unit, "admin", "系统管理员")) });
  officer = await signedIn(house, { countyId, ...(await seat(unit, "officer", "干事")) });
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const draft = { name: "街道小程序", scopes: ["requests"], perMinute: 5 };
const make = (payload: object, headers = admin) =>
  app.inject({ method: "POST", url: "/api/keys", headers, payload });
const list = async () => (await app.inject({ url: "/api/keys", headers: admin })).json().keys;
const call = (key: string) => app.inject({ url: `/open311/v2/services.json?api_key=${key}` });

describe("keys", () => {
  test("are the admin's to make; each is told once and kept as a hash", async () => {
    expect((await make(draft, officer)).statusCode).toBe(404);
    const { key } = (await make(draft)).json();
    expect(key).toMatch(/^dgk_/);
    const rows = await house.db.withTables<KeyTables>().selectFrom("apiKey").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(JSON.stringify(await list())).not.toContain(key);
    expect(await list()).toMatchObject([{ ...draft, asked: 0, lastAt: null, revokedAt: null }]);
  });

  test("are counted with every call, refused among them", async () => {
    const { key, id } = (await make({ ...draft, name: "另一个" })).json();
    const statuses = [];
    for (let at = 0; at < 6; at++) statuses.push((await call(key)).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const [row] = (await list()).filter((one: { id: string }) => one.id === id);
    expect([row.asked, row.lastAt]).toEqual([6, "2022-06-15T01:00:00.000Z"]);
  });

  test("are refused once they are revoked", async () => {
    const { key, id } = (await make({ ...draft, name: "停用的" })).json();
    const end = () => app.inject({ method: "DELETE", url: `/api/keys/${id}`, headers: admin });
    expect((await end()).statusCode).toBe(200);
    expect((await call(key)).statusCode).toBe(403);
    expect((await end()).statusCode).toBe(404);
  });

  test.each([
    ["no name", { ...draft, name: " " }],
    ["no scope", { ...draft, scopes: [] }],
    ["a scope unknown", { ...draft, scopes: ["everything"] }],
    ["no call a minute", { ...draft, perMinute: 0 }],
  ])("%s is refused", async (_, payload) => {
    expect((await make(payload)).statusCode).toBe(422);
  });
});
