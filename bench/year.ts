/**
 * What the board and the ledger of one county cost: 1,000 promised actions with 20,000 reports, asked through the
 * server's routes. `node scripts/bench.js year [actions] [reports]` prints for each route the median and the 95th
 * percentile of n requests in milliseconds and the size of the answer; below them what the same rows cost as plain SQL.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes, randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { pino } from "pino";
import { fixedClock } from "../src/ground/clock.ts";
import { execute } from "../src/ground/command.ts";
import { startPostgres } from "../src/ground/postgres/index.ts";
import { isRefusal } from "../src/ground/refusal.ts";
import { type OutRow, writeXlsx } from "../src/ground/sheets/index.ts";
import { vaultWith } from "../src/ground/vault/index.ts";
import { openHouse, type OpenHouse } from "../src/house.ts";
import { planImporter } from "../src/plan/import/importer.ts";
import { adoptPlan } from "../src/plan/index.ts";
import { actorAt, countyWith, seated, type TestCounty } from "../src/plan/plan.test-support.ts";
import { signedIn, testApp } from "../test/support/app.ts";

type Tell = (line: string) => void;

const places = { departments: 40, townships: 22 };
const names = (kind: "局" | "镇", count: number) =>
  Array.from({ length: count }, (_, at) => `第${at + 1}${kind}`);
const departments = names("局", places.departments);
const townships = names("镇", places.townships);

/** A county of 64 units, each with its head. */
const bigCounty = (house: OpenHouse): Promise<TestCounty> =>
  countyWith(
    house,
    { code: "990009", name: "大山县" },
    [
      { name: "大山县", kind: "county", under: null },
      { name: "县委督查室", kind: "organ", under: "大山县" },
      { name: "县人民政府", kind: "government", under: "大山县" },
      ...departments.map((name) => ({ name, kind: "department", under: "县人民政府" }) as const),
      ...townships.map((name) => ({ name, kind: "township", under: "县人民政府" }) as const),
    ],
    ["大山县", "县委督查室", "县人民政府", ...departments, ...townships].map((unit) => ({
      unit,
      title: `${unit}主要负责人`,
      role: "head" as const,
    })),
  );

const titles = [
  "序号",
  "任务",
  "方面",
  "工作任务",
  "完成标准",
  "数量",
  "计量单位",
  "牵头单位",
  "配合单位",
  "完成时限",
];
const due = ["6月底前", "2022年9月30日", "全年", "持续推进", "二季度末"];

const rowAt = (at: number): OutRow => [
  `${at + 1}`,
  `任务${(at % 28) % 6}`,
  `方面${at % 28}`,
  `第 ${at + 1} 件：改造老旧小区`,
  "建成交付，居民签字",
  `${10 + (at % 90)}`,
  "个",
  [...departments, ...townships][at % 62]!,
  `${departments[(at + 7) % 40]}、${townships[at % 22]}`,
  due[at % 5]!,
];

const planned = async (house: OpenHouse, county: TestCounty, actions: number): Promise<void> => {
  const rows = Array.from({ length: actions }, (_, at) => rowAt(at));
  const columns = titles.map((title) => ({ title }));
  const bytes = await writeXlsx([{ name: "分解表", title: "大山县2022年重点任务分解表", columns, rows }]);
  const office = actorAt(county, "delivery");
  const file = { name: "2022年.xlsx", bytes, hash: "0".repeat(64) };
  for (const done of [
    await execute(house, planImporter.command, office, file),
    await execute(house, adoptPlan, office, { year: 2022, on: "2022-01-10" }),
  ])
    if (isRefusal(done)) throw new Error(JSON.stringify(done));
};

/** Reports over the half year, each a step further, round all actions in turn. */
const reported = async ({ db }: OpenHouse, county: TestCounty, reports: number): Promise<void> => {
  await sql`insert into report (county_id, id, action_id, key, nth, quantity, sentence, next_what, next_on, blocker, done, at, made_on)
    select a.county_id, gen_random_uuid(), a.id, gen_random_uuid(), r.nth, a.quantity * r.nth / 40, '完成第 ' || r.nth || ' 批',
      '下一批', date '2022-01-20' + r.nth * 7 + 7, case when r.nth % 9 = 0 then '等资金' end, false,
      timestamptz '2022-01-20 09:00+08' + r.nth * interval '7 days', date '2022-01-20' + r.nth * 7
    from (select *, row_number() over (order by position) - 1 as at, count(*) over () as n from action where county_id = ${county.id}) a,
      lateral (select generate_series(1, ${reports}::int / a.n::int) as nth) r`.execute(db);
  await sql`update action set state = 'under-way' where county_id = ${county.id}`.execute(db);
  await sql`analyze`.execute(db);
};

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

const openIn = async (folder: string) => {
  const postgres = await startPostgres({ dataDir: join(folder, "postgres") });
  if (isRefusal(postgres)) throw new Error(JSON.stringify(postgres));
  const house = await openHouse(postgres.url(), {
    clock: fixedClock("2022-06-15T09:00:00+08:00", "Asia/Shanghai"),
    filesDir: join(folder, "files"),
    log: pino({ level: "silent" }),
    vault: vaultWith(randomBytes(32)),
    outside: { privateAllowed: false, url: "https://dingge.test" },
  });
  return { postgres, house };
};

/** Measures on a database of its own, which is gone afterwards. */
export const measure = async (
  [actions = "1000", reports = "20000"]: readonly string[],
  tell: Tell,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), `dingge-bench-${randomUUID().slice(0, 8)}`));
  const { postgres, house } = await openIn(folder);
  const county = await bigCounty(house);
  await planned(house, county, Number(actions));
  await reported(house, county, Number(reports));
  const app = await testApp(house);
  const headers = await signedIn(house, await seated(house, county, "大山县主要负责人"));
  const { rows } = await sql<{
    id: string;
  }>`select id from action where county_id = ${county.id} and number = '77'`.execute(house.db);
  tell(
    `${actions} actions, ${reports} reports, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(" ")}; milliseconds`,
  );
  await measureRoutes(app, headers, routesOf(rows[0]!.id, county.unit["县人民政府"]!), tell);
  await measureSql(house, county, tell);
  await app.close();
  await house.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
};
