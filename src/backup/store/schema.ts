import type { Client } from "pg";

/** A table as it is copied: the columns that are not computed from others. */
export interface TableColumns {
  readonly name: string;
  readonly columns: readonly string[];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const listed = (names: readonly string[]): string => names.map(quoted).join(", ");

/** The tables of the public schema, by name, without those that belong to an extension. */
export const tablesIn = async (client: Client): Promise<TableColumns[]> => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select rel.relname as name, array_agg(att.attname::text order by att.attnum) as columns
    from pg_class rel
    join pg_namespace space on space.oid = rel.relnamespace and space.nspname = 'public'
    join pg_attribute att on att.attrelid = rel.oid and att.attnum > 0 and not att.attisdropped
      and att.attgenerated = ''
    where rel.relkind in ('r', 'p') and not exists (
      select from pg_depend where classid = 'pg_class'::regclass and objid = rel.oid and deptype = 'e')
    group by rel.relname
    order by rel.relname`);
  return rows;
};

/** The migrations that a database has had; none where it is no house. */
export const migrationsIn = async (client: Client): Promise<string[]> => {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('public.migration') is not null as there",
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<{ id: string }>("select id from migration order by id");
  return rows.map(({ id }) => id);
};

/** How a table's rows are read, and how they are put back: COPY in its text format. */
export const copyStatements = ({ name, columns }: TableColumns) => ({
  out: `copy ${quoted(name)} (${listed(columns)}) to stdout`,
  in: `copy ${quoted(name)} (${listed(columns)}) from stdin`,
});

/** One moment of the database for all that follows on this connection, in forms that no setting of the server changes. */
export const beginSnapshot = async (client: Client): Promise<void> => {
  await client.query("begin isolation level repeatable read read only");
  await settle(client);
};

/** A transaction that is one whole or nothing, however long it takes. */
export const beginRestore = async (client: Client): Promise<void> => {
  await client.query("begin");
  await settle(client);
};

const settle = async (client: Client): Promise<void> => {
  await client.query(`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
    set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
    set local extra_float_digits = 1`);
};

export const commit = async (client: Client): Promise<void> => void (await client.query("commit"));
export const rollback = async (client: Client): Promise<void> => void (await client.query("rollback"));

/** Whether any county is there: where none is, nothing but published calendars lies in a house. */
export const anyCountyIn = async (client: Client): Promise<boolean> => {
  const tables = await tablesIn(client);
  if (!tables.some(({ name }) => name === "county")) return false;
  const { rows } = await client.query("select from county limit 1");
  return rows.length > 0;
};

/** Takes tables away, with what they hold: those of a house without a county, before its schema is built anew. */
export const dropTables = async (client: Client, names: readonly string[]): Promise<void> => {
  if (names.length > 0) await client.query(`drop table ${listed(names)} cascade`);
};

/** Empties tables that migrations have filled. */
export const emptyTables = async (client: Client, names: readonly string[]): Promise<void> => {
  await client.query(`truncate ${listed(names)}`);
};

/** A foreign key, and the statement part that makes it anew. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Lifts every foreign key, since tables may point at each other in a circle. Gives them, to be put back. */
export const liftForeignKeys = async (client: Client): Promise<ForeignKey[]> => {
  const { rows } = await client.query<ForeignKey>(`
    select rel.relname as "table", con.conname as name, pg_get_constraintdef(con.oid) as definition
    from pg_constraint con
    join pg_class rel on rel.oid = con.conrelid
    join pg_namespace space on space.oid = rel.relnamespace and space.nspname = 'public'
    where con.contype = 'f' and con.conparentid = 0
    order by rel.relname, con.conname`);
  for (const { table, name } of rows)
    await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  return rows;
};

/** Puts foreign keys back: each is held against every row. Throws where a row points at nothing. */
export const layForeignKeys = async (client: Client, keys: readonly ForeignKey[]): Promise<void> => {
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
};

/** How many constraints are not validated and indexes not valid, in the public schema. */
export const unsoundIn = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ count: number }>(`
    select ((select count(*) from pg_constraint con
        join pg_namespace space on space.oid = con.connamespace and space.nspname = 'public'
        where not con.convalidated)
      + (select count(*) from pg_index idx join pg_class rel on rel.oid = idx.indexrelid
        join pg_namespace space on space.oid = rel.relnamespace and space.nspname = 'public'
        where not idx.indisvalid))::int as count`);
  return rows[0]?.count ?? 0;
};

/** Lets the planner know what came in. */
export const analyze = async (client: Client): Promise<void> => void (await client.query("analyze"));
