import { Client } from "pg";
import type { Logger } from "pino";
import type { Clock } from "./ground/clock.ts";
import { loadStateCouncilDays } from "./ground/calendar/store.ts";
import { announce, connect, distribute, listenForChanges, migrate } from "./ground/db/index.ts";
import { filesIn } from "./ground/files/index.ts";
import type { House } from "./ground/house.ts";
import { translators } from "./ground/intl.ts";
import type { Outside } from "./ground/messages/index.ts";
import type { Vault } from "./ground/vault/index.ts";
import { record } from "./log/index.ts";
import { holdersOf } from "./people/index.ts";
import {
  calendarPublished,
  debtsOf,
  dueItems,
  lightsOf,
  migrations,
  origins,
  progressOf,
  TABLES,
  texts,
} from "./rooms.ts";

export interface OpenHouse extends House {
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly clock: Clock;
  readonly filesDir: string;
  readonly log: Logger;
  readonly vault: Vault;
  readonly outside: Outside;
}

/** What the rooms answer together. */
const ofRooms = {
  calendarPublished,
  debtsOf,
  dueItems,
  holdersOf,
  lightsOf,
  origins,
  progressOf,
  say: translators(texts),
};

/** Brings the schema up to date and opens the house on a database. */
export const openHouse = async (
  url: string,
  { clock, filesDir, log, vault, outside }: HouseOptions,
): Promise<OpenHouse> => {
  const db = connect(url);
  await migrate(db, migrations);
  await distribute(db, TABLES);
  await loadStateCouncilDays(db, clock.now());
  const listener = new Client({ connectionString: url, application_name: "dingge changes" });
  listener.on("error", (error) => log.error({ err: error }, "changes"));
  await listener.connect();
  const changes = await listenForChanges(listener);
  const close = async () => {
    await listener.end();
    await db.destroy();
  };
  const files = filesIn(filesDir);
  return { ...ofRooms, db, clock, record, announce, changes, files, vault, outside, log, close };
};
