/**
 * What adding up in the database costs: 50,000 villages in townships of 20, each with a figure of 24 indicators in as
 * many months as can be filled in the time given (ten minutes; 120 months are asked for, and what came of it is said).
 * `node scripts/bench.js roll-up [villages] [indicators] [months] [seconds]` prints for each question the median and the
 * worst of n in milliseconds, by the reading the screens use, and how much memory this process took for it.
 */
import { sql } from "kysely";
import { isRefusal } from "../src/ground/refusal.ts";
import { fixedClock } from "../src/ground/clock.ts";
import type { Db } from "../src/ground/db/index.ts";
import type { OpenHouse } from "../src/house.ts";
import { readPartsOf } from "../src/indicators/outlook/read.ts";
import { readRolled } from "../src/indicators/outlook/rolled.ts";
import { smallCounty } from "../test/support/small-county.ts";
import { load, type Tell, withHouse } from "./place.ts";

const villagesInTownship = 20;
const day = "2022-06-15";

type Size = Readonly<Record<"villages" | "indicators" | "months" | "seconds", number>>;

interface Filled {
  readonly db: Db;
  readonly countyId: string;
  readonly root: { readonly id: string; readonly path: string };
}

/** Units under those of another kind, by number; each one's path is its parent's and its own id. */
const unitsUnder = (
  { db, countyId }: Filled,
  kind: string,
  under: string,
  [count, parents]: readonly [number, number],
) =>
  sql`
  insert into unit (county_id, id, parent_id, path, kind, code, name_zh, short_names, position, started_on)
  select ${countyId}::uuid, made.id, made.parent_id, made.parent_path || replace(made.id::text, '-', '')::ltree,
    ${kind}, made.id::text, ${kind} || made.nth, '{}', made.nth, '2020-01-01'
  from (
    select gen_random_uuid() as id, parent.id as parent_id, parent.path as parent_path, nth
    from generate_series(0, ${count - 1}::integer) as nth
    join (select id, path, row_number() over (order by position) - 1 as at
      from unit where county_id = ${countyId}::uuid and kind = ${under}) parent on parent.at = nth % ${parents}::integer
  ) made`.execute(db);

const fillPlaces = async (filled: Filled, villages: number, indicators: number): Promise<void> => {
  const townships = Math.ceil(villages / villagesInTownship);
  await unitsUnder(filled, "township", "county", [townships, 1]);
  await unitsUnder(filled, "village", "township", [villages, townships]);
  await sql`insert into indicator (county_id, id, code, name_zh, unit, frequency, direction, additive, position)
    select ${filled.countyId}::uuid, gen_random_uuid(), 'i' || nth, '指标' || nth, '元', 'M', 'up', true, nth
    from generate_series(1, ${indicators}::integer) as nth`.execute(filled.db);
};

/** One month of every indicator of every village; one figure in fifty is missing. */
const fillMonth = ({ db, countyId }: Filled, period: string) =>
  sql`
  insert into observation (county_id, id, indicator_id, unit_id, measure, basis, period, vintage, value, multiplier,
    status, source, published_on, publication_id, recorded_at)
  select ${countyId}::uuid, uuidv7(), indicator.id, unit.id, 'level', 'plain', ${period}, 1,
    floor(random() * 1000000), 0, 'A', '统计月报', '2022-06-10', ${countyId}::uuid, now()
  from indicator join unit on unit.county_id = indicator.county_id and unit.kind = 'village'
  where indicator.county_id = ${countyId}::uuid and random() >= 0.02
  order by indicator.id, unit.id`.execute(db);

/** Takes the indexes away that no key needs; they are made again in one go, which is much faster than row by row. */
const indexesAway = async (db: Db): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string; made: string }>`select indexname as name, indexdef as made
    from pg_indexes where tablename = 'observation'
    and indexname not in (select conname from pg_constraint)`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db);
  return rows.map(({ made }) => made);
};

/** The months before this one, the latest first. */
const monthsBefore = (count: number): string[] =>
  Array.from({ length: count }, (_, back) => {
    const month = new Date(Date.UTC(2022, 4 - back, 1));
    return month.toISOString().slice(0, 7);
  });

