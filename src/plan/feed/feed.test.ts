import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../../ground/command.ts";
import type { OpenHouse } from "../../house.ts";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import { adoptPlan } from "../commands/plans.ts";
import { actorAt, seated, smallCounty, smallPlan, type TestCounty } from "../plan.test-support.ts";

let house: OpenHouse;
let app: FastifyInstance;
let county: TestCounty;
let headers: Record<string, string>;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
  app = await testApp(house);
  county = await smallCounty(house, "997100");
  await smallPlan(house, county);
  await execute(house, adoptPlan, actorAt(county, "delivery"), { year: 2022 });
  headers = await signedIn(house, await seated(house, county, "县住建局局长"));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const open = async (unit: string | null): Promise<{ id: string; path: string }> => {
  const payload = { unitId: unit && county.unit[unit] };
  return (await app.inject({ method: "POST", url: "/api/feeds", headers, payload })).json();
};
const read = (path: string) => app.inject({ method: "GET", url: path });
const summaries = (text: string): string[] =>
  text
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter((line) => line.startsWith("SUMMARY:"));

test("a head's calendar holds what their post owes, for whoever has the address", async () => {
  const answer = await read((await open(null)).path);
  expect(answer.headers["content-type"]).toContain("text/calendar");
  expect(summaries(answer.body)).toEqual(["SUMMARY:到期：1 修桥"]);
});

test("a unit's calendar holds what it leads and what it helps with", async () => {
  expect(summaries((await read((await open("东河镇")).path)).body)).toEqual(["SUMMARY:到期：1 修桥"]);
  expect(summaries((await read((await open("县财政局")).path)).body)).toEqual([
    "SUMMARY:到期：2 改厕100%_户",
  ]);
});

test("the address is told once, and closed it answers like one that never was", async () => {
  const { id, path } = await open(null);
  const listed = await app.inject({ method: "GET", url: "/api/feeds", headers });
  expect(listed.json().feeds.map((feed: { id: string }) => feed.id)).toContain(id);
  expect(listed.body).not.toContain(path.split("/")[3]);
  await app.inject({ method: "DELETE", url: `/api/feeds/${id}`, headers });
  const [closed, never] = [await read(path), await read(path.replace(/[^/]{5}\/plan/, "AAAAA/plan"))];
  expect([closed.statusCode, closed.json().refusal]).toEqual([404, "feed.not-there"]);
  expect(never.json().refusal).toBe(closed.json().refusal);
});

test("nobody closes another's, and a unit of nowhere has none", async () => {
  const { id } = await open(null);
  const other = await signedIn(house, await seated(house, county, "县财政局局长"));
  const answer = await app.inject({ method: "DELETE", url: `/api/feeds/${id}`, headers: other });
  expect(answer.json().refusal).toBe("feed.not-there");
  const payload = { unitId: "0190b5a0-0000-7000-8000-000000000000" };
  const unknown = await app.inject({ method: "POST", url: "/api/feeds", headers, payload });
  expect(unknown.json()).toMatchObject({ refusal: "feed.unknown-unit", field: "unitId" });
});
