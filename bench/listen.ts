/**
 * How fast appeals are taken in, and found again among many. What is measured: durable intake per second and its latency
 * at 1 and 16 connections, as a ratio to raw SQL that does the same inserts on the same database; the queue and the
 * search among many appeals (0: none is filled in). `node scripts/bench.js listen [appeals] [seconds]`.
 */
import { randomBytes } from "node:crypto";
import { Pool, type PoolClient } from "pg";
import { isRefusal } from "../src/ground/refusal.ts";
import { newId } from "../src/ground/id.ts";
import type { OpenHouse } from "../src/house.ts";
import { anybody, draftOf, type Listening, listeningCounty } from "../src/listen/listen.test-support.ts";
import { readCounts, readQueue } from "../src/listen/read-queue.ts";
import { submitAppeal } from "../src/listen/submit.ts";
import { appealFilter } from "../src/listen/words.ts";
import { load, type Tell, withHouse } from "./place.ts";

const texts = [
  "李庄村东头下水道堵了半个月",
  "路灯坏了七八盏",
  "自来水发黄",
  "工资欠了两个月",
  "夜里工地打混凝土",
];

/** Works for so many seconds on so many lines at once: how often a second, and the middle and the slow latency. */
const measureWork = async (lines: number, seconds: number, work: (line: number) => Promise<unknown>) => {
  const ends = performance.now() + seconds * 1000;
  const took: number[] = [];
  const line = async (at: number) => {
    while (performance.now() < ends) {
      const from = performance.now();
      const answer = await work(at);
      if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: lines }, (_, at) => line(at)));
  const sorted = took.toSorted((one, other) => one - other);
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { perSecond: took.length / seconds, median: share(0.5), slow: share(0.99) };
};

type Work = Awaited<ReturnType<typeof measureWork>>;
const said = ({ perSecond, median, slow }: Work): string =>
  `${perSecond.toFixed(0)}/s, median ${median.toFixed(1)} ms, p99 ${slow.toFixed(1)} ms`;

const placeholders = (row: object): string =>
  Object.keys(row)
    .map((_, at) => `$${at + 1}`)
    .join(", ");

/** The rows that one intake writes, inserted by plain SQL in one transaction: begin, the same inserts, a notice, commit. */
const rawIntake = async (client: PoolClient, rows: readonly (readonly [table: string, row: object])[]) => {
  await client.query("begin");
  for (const [table, row] of rows)
    await client.query(
      `insert into ${table} (${Object.keys(row).join(", ")}) values (${placeholders(row)})`,
      Object.values(row),
    );
  await client.query("select pg_notify('dingge_bench', 'appeal')");
  await client.query("commit");
};

/** The rows of one appeal as the house wrote it, to be written again under new ids. */
const templateOf = async (client: PoolClient, id: string) => {
  const one = async (text: string) => (await client.query(text, [id])).rows[0] as Record<string, unknown>;
  return {
    appeal: await one("select * from appeal where id = $1"),
    words: await one(
      "select county_id, appeal_id, received_at, words from appeal_words where appeal_id = $1",
    ),
    identity: await one("select * from appeal_identity where appeal_id = $1"),
    step: await one("select * from appeal_step where appeal_id = $1"),
    entry: await one("select * from entry where subject_id = $1"),
  };
};
type Template = Awaited<ReturnType<typeof templateOf>>;

const json = (value: unknown): unknown =>
  typeof value === "object" &&
  value !== null &&
  !(value instanceof Date) &&
  !Array.isArray(value) &&
  !Buffer.isBuffer(value)
    ? JSON.stringify(value)
    : value;
const plain = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, json(value)]));

const copies = ({ appeal, words, identity, step, entry }: Template) => {
  const [id, now] = [newId(new Date()), new Date()];
  const number = `RAW-${randomBytes(8).toString("hex")}`;
  return [
    ["appeal", plain({ ...appeal, id, number, submission_key: null })],
    ["appeal_identity", { ...identity, appeal_id: id }],
    ["appeal_words", { ...words, appeal_id: id }],
    ["appeal_step", { ...step, id: newId(now), appeal_id: id }],
    ["entry", plain({ ...entry, id: newId(now), subject_id: id })],
  ] as const;
};

const intake = async (house: OpenHouse, there: Listening, pool: Pool, seconds: number, tell: Tell) => {
  const identity = { name: "王某", phone: "10000000001", email: null, address: null };
  let at = 0;
  const submit = () =>
    submitAppeal(
      house,
      anybody(there),
      draftOf({ text: `${texts[at % texts.length]}，第${at++}次`, identity }),
    );
  const first = await submit();
  if (isRefusal(first)) throw new Error(first.refusal);
  for (const lines of [1, 16]) {
    const clients = await Promise.all(Array.from({ length: lines }, () => pool.connect()));
    const template = await templateOf(clients[0]!, first.id);
    const ours = await measureWork(lines, seconds, submit);
    const raw = await measureWork(lines, seconds, (line) => rawIntake(clients[line]!, copies(template)));
    for (const client of clients) client.release();
    tell(`intake, ${lines} at once: ours ${said(ours)}`);
    tell(
      `intake, ${lines} at once: raw SQL ${said(raw)}; ours is ${(ours.perSecond / raw.perSecond).toFixed(2)} of it`,
    );
  }
};

