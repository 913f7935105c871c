import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool } from "kysely";
import { type Client, Pool, types } from "pg";

/**
 * The database. Tables are named by each room in its `store.ts` (`db.withTables<PeopleTables>()`); columns are
 * snake_case in SQL and camelCase in code.
 */
export type Db = Kysely<object>;

const oid = { int8: 20, date: 1082 };
/** Dates stay the text they are (`2022-06-30`): a calendar day has no time zone to be shifted by. */
types.setTypeParser(oid.date, (text) => text);
types.setTypeParser(oid.int8, Number);

const kyselyOver = (pool: PostgresPool): Db =>
  new Kysely<object>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });

const connectTimeoutMs = 10_000;
const statementTimeoutMs = 60_000;

export const connect = (url: string, { max = 10 }: { max?: number } = {}): Db => {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    application_name: "dingge",
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return kyselyOver(pool);
};

/** The database over one connection that somebody else opened, and ends: in the transaction it is in. */
export const over = (client: Client): Db =>
  kyselyOver({
    connect: async () => ({ query: client.query.bind(client), release: () => undefined }),
    end: async () => undefined,
    options: {},
  });
