import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../ground/command.ts";
import type { Lit } from "../ground/lit.ts";
import type { OpenHouse } from "../house.ts";
import { signedIn, testApp } from "../../test/support/app.ts";
import { testHouse } from "../../test/support/house.ts";
import { adoptPlan } from "./commands/plans.ts";
import { actorAt, seated, smallCounty, smallPlan, type TestCounty } from "./plan.test-support.ts";

let house: OpenHouse;
let app: FastifyInstance;
let county: TestCounty;
let actions: Readonly<Record<string, string>>;
let headers: Record<string, string>;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
  const lights: Lit = { light: "far", reasons: [] };
  const lightsOf = () => Promise.resolve(new Map([[actions["2"]!, lights]]));
  app = await testApp({ ...house, lightsOf });
  county = await smallCounty(house, "999100");
  ({ actions } = await smallPlan(house, county));
  await execute(house, adoptPlan, actorAt(county, "delivery"), { year: 2022 });
  headers = await signedIn(house, await seated(house, county, "县住建局局长"));
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const read = async (path: string) => (await app.inject({ method: "GET", url: path, headers })).json();
const numbers = async (query: string): Promise<string[]> => {
  const { actions: found } = await read(`/api/plans/2022/actions?${query}`);
  return (found as { number: string }[]).map(({ number }) => number);
};

test("the ledger narrows by light and by the head who owes", async () => {
  expect(await numbers("light=far")).toEqual(["2"]);
  expect(await numbers("light=verified")).toEqual([]);
  expect(await numbers(`head=${county.post["县住建局局长"]}`)).toEqual(["1"]);
});

test("heads are named with how many actions they owe", async () => {
  const { heads } = await read("/api/plans/2022/heads");
  expect(heads).toMatchObject([
    { titleZh: "县住建局局长", actions: 1 },
    { titleZh: "县农业农村局局长", actions: 1 },
  ]);
});

test("the time line spans each action from its adoption to its last day", async () => {
  const { actions: found } = await read("/api/plans/2022/timeline");
  expect(found).toMatchObject([
    { number: "1", startsOn: "2022-02-10", dueOn: "2022-06-30", milestones: [] },
    { number: "2", startsOn: "2022-02-10", dueOn: "2022-12-31" },
  ]);
});

test.each([
  ["/api/plans/2022/ledger.xlsx", 200],
  ["/api/plans/2031/ledger.xlsx", 404],
])("%s answers %d", async (url, status) => {
  expect((await app.inject({ method: "GET", url, headers })).statusCode).toBe(status);
});

test("what a reader may do comes with the action", async () => {
  const { acts } = await read(`/api/actions/${actions["1"]}`);
  expect(acts).toEqual(["divide", "start", "report-done"]);
});
