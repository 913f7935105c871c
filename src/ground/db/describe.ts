import { Client } from "pg";

export interface DatabaseFacts {
  /** As PostgreSQL numbers itself: 180004 is 18.4. */
  readonly version: number;
  /** Whether the tree type can be had here. */
  readonly ltree: boolean;
}

/** The oldest PostgreSQL that will do. */
export const oldestPostgres = 150_000;

const timeoutMs = 5_000;

/** What a database is, asked on a connection of its own; throws when it does not answer within 5 s. */
export const describeDatabase = async (url: string): Promise<DatabaseFacts> => {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  });
  await client.connect();
  try {
    const { rows } = await client.query<DatabaseFacts>(
      `select current_setting('server_version_num')::int as version,
        exists (select 1 from pg_available_extensions where name = 'ltree') as ltree`,
    );
    return rows[0] ?? { version: 0, ltree: false };
  } finally {
    await client.end();
  }
};
