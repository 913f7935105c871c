import { join } from "node:path";
import { buildApp } from "./app.ts";
import { devAssets } from "./assets.ts";
import { readConfig } from "./config.ts";
import { importingApart } from "./ground/imports/index.ts";
import { pressApart } from "./ground/press/index.ts";
import { isRefusal, type Refusal } from "./ground/refusal.ts";
import type { ImportProcessData } from "./import-process.ts";
import { open, type Opened } from "./server.ts";

/** The house as the sources have it now, and the server in front of it; the database is already running. */
export const openDev = async (databaseUrl: string, tell: (line: string) => void) => {
  const config = readConfig({ ...process.env, DATABASE_URL: databaseUrl });
  if (isRefusal(config)) return config;
  const opened = await open(config, tell);
  if (isRefusal(opened)) return opened;
  const importing = importingApart({
    entry: join(process.cwd(), "scripts/import-process.js"),
    data: { config, databaseUrl } satisfies ImportProcessData,
  });
  const press = pressApart(join(process.cwd(), "src/print-process.ts"));
  const house = { ...opened.house, importing, press };
  const app = await buildApp(house, { assets: devAssets, trustProxy: false, dev: true });
  await app.ready();
  const close = async () => {
    await app.close();
    await importing.close();
    await press.close();
    await opened.close();
  };
  return { routing: app.routing, close };
};

/** The database alone, kept while the sources change. */
export const openDatabase = async (tell: (line: string) => void): Promise<Opened | Refusal> => {
  const config = readConfig(process.env);
  return isRefusal(config) ? config : open(config, tell);
};
