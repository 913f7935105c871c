import { sql } from "kysely";
import type { Db } from "./connect.ts";

/** How a table is spread: `county` by county_id, the leading column of all its keys; `reference` copied everywhere; `local` kept on the coordinator. */
export interface TableSpec {
  readonly name: string;
  readonly spread: "county" | "reference" | "local";
}

/** Spreads the tables over the workers where the Citus extension is there; does nothing on plain PostgreSQL. */
export const distribute = async (db: Db, specs: readonly TableSpec[]): Promise<void> => {
  const { rows } = await sql`select 1 from pg_extension where extname = 'citus'`.execute(db);
  if (rows.length === 0) return;
  for (const { name, spread } of specs) {
    const { rows: done } =
      await sql`select 1 from pg_dist_partition where logicalrelid = ${name}::regclass`.execute(db);
    if (done.length > 0 || spread === "local") continue;
    if (spread === "reference") await sql`select create_reference_table(${name})`.execute(db);
    else await sql`select create_distributed_table(${name}, 'county_id')`.execute(db);
  }
};
