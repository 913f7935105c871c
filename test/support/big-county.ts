import { sql } from "kysely";
import { execute } from "../../src/ground/command.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { type OutRow, writeXlsx } from "../../src/ground/sheets/index.ts";
import type { OpenHouse } from "../../src/house.ts";
import { planImporter } from "../../src/plan/import/importer.ts";
import { adoptPlan } from "../../src/plan/index.ts";
import { actorAt, countyWith, type TestCounty } from "../../src/plan/plan.test-support.ts";

const places = { departments: 40, townships: 22 };
const names = (kind: "局" | "镇", count: number) =>
  Array.from({ length: count }, (_, at) => `第${at + 1}${kind}`);
const departments = names("局", places.departments);
const townships = names("镇", places.townships);

/** A county of 65 units, each with its head. */
export const bigCounty = (house: OpenHouse): Promise<TestCounty> =>
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

/** Its plan of 2022, imported and adopted: so many actions in 28 areas of 6 tasks. */
export const planned = async (house: OpenHouse, county: TestCounty, actions: number): Promise<void> => {
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
export const reported = async ({ db }: OpenHouse, county: TestCounty, reports: number): Promise<void> => {
  await sql`insert into report (county_id, id, action_id, key, nth, quantity, sentence, next_what, next_on, blocker, done, at, made_on)
    select a.county_id, gen_random_uuid(), a.id, gen_random_uuid(), r.nth, a.quantity * r.nth / 40, '完成第 ' || r.nth || ' 批',
      '下一批', date '2022-01-20' + r.nth * 7 + 7, case when r.nth % 9 = 0 then '等资金' end, false,
      timestamptz '2022-01-20 09:00+08' + r.nth * interval '7 days', date '2022-01-20' + r.nth * 7
    from (select *, row_number() over (order by position) - 1 as at, count(*) over () as n from action where county_id = ${county.id}) a,
      lateral (select generate_series(1, ${reports}::int / a.n::int) as nth) r`.execute(db);
  await sql`update action set state = 'under-way' where county_id = ${county.id}`.execute(db);
  await sql`analyze`.execute(db);
};
