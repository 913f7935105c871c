import type { Room } from "../ground/http/index.ts";
import { ticketImporter } from "./import/importer.ts";
import { ticketMigrations } from "./import/migrations.ts";
import { ticketTableSpecs } from "./import/tables.ts";
import { listenMigrations } from "./migrations.ts";
import { routing } from "./routing/index.ts";
import { listenTableSpecs } from "./tables.ts";
import { listenTexts } from "./texts.ts";

export type { ListenTables } from "./tables.ts";

/** One door for every voice, and a clock that starts when it is heard. (Design §4.2.) */
export const listen: Room = {
  name: "listen",
  migrations: [...listenMigrations, ...routing.migrations, ...ticketMigrations],
  tables: [...listenTableSpecs, ...routing.tables, ...ticketTableSpecs],
  texts: listenTexts,
  routes: [],
  importers: [ticketImporter],
  jobs: routing.jobs,
};
