import { Client } from "pg";

const within = async (adminUrl: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** Creates a database, as a copy of another where one is named. Names are ours, never input. */
export const createDatabase = (adminUrl: string, name: string, copyOf?: string): Promise<void> =>
  within(adminUrl, copyOf ? `create database ${name} template ${copyOf}` : `create database ${name}`);

export const dropDatabase = (adminUrl: string, name: string): Promise<void> =>
  within(adminUrl, `drop database if exists ${name} with (force)`);

/** The same server's address for another database. */
export const urlOf = (adminUrl: string, name: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.toString();
};
