/**
 * What the board and the ledger of one county cost: 1,000 promised actions with 20,000 reports, asked through the
 * server's routes. `node scripts/bench.js year [actions] [reports]` prints for each route the median and the 95th
 * percentile of n requests in milliseconds and the size of the answer; below them what the same rows cost as plain SQL.
 */
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { fixedClock } from "../src/ground/clock.ts";
import type { OpenHouse } from "../src/house.ts";
import { seated, type TestCounty } from "../src/plan/plan.test-support.ts";
import { signedIn, testApp } from "../test/support/app.ts";
import { bigCounty, planned, reported } from "../test/support/big-county.ts";
import { load, type Tell, withHouse } from "./place.ts";

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);

const timed = async (runs: number, work: () => Promise<unknown>): Promise<string> => {
  await work();
  const all: number[] = [];
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    await work();
    all.push(performance.now() - from);
  }
  all.sort((a, b) => a - b);
  return `median ${percentile(all, 0.5)}  p95 ${percentile(all, 0.95)}  n ${runs}`;
};

const routesOf = (action: string, unit: string) => ({
  "board: the plan as a tree": "/api/plans/2022",
  "board: lights": "/api/plans/2022/lights",
  "ledger: first page": "/api/plans/2022/actions?limit=50",
  "ledger: page 10 by due": "/api/plans/2022/actions?limit=50&page=10&order=due",
  "ledger: one light": "/api/plans/2022/actions?limit=50&light=far",
  "ledger: a unit and below": `/api/plans/2022/actions?limit=50&unit=${unit}&below=true`,
  "ledger: words": `/api/plans/2022/actions?limit=50&q=${encodeURIComponent("第 77 件")}`,
  "ledger: heads to choose from": "/api/plans/2022/heads",
  "time line": "/api/plans/2022/timeline",
  "an action": `/api/actions/${action}`,
  "an action's progress": `/api/actions/${action}/progress`,
  "league of units": "/api/plans/2022/league",
  "silent actions": "/api/plans/2022/silent",
  "ledger.xlsx": "/api/plans/2022/ledger.xlsx",
  "public: the front page": "/",
});

const measureRoutes = async (
  app: FastifyInstance,
  headers: Record<string, string>,
  routes: Readonly<Record<string, string>>,
  tell: Tell,
) => {
  for (const [name, url] of Object.entries(routes)) {
    const ask = () => app.inject({ method: "GET", url, headers });
    const { statusCode, rawPayload } = await ask();
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`);
    const took = await timed(name.endsWith("xlsx") ? 5 : 40, ask);
    tell(`${name.padEnd(30)} ${took}  ${(rawPayload.length / 1024).toFixed(0)} KB`);
  }
};

const measureSql = async ({ db }: OpenHouse, { id }: TestCounty, tell: Tell) => {
  const queries = {
    "every action's row": sql`select * from action where county_id = ${id}`,
    "every report's figures": sql`select action_id, made_on, quantity, done from report where county_id = ${id}`,
    "the latest report of each": sql`select distinct on (action_id) action_id, made_on, quantity from report
      where county_id = ${id} order by action_id, nth desc`,
    "one page of actions": sql`select * from action where county_id = ${id} order by position limit 50`,
  };
  for (const [name, query] of Object.entries(queries))
    tell(`sql: ${name.padEnd(25)} ${await timed(40, () => query.execute(db))}`);
};

const measureIn = async (
  house: OpenHouse,
  { actions, reports }: Readonly<Record<"actions" | "reports", number>>,
  tell: Tell,
): Promise<void> => {
  const county = await bigCounty(house);
  await planned(house, county, actions);
  await reported(house, county, reports);
  const app = await testApp(house);
  const headers = await signedIn(house, await seated(house, county, "大山县主要负责人"));
  const { rows } = await sql<{
    id: string;
  }>`select id from action where county_id = ${county.id} and number = '77'`.execute(house.db);
  tell(`${actions} actions, ${reports} reports, load ${load()}; milliseconds`);
  await measureRoutes(app, headers, routesOf(rows[0]!.id, county.unit["县人民政府"]!), tell);
  await measureSql(house, county, tell);
  await app.close();
};

/** Measures in a house of its own. */
export const measure = (
  [actions = "1000", reports = "20000"]: readonly string[],
  tell: Tell,
): Promise<void> => {
  const clock = fixedClock("2022-06-15T09:00:00+08:00", "Asia/Shanghai");
  const size = { actions: Number(actions), reports: Number(reports) };
  return withHouse((house) => measureIn(house, size, tell), { clock });
};
