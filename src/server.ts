import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { buildApp } from "./app.ts";
import { builtAssets } from "./assets.ts";
import { nightlyBackup, sourceOf } from "./backup/index.ts";
import type { Config } from "./config.ts";
import { refusalOfDatabase, unfit } from "./database-refusal.ts";
import type { SetUpDoor } from "./desk/set-up/door.ts";
import { type Clock, clockFrom, systemClock } from "./ground/clock.ts";
import { describeDatabase } from "./ground/db/index.ts";
import { importingApart } from "./ground/imports/index.ts";
import { type Job, startJobs } from "./ground/jobs/index.ts";
import { newLog } from "./ground/log.ts";
import { type Postgres, runningPostgres, startPostgres } from "./ground/postgres/index.ts";
import { pressApart } from "./ground/press/index.ts";
import { isRefusal, type Refusal, refuse } from "./ground/refusal.ts";
import { madeSigner, signerOf } from "./ground/signing/index.ts";
import { vaultOf } from "./ground/vault/index.ts";
import type { Lang } from "./ground/texts.ts";
import { type OpenHouse, openHouse } from "./house.ts";
import type { ImportProcessData } from "./import-process.ts";
import { anyTree } from "./log/index.ts";
import { rooms } from "./rooms.ts";

/** Tells the person at the terminal what is going on. */
export type Tell = (line: string) => void;

/** An open house and how to close it; `died` resolves when the database ends by itself. */
export interface Opened {
  readonly house: OpenHouse;
  readonly databaseUrl: string;
  readonly died: Promise<Error>;
  close(): Promise<void>;
}

const clockOf = ({ now, zone }: Config): Clock | Refusal => (now ? clockFrom(now, zone) : systemClock(zone));

const never = new Promise<Error>(() => undefined);

export interface OpenOptions {
  /** The language of what is told. */
  readonly lang?: Lang;
  /** Whether it may work beside a server that is running on the same data. */
  readonly beside?: boolean;
}

export interface Database {
  readonly url: string;
  /** Null when it is somebody else's to stop. */
  readonly own: Postgres | null;
}

/** The database named in the configuration, or our own, or (for commands) the one a running server has. */
export const databaseOf = async (
  { databaseUrl, dataDir }: Config,
  tell: Tell,
  { lang, beside }: OpenOptions,
): Promise<Database | Refusal> => {
  if (databaseUrl) return { url: databaseUrl, own: null };
  const home = join(dataDir, "postgres");
  const running = beside ? await runningPostgres(home) : null;
  if (running) return { url: running, own: null };
  const own = await startPostgres({ dataDir: home, say: tell, language: lang });
  return isRefusal(own) ? own : { url: own.url(), own };
};

/**
 * The house with a key to sign its log. One is made only where no log was ever sealed: a key that is missing later is not
 * replaced behind the back of those who trust it; the log waits for it.
 */
const withLogKey = async (house: OpenHouse, config: Config): Promise<OpenHouse> => {
  if (house.signer || (await anyTree(house.db))) return house;
  const made = await madeSigner(config);
  return isRefusal(made) ? house : { ...house, signer: made };
};

/** Database, then house: for the server and for every command that works on the data. */
export const open = async (
  config: Config,
  tell: Tell,
  options: OpenOptions = {},
): Promise<Opened | Refusal> => {
  const clock = clockOf(config);
  if (isRefusal(clock)) return clock;
  const vault = await vaultOf(config);
  if (isRefusal(vault)) return vault;
  const signer = await signerOf(config);
  if (isRefusal(signer)) return signer;
  const database = await databaseOf(config, tell, options);
  if (isRefusal(database)) return database;
  const { url: databaseUrl, own } = database;
  // Stdout is for what a command answers; the log goes beside it.
  const log = newLog(config.logLevel, pino.destination(2));
  try {
    const lacking = config.databaseUrl ? unfit(await describeDatabase(databaseUrl), databaseUrl) : null;
    if (lacking) return lacking;
    const { filesDir, hooksPrivate, url, tiles } = config;
    const outside = { privateAllowed: hooksPrivate, url, tiles };
    const stood = { clock, filesDir, log, vault, outside, signer };
    const house = await withLogKey(await openHouse(databaseUrl, stood), config);
    const close = async () => {
      await house.close();
      await own?.stop();
    };
    return { house, databaseUrl, died: own?.died ?? never, close };
  } catch (error) {
    await own?.stop();
    return refusalOfDatabase(error, databaseUrl);
  }
};

const hour = 3_600_000;

/** Serves what the build made, under names that change with their content. */
export const serveAssets = (app: FastifyInstance, home: string) =>
  app.register(fastifyStatic, {
    root: join(home, "dist/desk/assets"),
    prefix: "/assets/",
    immutable: true,
    maxAge: 365 * 24 * hour,
    decorateReply: false,
    preCompressed: true,
  });

const listen = async (app: FastifyInstance, { host, port }: Config): Promise<string | Refusal> => {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const known: Record<string, string> = {
      EADDRINUSE: "server.port-in-use",
      EACCES: "server.port-denied",
      EADDRNOTAVAIL: "server.no-such-host",
      ENOTFOUND: "server.no-such-host",
    };
    const id = known[code ?? ""];
    if (!id) throw error;
    return refuse(id, { host, port });
  }
};

export interface Running extends Opened {
  readonly address: string;
}

const nightlyJobs = async (config: Config, databaseUrl: string): Promise<Job[]> =>
  config.backup ? [nightlyBackup(await sourceOf(config, databaseUrl), config.backup)] : [];

/** The server, listening; `close` ends it in order: requests, jobs, database. */
export const start = async (
  config: Config,
  opened: Opened,
  { home, door }: { home: string; door?: SetUpDoor },
): Promise<Running | Refusal> => {
  const { databaseUrl } = opened;
  const importing = importingApart({
    entry: join(home, "dist/server/import-process.js"),
    data: { config, databaseUrl } satisfies ImportProcessData,
  });
  const press = pressApart(join(home, "dist/server/print-process.js"));
  const house = { ...opened.house, importing, press };
  const assets = await builtAssets(home);
  const app = await buildApp(house, { assets, trustProxy: config.trustProxy, dev: false, door });
  await serveAssets(app, home);
  const address = await listen(app, config);
  if (isRefusal(address)) {
    await app.close();
    return address;
  }
  const jobs = await startJobs(
    databaseUrl,
    house,
    [...rooms.flatMap((room) => room.jobs ?? []), ...(await nightlyJobs(config, databaseUrl))],
    house.log,
  );
  const close = async () => {
    await app.close();
    await importing.close();
    await jobs.stop();
    await press.close();
    await opened.close();
  };
  return { ...opened, address, close };
};
