import { createHash } from "node:crypto";
import { Client } from "pg";

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** The values that a check names. */
  readonly allowed: readonly string[];
}

interface Key {
  readonly columns: readonly string[];
  readonly target: string;
  readonly targets: readonly string[];
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly keys: readonly Key[];
}

/** What makes trouble where text is carried: tabs, ends of lines, backslashes, what COPY means null by. */
const troublesome = "\\N\t\\.\r\n\"'\\\\ 顶格 😀";

/** One way of making a row up: tried one after another until the checks of the table let one in. */
interface Way {
  /** Which columns that may be empty are: all by turns, so that checks which part the columns let some way in. */
  readonly seed: number;
  readonly choice: number;
  readonly number: number;
  readonly text: string;
}

const texts = [troublesome, "x", "0".repeat(64)] as const;
const numbers = [1, 0, 5, 2] as const;

const ways: readonly Way[] = Array.from({ length: 240 }, (_, at) => {
  const seed = Math.floor(at / 6);
  return { seed, choice: at % 6, text: texts[seed % 3]!, number: numbers[seed % 4]! };
});

/** The first way fills every column, the second none that may be empty, the others some. */
const isLeftEmpty = ({ name }: Column, { seed }: Way): boolean => {
  if (seed < 2) return seed === 1;
  return createHash("md5").update(`${seed} ${name}`).digest()[0]! % 2 === 0;
};

const ofType: Readonly<Record<string, (way: Way) => unknown>> = {
  text: ({ text }) => text,
  "text[]": ({ text }) => [text, "{,}"],
  uuid: () => crypto.randomUUID(),
  "uuid[]": () => [crypto.randomUUID()],
  boolean: ({ choice }) => choice % 2 === 0,
  date: ({ number }) => `2022-06-${String(10 + (number % 10))}`,
  "timestamp with time zone": () => "2022-06-15T09:00:00.123456+08:00",
  jsonb: () => JSON.stringify({ a: [1, "\\n", null], 顶: troublesome }),
  bytea: () => Buffer.from([0, 92, 10, 255]),
  ltree: () => "a.b_c",
  numeric: ({ number }) => `${number}.250`,
  "double precision": ({ number }) => number + 0.1,
  "double precision[]": ({ number }) => [number / 3, 1e-7],
};

const valueOf = (column: Column, way: Way): unknown => {
  const { type, nullable, allowed } = column;
  if (nullable && isLeftEmpty(column, way)) return null;
  if (allowed.length > 0) return allowed[way.choice % allowed.length];
  return ofType[type]?.(way) ?? way.number;
};

const read = async (client: Client): Promise<Table[]> => {
  const { rows } = await client.query<Table>(`
    select rel.relname as name,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null), 'nullable', not attnotnull,
          'allowed', (select coalesce(json_agg(hit[1]), '[]'::json) from pg_constraint con,
            lateral regexp_matches(pg_get_constraintdef(con.oid), '''([^'']+)''::text', 'g') as hit
            where con.conrelid = rel.oid and con.contype = 'c' and con.conkey = array[att.attnum]
              and pg_get_constraintdef(con.oid) like '%ARRAY[%')) order by attnum)
        from pg_attribute att
        where attrelid = rel.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select coalesce(json_agg(json_build_object('target', confrelid::regclass::text,
          'columns', (select json_agg(attname order by at) from unnest(conkey) with ordinality as k(num, at)
            join pg_attribute on attrelid = conrelid and attnum = num),
          'targets', (select json_agg(attname order by at) from unnest(confkey) with ordinality as k(num, at)
            join pg_attribute on attrelid = confrelid and attnum = num))), '[]'::json)
        from pg_constraint where conrelid = rel.oid and contype = 'f') as keys
    from pg_class rel join pg_namespace space on space.oid = rel.relnamespace and space.nspname = 'public'
    where rel.relkind = 'r' order by rel.relname`);
  return rows;
};

/** A row made up, with what its foreign keys point at taken from rows that are there. */
const rowFor = async (client: Client, { columns, keys }: Table, countyId: string, way: Way) => {
  const row = new Map(columns.map((column) => [column.name, valueOf(column, way)]));
  if (row.has("county_id")) row.set("county_id", countyId);
  for (const { columns: from, target, targets } of keys) {
    if (from.some((name) => row.get(name) === null)) continue;
    const { rows } = await client.query(`select * from "${target}" where county_id = $1 limit 1`, [countyId]);
    for (const [at, name] of from.entries())
      row.set(name, (rows[0] as Record<string, unknown> | undefined)?.[targets[at]!]);
  }
  return row;
};

const tryToFill = async (client: Client, table: Table, countyId: string): Promise<boolean> => {
  for (const way of ways) {
    const row = await rowFor(client, table, countyId, way);
    const names = [...row.keys()].map((name) => `"${name}"`).join(", ");
    const marks = [...row.keys()].map((_, at) => `$${at + 1}`).join(", ");
    const added = await client
      .query(`insert into "${table.name}" (${names}) values (${marks})`, [...row.values()])
      .catch(() => null);
    if (added) return true;
  }
  return false;
};

const isEmpty = async (client: Client, { name }: Pick<Table, "name">): Promise<boolean> =>
  (await client.query(`select from "${name}" limit 1`)).rowCount === 0;

/** Whether everything that a table points at has a row. */
const isReady = async (client: Client, { name, keys }: Table): Promise<boolean> => {
  for (const { target } of keys)
    if (target !== name && (await isEmpty(client, { name: target }))) return false;
  return true;
};

/**
 * Puts a row into every table that is empty, whatever its columns: what stands in it means nothing, and is hard to carry.
 * Gives the tables that took none.
 */
export const fillEveryTable = async (url: string, countyId: string): Promise<string[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let open: Table[] = [];
    for (const table of await read(client)) if (await isEmpty(client, table)) open.push(table);
    for (let before = Infinity; open.length > 0 && open.length < before;) {
      before = open.length;
      const left: Table[] = [];
      for (const table of open)
        if (!(await isReady(client, table)) || !(await tryToFill(client, table, countyId))) left.push(table);
      open = left;
    }
    return open.map(({ name }) => name);
  } finally {
    await client.end();
  }
};
