/**
 * How long a breakdown takes from its bytes to its preview, and to be saved. What is promised: 10,000 rows in 3 s.
 * `node scripts/bench.js import-plan [rows]` prints the rows, each run's time, and the load of the machine meanwhile.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Db, migrate } from "../src/ground/db/index.ts";
import { translators } from "../src/ground/intl.ts";
import { startPostgres } from "../src/ground/postgres/index.ts";
import { isRefusal } from "../src/ground/refusal.ts";
import { type OutRow, writeXlsx } from "../src/ground/sheets/index.ts";
import { vaultWith } from "../src/ground/vault/index.ts";
import { planImporter } from "../src/plan/import/importer.ts";
import { actorAt, smallCounty } from "../src/plan/plan.test-support.ts";
import { calendarPublished, migrations, origins, texts } from "../src/rooms.ts";

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
const doors = { calendarPublished, origins, say: translators(texts), vault };

type Tell = (line: string) => void;

const measureIn = async (db: Db, rows: number, tell: Tell): Promise<void> => {
  const county = await smallCounty({ db });
  const file = await breakdown(rows);
  const look = () => planImporter.look(db, county.id, file, "2022-02-10", "zh");
  const office = actorAt(county, "delivery");
  const now = new Date("2022-02-10T09:00:00+08:00");
  const save = () => db.transaction().execute((tx) => planImporter.command.run(tx, office, file, now, doors));
  const fresh: number[] = [];
  for (let run = 0; run < runs; run++) fresh.push(await seconds(look));
  const saved = await seconds(save);
  const again: number[] = [];
  for (let run = 0; run < runs; run++) again.push(await seconds(look));
  tell(`rows ${rows}, file ${(file.bytes.length / 1024).toFixed(0)} KB, load ${said(loadavg())}`);
  tell(`preview of a new plan, s: ${said(fresh)} (promised ${promisedSeconds})`);
  tell(`saved, s: ${saved.toFixed(2)}`);
  tell(`preview against the saved plan, s: ${said(again)}`);
};

/** Measures on a database of its own, which is gone afterwards. */
export const measure = async ([rows = "10000"]: readonly string[], tell: Tell): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "dingge-bench-"));
  const postgres = await startPostgres({ dataDir: folder });
  if (isRefusal(postgres)) throw new Error(JSON.stringify(postgres));
  const db = connect(postgres.url());
  await migrate(db, migrations);
  await measureIn(db, Number(rows), tell);
  await db.destroy();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
};