/**
 * Fills month after month until the time is over; says which came to be. What is known to point to something that is
 * there is not looked up row by row.
 */
const fillMonths = async (filled: Filled, months: number, seconds: number): Promise<string[]> => {
  const until = performance.now() + seconds * 1000;
  const done: string[] = [];
  await sql`set session_replication_role = replica`.execute(filled.db);
  const indexes = await indexesAway(filled.db);
  for (const month of monthsBefore(months)) {
    if (performance.now() > until) break;
    await fillMonth(filled, month);
    done.push(month);
  }
  for (const made of indexes) await sql.raw(made).execute(filled.db);
  await sql`vacuum analyze observation`.execute(filled.db);
  await sql`analyze unit`.execute(filled.db);
  return done;
};

/** Fills on one connection that may take as long as it needs. */
const filledIn = (filled: Filled, { villages, indicators, months, seconds }: Size): Promise<string[]> =>
  filled.db.connection().execute(async (db) => {
    await sql`set statement_timeout = 0`.execute(db);
    await fillPlaces({ ...filled, db }, villages, indicators);
    return fillMonths({ ...filled, db }, months, seconds);
  });

const megabytes = (): number => process.memoryUsage().rss / 2 ** 20;

const asked = async (name: string, runs: number, ask: () => Promise<unknown>, tell: Tell): Promise<void> => {
  const answer = await ask();
  if (isRefusal(answer)) throw new Error(answer.refusal);
  const before = megabytes();
  const took: number[] = [];
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    await ask();
    took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  const [median, worst] = [took[runs >> 1]!, took.at(-1)!].map((each) => each.toFixed(0));
  tell(
    `${name.padEnd(44)} median ${median} ms  worst ${worst} ms  n ${runs}  ${(megabytes() - before).toFixed(0)} MB more`,
  );
};

const measureQuestions = async ({ db, countyId }: Filled, months: readonly string[], tell: Tell) => {
  const township = await sql<{ id: string }>`select id from unit where county_id = ${countyId}::uuid
    and kind = 'township' limit 1`.execute(db);
  const parts = (unitId?: string) =>
    readPartsOf(db, countyId, "i1", { unitId, asked: months[0], asKnownOn: day });
  const run = (unitId?: string) => readRolled(db, countyId, "i1", { unitId, frequency: "M", asKnownOn: day });
  await asked("the whole and its townships, one month", 9, () => parts(), tell);
  await asked(`the whole, a run of ${months.length} months`, 3, () => run(), tell);
  await asked("a township and its villages, one month", 9, () => parts(township.rows[0]!.id), tell);
  await asked(`a township, a run of ${months.length} months`, 9, () => run(township.rows[0]!.id), tell);
};

const measureIn = async (house: OpenHouse, size: Size, tell: Tell): Promise<void> => {
  const { countyId, addUnit } = await smallCounty(house, "990009");
  const filled = { db: house.db, countyId, root: await addUnit("county", "大山县") };
  const from = performance.now();
  const done = await filledIn(filled, size);
  const took = ((performance.now() - from) / 1000).toFixed(0);
  const { rows } = await sql<{ count: string; size: string }>`select count(*) as count,
    pg_size_pretty(pg_total_relation_size('observation')) as size from observation`.execute(house.db);
  const share = ((100 * done.length) / size.months).toFixed(0);
  tell(
    `${done.length} of ${size.months} months filled (${share} %): ${rows[0]!.count} figures, ${rows[0]!.size}, in ${took} s`,
  );
  await measureQuestions(filled, done, tell);
};

/** Measures in a house of its own. */
export const measure = (
  [villages = "50000", indicators = "24", months = "120", seconds = "600"]: readonly string[],
  tell: Tell,
): Promise<void> => {
  tell(`${villages} villages × ${indicators} indicators × ${months} months, load ${load()}`);
  const size = {
    villages: Number(villages),
    indicators: Number(indicators),
    months: Number(months),
    seconds: Number(seconds),
  };
  const clock = fixedClock(`${day}T09:00:00+08:00`, "Asia/Shanghai");
  return withHouse((house) => measureIn(house, size, tell), { clock });
};