/** Fills the county with appeals of two years, the latest twentieth in hand, the rest closed, made by the database itself. */
const fill = async (pool: Pool, there: Listening, many: number, tell: Tell): Promise<void> => {
  const from = performance.now();
  const { county, category } = there;
  const units = [county.unit.县住建局, county.unit.县水利局, county.unit.东河镇, county.unit.西河乡];
  const kinds = [category.drain, category.water];
  await pool.query(
    `insert into appeal (county_id, id, number, text, voice, kind, door, class, category_id, territory_id, attributes,
        about_unit_ids, about_post_ids, about_person_ids, anonymous, consent, received_at, state, unit_id, first_unit_id,
        assigned_at, counted_from, due, provisional, extended_days, answered_at, closed_at, returns, reopenings)
      select $1, gen_random_uuid(), 'B-' || n, '第' || n || '件：' || ($3::text[])[1 + n % 5], 'resident', 'request', 'import',
        'ordinary', ($4::uuid[])[1 + n % 2], $5, '{}'::jsonb, '{}', '{}', '{}', true, false, t.at,
        case when n > 0.95 * $2::int then 'in-hand' else 'closed' end, ($6::uuid[])[1 + n % 4], ($6::uuid[])[1 + n % 4], t.at, t.at,
        case when n > 0.95 * $2::int then t.at + interval '7 days' end, false, 0,
        case when n > 0.95 * $2::int then null else t.at + interval '3 days' end,
        case when n > 0.95 * $2::int then null else t.at + interval '5 days' end, 0, 0
      from generate_series(1, $2::int) n, lateral (select now() - interval '730 days' + n * (interval '730 days' / $2::int) as at) t`,
    [county.id, many, texts, kinds, county.unit.东河镇, units],
  );
  await pool.query(
    `insert into appeal_words (county_id, appeal_id, received_at, words)
      select county_id, id, received_at,
        ($2::text[])[1 + (substr(number, 3)::int) % 5] || ' w' || (substr(number, 3)::int % 5000) from appeal
      where county_id = $1 and number like 'B-%'`,
    [county.id, ["李庄村 东头 下水道 堵", "路灯 坏", "自来水 发黄", "工资 欠 两个月", "夜里 工地 混凝土"]],
  );
  await pool.query("analyze");
  tell(`${many} appeals written in ${((performance.now() - from) / 1000).toFixed(0)} s`);
};

const reading = async (house: OpenHouse, there: Listening, tell: Tell): Promise<void> => {
  const now = new Date();
  const [desk, officer] = [there.who("12345 值班岗"), there.who("县住建局干事")];
  const questions: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["queue of the desk, all", () => readQueue(house.db, desk, appealFilter.parse({}), now)],
    ["queue of a unit, mine", () => readQueue(house.db, officer, appealFilter.parse({ list: "mine" }), now)],
    ["late ones of the county", () => readQueue(house.db, desk, appealFilter.parse({ list: "late" }), now)],
    ["counts of the desk", () => readCounts(house.db, desk, now)],
    ["search, a rare word", () => readQueue(house.db, desk, appealFilter.parse({ q: "w4321" }), now)],
    [
      "search, a word of a fifth of all",
      () => readQueue(house.db, desk, appealFilter.parse({ q: "路灯" }), now),
    ],
    [
      "search, by the beginning of a number",
      () => readQueue(house.db, desk, appealFilter.parse({ q: "B-77" }), now),
    ],
  ];
  for (const [name, ask] of questions) tell(`${name}: ${said(await measureWork(1, 3, ask))}`);
};

const measureIn = async (house: OpenHouse, pool: Pool, many: number, seconds: number, tell: Tell) => {
  const there = await listeningCounty(house, "990001");
  tell(`load before ${load()}`);
  await intake(house, there, pool, seconds, tell);
  if (many > 0) await fill(pool, there, many, tell);
  if (many > 0) await reading(house, there, tell);
  tell(`load after ${load()}`);
};

/** Measures in a house of its own. */
export const measure = ([many = "1000000", seconds = "5"]: readonly string[], tell: Tell): Promise<void> =>
  withHouse(async (house, { url }) => {
    const pool = new Pool({ connectionString: url, max: 20 });
    await measureIn(house, pool, Number(many), Number(seconds), tell);
    await pool.end();
  });
