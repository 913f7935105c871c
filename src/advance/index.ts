import type { Room } from "../ground/http/index.ts";
import { bulletins } from "./bulletin/index.ts";
import { burden } from "./burden/index.ts";
import { progressImporter } from "./import/importer.ts";
import { advanceJobs } from "./jobs.ts";
import { progressSaid } from "./ledger.ts";
import { lightsOf } from "./lights.ts";
import { advanceMigrations } from "./migrations.ts";
import { advanceRoutes } from "./routes.ts";
import { cadenceDays, lightPreset, nextStepDays, referAfterPeriods } from "./settings.ts";
import { advanceTableSpecs } from "./tables.ts";
import { advanceTexts } from "./texts.ts";
import { advanceTodayRoutes } from "./today/routes.ts";
import { chaseMigrations, chaseTableSpecs } from "./today/tables.ts";
import { advanceTodayTexts } from "./today/texts.ts";
import { claimsToJudge } from "./waiting.ts";

export { lightingOf } from "./lights.ts";
export { redInPeriods } from "./red.ts";
export { latestSpotCheck } from "./spot-check.ts";
export { lightHistory, redAtEach } from "./store/lights.ts";
export type { AdvanceTables } from "./tables.ts";
export { leagueOf, silentOf } from "./year.ts";

export const advance: Room = {
  name: "advance",
  migrations: [...advanceMigrations, ...bulletins.migrations, ...burden.migrations, ...chaseMigrations],
  tables: [...advanceTableSpecs, ...bulletins.tables, ...burden.tables, ...chaseTableSpecs],
  texts: { ...advanceTexts, ...bulletins.texts, ...burden.texts, ...advanceTodayTexts },
  routes: [...advanceRoutes, ...bulletins.routes, ...burden.routes, ...advanceTodayRoutes],
  importers: [progressImporter],
  jobs: advanceJobs,
  settings: [lightPreset, cadenceDays, nextStepDays, referAfterPeriods, ...burden.settings],
  lights: lightsOf,
  holds: [
    { table: "evidence", column: "hash" },
    { table: "bulletin", column: "word_hash" },
    { table: "bulletin", column: "pdf_hash" },
  ],
  waiting: claimsToJudge,
  toSign: bulletins.toSign,
  progress: progressSaid,
};
