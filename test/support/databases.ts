import { Client } from "pg";

const connected = async <A>(adminUrl: string, act: (client: Client) => Promise<A>): Promise<A> => {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
};

const within = (adminUrl: string, statement: string): Promise<unknown> =>
  connected(adminUrl, (client) => client.query(statement));

/** Creates a database, as a copy of another where one is named. Names are ours, never input. */
export const createDatabase = (adminUrl: string, name: string, copyOf?: string): Promise<unknown> =>
  within(adminUrl, copyOf ? `create database ${name} template ${copyOf}` : `create database ${name}`);

export const dropDatabase = (adminUrl: string, name: string): Promise<unknown> =>
  within(adminUrl, `drop database if exists ${name} with (force)`);

/** The same server's address for another database. */
export const urlOf = (adminUrl: string, name: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.toString();
};

/** Makes a database unless it is there: of several that ask at once one makes it and the others wait. */
export const madeOnce = (
  adminUrl: string,
  name: string,
  make: (making: string) => Promise<void>,
): Promise<void> =>
  connected(adminUrl, async (client) => {
    await client.query("select pg_advisory_lock(1)");
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount) return;
    const making = `${name}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    await make(making);
    await client.query(`alter database ${making} rename to ${name}`);
  });
