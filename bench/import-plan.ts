/**
 * How long a breakdown takes from its bytes to its preview, and to be saved. What is promised: 10,000 rows in 3 s.
 * `node scripts/bench.js import-plan [rows]` prints the rows, each run's time, and the load of the machine meanwhile.
 */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { readConfig } from "../src/config.ts";
import { isRefusal } from "../src/ground/refusal.ts";
import type { Db } from "../src/ground/db/index.ts";
import { previewsIn } from "../src/ground/files/index.ts";
import { importingApart } from "../src/ground/imports/index.ts";
import type { ImportProcessData } from "../src/import-process.ts";
import { translators } from "../src/ground/intl.ts";
import { type OutRow, writeXlsx } from "../src/ground/sheets/index.ts";
import { vaultWith } from "../src/ground/vault/index.ts";
import { planImporter } from "../src/plan/import/importer.ts";
import { actorAt, smallCounty, type TestCounty } from "../src/plan/plan.test-support.ts";
import { calendarPublished, origins, progressOf, texts } from "../src/rooms.ts";
import { load, type Tell, withDatabase } from "./place.ts";

const promisedSeconds = 3;
const runs = 5;

const units = ["县住建局", "县财政局、东河镇", "县农业农村局", "东河镇", "西河乡；李庄村"];
const due = ["6月底前", "2022年9月30日", "全年", "持续推进", "二季度末"];
const titles = [
  "序号",
  "类别",
  "工作任务",
  "完成标准",
  "牵头领导",
  "牵头单位",
  "配合单位",
  "完成时限",
  "备注",
];

const rowAt = (at: number): OutRow => [
  String(at + 1),
  `类别${at % 28}`,
  `第 ${at + 1} 件：改造老旧小区 ${at % 90} 个`,
  "建成交付，居民签字",
  "常务副县长",
  units[at % 3]!,
  units[(at + 2) % 5]!,
  due[at % 5]!,
  "",
];

const breakdown = async (rows: number) => ({
  name: "2022年重点任务分解表.xlsx",
  hash: "0".repeat(64),
  bytes: await writeXlsx([
    {
      name: "分解表",
      title: "甲山县2022年重点任务分解表",
      columns: titles.map((title) => ({ title })),
      rows: Array.from({ length: rows }, (_, at) => rowAt(at)),
    },
  ]),
});

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  const answer = await work();
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return (performance.now() - from) / 1000;
};

const said = (all: readonly number[]): string => all.map((one) => one.toFixed(2)).join(" ");

const vault = vaultWith(randomBytes(32));
const doors = { calendarPublished, origins, progressOf, say: translators(texts), vault };

interface Given {
  readonly db: Db;
  readonly county: TestCounty;
  readonly file: Awaited<ReturnType<typeof breakdown>>;
}

const now = new Date("2022-02-10T09:00:00+08:00");

/** Where it is asked for: what the work itself costs. */
const measureHere = async ({ db, county, file }: Given, tell: Tell): Promise<void> => {
  const look = () => planImporter.look(db, county.id, file, "2022-02-10", "zh");
  const office = actorAt(county, "delivery");
  const save = () => db.transaction().execute((tx) => planImporter.command.run(tx, office, file, now, doors));
  const fresh: number[] = [];
  for (let run = 0; run < runs; run++) fresh.push(await seconds(look));
  const saved = await seconds(save);
  const again: number[] = [];
  for (let run = 0; run < runs; run++) again.push(await seconds(look));
  tell(`preview of a new plan, s: ${said(fresh)} (promised ${promisedSeconds})`);
  tell(`saved, s: ${saved.toFixed(2)}`);
  tell(`preview against the saved plan, s: ${said(again)}`);
};

const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(0);

/** How long this process was held up while it waited for another's work, in milliseconds. */
const held = async (work: () => Promise<unknown>): Promise<string> => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const taken = await seconds(work);
  delay.disable();
  return `${taken.toFixed(2)} s; this process held for at most ${ms(delay.max)} ms, p99 ${ms(delay.percentile(99))}`;
};

/** By the process apart, as the server does it; needs a build. */
const measureApart = async (databaseUrl: string, folder: string, { county, file }: Given, tell: Tell) => {
  const config = readConfig({ DINGGE_DATA: folder });
  if (isRefusal(config)) throw new Error(config.refusal);
  const previews = previewsIn(join(config.filesDir, "previews"));
  const importing = importingApart({
    entry: join(process.cwd(), "dist/server/import-process.js"),
    data: { config, databaseUrl } satisfies ImportProcessData,
  });
  const looker = { countyId: county.id, today: "2022-02-10", lang: "zh" } as const;
  const look = async () => {
    const { hash } = await previews.keep(file.bytes);
    return importing.look("plan", { name: file.name, hash }, looker);
  };
  tell(`first preview with the start of the process: ${await held(look)}`);
  tell(`next preview: ${await held(look)}`);
  const { hash } = await previews.keep(file.bytes);
  const save = () => importing.save("plan", { name: file.name, hash }, actorAt(county, "delivery"), now);
  tell(`saved again (nothing new): ${await held(save)}`);
  await importing.close();
};

/** Measures on a database of its own. */
export const measure = ([rows = "10000"]: readonly string[], tell: Tell): Promise<void> =>
  withDatabase(async ({ db, url, folder }) => {
    const file = await breakdown(Number(rows));
    const given = { db, file, county: await smallCounty({ db }) };
    tell(`rows ${rows}, file ${(file.bytes.length / 1024).toFixed(0)} KB, load ${load()}`);
    await measureHere(given, tell);
    await measureApart(url, folder, given, tell);
  });
