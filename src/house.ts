import { join } from "node:path";
import { Client } from "pg";
import type { Logger } from "pino";
import type { Clock } from "./ground/clock.ts";
import { loadStateCouncilDays } from "./ground/calendar/store.ts";
import {
  announce,
  type Changes,
  connect,
  type Db,
  distribute,
  listenForChanges,
  migrate,
} from "./ground/db/index.ts";
import { previewsIn, sweptFilesIn } from "./ground/files/index.ts";
import type { House } from "./ground/house.ts";
import { importingIn } from "./ground/imports/index.ts";
import { translators } from "./ground/intl.ts";
import type { Outside } from "./ground/messages/index.ts";
import { pressHere } from "./ground/press/index.ts";
import type { Signer } from "./ground/signing/index.ts";
import type { Vault } from "./ground/vault/index.ts";
import { record } from "./log/index.ts";
import { holdersOf } from "./people/index.ts";
import {
  calendarPublished,
  debtsOf,
  dueItems,
  holds,
  importers,
  lightsOf,
  migrations,
  progressOf,
  TABLES,
  texts,
  toSignOf,
  waitingOf,
  origins,
} from "./rooms.ts";

export interface OpenHouse extends House {
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly clock: Clock;
  readonly filesDir: string;
  readonly log: Logger;
  readonly vault: Vault;
  readonly signer: Signer | null;
  readonly outside: Outside;
}

/** What the rooms answer together. */
const ofRooms = {
  calendarPublished,
  debtsOf,
  dueItems,
  holds,
  holdersOf,
  lightsOf,
  progressOf,
  toSignOf,
  waitingOf,
  origins,
  say: translators(texts),
};

const furnished = (db: Db, changes: Changes, { filesDir, ...options }: HouseOptions): House => {
  const [files, previews] = [sweptFilesIn(filesDir), previewsIn(join(filesDir, "previews"))];
  const house = { ...ofRooms, ...options, db, record, announce, changes, files, previews, press: pressHere };
  return { ...house, importing: importingIn(house, importers) };
};

const unheard: Changes = { subscribe: () => () => undefined, ofKind: () => () => undefined };

/** The house in another process of the same program: the schema is as it should be, and nobody there waits for changes. */
export const openBeside = (url: string, options: HouseOptions): House =>
  furnished(connect(url, { max: 2 }), unheard, options);

/** Brings the schema up to date and opens the house on a database. */
export const openHouse = async (url: string, options: HouseOptions): Promise<OpenHouse> => {
  const { clock, log } = options;
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
  return { ...furnished(db, changes, options), close };
};
