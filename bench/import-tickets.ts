/**
 * How long an export of a 12345 desk takes from its bytes to its preview, to be saved, and to be held against what was
 * saved. What is promised: 5,000 rows in 5 s. `node scripts/bench.js import-tickets [rows]`.
 */
import { randomBytes } from "node:crypto";
import { isRefusal } from "../src/ground/refusal.ts";
import { operator } from "../src/ground/actor.ts";
import type { Db } from "../src/ground/db/index.ts";
import { translators } from "../src/ground/intl.ts";
import { type OutRow, writeXlsx } from "../src/ground/sheets/index.ts";
import { vaultWith } from "../src/ground/vault/index.ts";
import { ticketImporter } from "../src/listen/import/importer.ts";
import { record } from "../src/log/index.ts";
import { smallCounty } from "../src/plan/plan.test-support.ts";
import { calendarPublished, origins, progressOf, texts } from "../src/rooms.ts";
import { load, type Tell, withDatabase } from "./place.ts";

const promisedSeconds = 5;

const titles = [
  "工单编号",
  "受理时间",
  "诉求人",
  "联系电话",
  "诉求类型",
  "诉求内容",
  "承办单位",
  "办理时限",
  "办结时间",
  "办理结果",
  "满意度",
];
const units = ["县住建局", "东河镇", "西河乡"];
const kinds = ["投诉", "求助", "咨询"];

const two = (number: number): string => String(number).padStart(2, "0");

const rowAt = (at: number): OutRow => {
  const day = `2022-${two((at % 5) + 1)}-${two((at % 27) + 1)}`;
  return [
    `T${at}`,
    `${day} ${two(at % 24)}:${two(at % 60)}`,
    "王某",
    String(10_000_000_000 + at),
    kinds[at % 3]!,
    `第${at}件：李庄村东头下水道堵了半个月，一下雨污水就往外冒，老人出不了门，请派人清一清。`,
    units[at % 3]!,
    `${day} 23:59`,
    at % 10 === 0 ? "" : `2022-06-${two((at % 14) + 1)} 10:00`,
    at % 10 === 0 ? "" : "已疏通管道六十米，掏挖检查井四座，现场排水正常。",
    at % 10 === 0 ? "" : "满意",
  ];
};

const exported = async (rows: number) => ({
  name: "工单.xlsx",
  hash: "0".repeat(64),
  bytes: await writeXlsx([
    {
      name: "工单",
      columns: titles.map((title) => ({ title })),
      rows: Array.from({ length: rows }, (_, at) => rowAt(at)),
    },
  ]),
});

const seconds = async (work: () => Promise<unknown>): Promise<string> => {
  const from = performance.now();
  const answer = await work();
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return ((performance.now() - from) / 1000).toFixed(2);
};

const measureIn = async (db: Db, rows: number, tell: Tell): Promise<void> => {
  const county = await smallCounty({ db });
  const file = await exported(rows);
  const vault = vaultWith(randomBytes(32));
  const doors = { calendarPublished, origins, progressOf, say: translators(texts), vault };
  const now = new Date("2022-06-15T09:00:00+08:00");
  const look = () => ticketImporter.look(db, county.id, file, "2022-06-15", "zh");
  const [{ act, run }, actor] = [ticketImporter.command, operator(county.id)];
  // As a command does: a leaf of the log for each ticket in the same transaction.
  const save = () =>
    db.transaction().execute(async (tx) => {
      const made = await run(tx, actor, file, now, doors);
      if (isRefusal(made)) return made;
      const entries = [made.entry, ...(made.each ?? [])];
      tell(`${entries.length} entries, s: ${await seconds(() => record(tx, actor, act, entries, now))}`);
      return made.value;
    });
  tell(`rows ${rows}, file ${(file.bytes.length / 1024).toFixed(0)} KB (promised ${promisedSeconds} s)`);
  tell(`preview, s: ${await seconds(look)} ${await seconds(look)}`);
  tell(`saved, s: ${await seconds(save)}`);
  tell(`saved again, nothing new, s: ${await seconds(save)}`);
  tell(`load ${load()}`);
};

/** Measures on a database of its own. */
export const measure = ([rows = "5000"]: readonly string[], tell: Tell): Promise<void> =>
  withDatabase(({ db }) => measureIn(db, Number(rows), tell));
