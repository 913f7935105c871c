import { Client } from "pg";
import type { Logger } from "pino";
import type { Clock } from "./ground/clock.ts";
import { loadStateCouncilDays } from "./ground/calendar/store.ts";
import { announce, connect, distribute, listenForChanges, migrate } from "./ground/db/index.ts";
import { filesIn } from "./ground/files/index.ts";
import type { House } from "./ground/house.ts";
import { record } from "./log/index.ts";
import { debtsOf, lightsOf, migrations, progressOf, TABLES } from "./rooms.ts";

export interface OpenHouse extends House {
  close(): Promise<void>;
}

/** Brings the schema up to date and opens the house on a database. */
export const openHouse = async (
  url: string,
  { clock, filesDir, log }: { clock: Clock; filesDir: string; log: Logger },
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
  const asked = { debtsOf, lightsOf, progressOf };
  return { db, clock, record, announce, ...asked, changes, files: filesIn(filesDir), log, close };
};
