import type { Room } from "../ground/http/index.ts";
import { bulletins } from "./bulletin/index.ts";
import { burden } from "./burden/index.ts";
import { progressImporter } from "./import/importer.ts";
import { advanceJobs } from "./jobs.ts";
import { progressSaid } from "./ledger.ts";
import { lightsOf } from "./lights.ts";
import { advanceMigrations } from "./migrations.ts";
import { advanceRoutes } from "./routes.ts";
import { cadenceDays, lightPreset, nextStepDays } from "./settings.ts";
import { advanceTableSpecs } from "./tables.ts";
import { advanceTexts } from "./texts.ts";

export { lightingOf } from "./lights.ts";
export { lightHistory, redAtEach } from "./store/lights.ts";
export type { AdvanceTables } from "./tables.ts";
export { leagueOf, silentOf } from "./year.ts";

export const advance: Room = {
  name: "advance",
  migrations: [...advanceMigrations, ...bulletins.migrations, ...burden.migrations],
  tables: [...advanceTableSpecs, ...bulletins.tables, ...burden.tables],
  texts: { ...advanceTexts, ...bulletins.texts, ...burden.texts },
  routes: [...advanceRoutes, ...bulletins.routes, ...burden.routes],
  importers: [progressImporter],
  jobs: advanceJobs,
  settings: [lightPreset, cadenceDays, nextStepDays, ...burden.settings],
  lights: lightsOf,
  progress: progressSaid,
};
