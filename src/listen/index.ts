import type { Room } from "../ground/http/index.ts";
import { exportRoutes } from "./export/routes.ts";
import { ticketImporter } from "./import/importer.ts";
import { ticketMigrations } from "./import/migrations.ts";
import { ticketTableSpecs } from "./import/tables.ts";
import { recountAppeals } from "./commands/clock.ts";
import { appealDoor } from "./commands/door.ts";
import { listenJobs } from "./jobs.ts";
import { keyJobs } from "./keys/jobs.ts";
import { keyMigrations } from "./keys/migrations.ts";
import { keyRoutes } from "./keys/routes.ts";
import { keyTableSpecs } from "./keys/tables.ts";
import { mountOpen311, open311 } from "./open311/mount.ts";
import { listenMigrations } from "./migrations.ts";
import { appealDebts, appealDueItems } from "./owed.ts";
import { listenPages } from "./pages/index.ts";
import { publicSettings } from "./public-settings.ts";
import { publicRoutes } from "./routes-public.ts";
import { routingImporter } from "./routing/importer.ts";
import { listenRoutes } from "./routes.ts";
import { listenSettings } from "./settings.ts";
import { rates } from "./rates/index.ts";
import { routing } from "./routing/index.ts";
import { keptWords } from "./store/salts.ts";
import { listenTableSpecs } from "./tables.ts";
import { listenTexts } from "./texts.ts";
import { themes } from "./themes/index.ts";
import { cooperationMigrations } from "./together/migrations.ts";
import { cooperationTableSpecs } from "./together/tables.ts";

export { publicActor } from "./actors.ts";
export { appealByNumber, actAsAppellant, numbersMeant, prefixOf } from "./appellant.ts";
export { beginCategories } from "./commands/setup.ts";
export { checkGuesses, noteGuess } from "./guesses.ts";
export { openly } from "./rules/redact.ts";
export { numberBytes, numberFrom } from "./rules/number.ts";
export { submitAppeal } from "./submit.ts";
export { RatesSection } from "./rates/front.tsx";
export { ratesOfUnits } from "./rates/of-units.ts";
export { publicRates, ratesOfYear, receivedOn } from "./rates/read.ts";
export type { ListenTables } from "./tables.ts";

/** One door for every voice, and a clock that starts when it is heard. (Design §4.2.) */
export const listen: Room = {
  name: "listen",
  migrations: [
    ...listenMigrations,
    ...routing.migrations,
    ...ticketMigrations,
    ...keyMigrations,
    ...themes.migrations,
    ...cooperationMigrations,
  ],
  tables: [
    ...listenTableSpecs,
    ...routing.tables,
    ...ticketTableSpecs,
    ...keyTableSpecs,
    ...themes.tables,
    ...cooperationTableSpecs,
  ],
  texts: { ...listenTexts, ...rates.texts, ...themes.texts },
  routes: [
    ...listenRoutes,
    ...routing.routes,
    ...rates.routes,
    ...themes.routes,
    ...keyRoutes,
    ...exportRoutes,
    ...publicRoutes,
  ],
  pages: listenPages,
  importers: [ticketImporter, routingImporter],
  mount: mountOpen311,
  protocol: open311,
  jobs: [...listenJobs, ...routing.jobs, ...keyJobs],
  settings: [...listenSettings, ...routing.settings, ...rates.settings, ...publicSettings],
  keptWords,
  calendarPublished: recountAppeals,
  debts: appealDebts,
  dueItems: appealDueItems,
  holds: [
    { table: "appeal_file", column: "hash" },
    { table: "appeal_cooperation_file", column: "hash" },
  ],
  origins: { appeal: appealDoor, ...themes.origins },
};
