import { type Kysely, sql } from "kysely";
import type { Db } from "./connect.ts";

/** One statement that takes the schema one step forward; there is no way back. */
export interface Migration {
  /** Unique, with the room's name: `people-003`. */
  readonly id: string;
  readonly sql: string;
}

type MigrationTables = {
  migration: { id: string; appliedAt: Date };
};

const lockKey = 411_424;
const tables = (db: Db): Kysely<MigrationTables> => db.withTables<MigrationTables>();

/** As `migrate`, within a transaction that is open. */
export const migrateIn = async (tx: Db, migrations: readonly Migration[]): Promise<readonly string[]> => {
  await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx);
  await sql`create table if not exists migration (id text primary key, applied_at timestamptz not null)`.execute(
    tx,
  );
  const applied = new Set(
    (await tables(tx).selectFrom("migration").select("id").execute()).map(({ id }) => id),
  );
  const due = migrations.filter(({ id }) => !applied.has(id));
  for (const { id, sql: statement } of due) {
    await sql.raw(statement).execute(tx);
    await tables(tx).insertInto("migration").values({ id, appliedAt: new Date() }).execute();
  }
  return due.map(({ id }) => id);
};

/** Applies in order what is not applied yet, all or nothing; two processes at once wait for each other. Returns what was applied. */
export const migrate = (db: Db, migrations: readonly Migration[]): Promise<readonly string[]> =>
  db.transaction().execute((tx) => migrateIn(tx, migrations));
