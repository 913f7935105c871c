import type { Room } from "../ground/http/index.ts";
import { quotaImporter } from "./quotas/importer.ts";
import { commendMigrations } from "./migrations.ts";
import { commendDebts, commendDueItems, commendWaiting, nominationsToSign } from "./owed.ts";
import { commendRoutes } from "./routes.ts";
import { commendSettings } from "./settings.ts";
import { commendTableSpecs } from "./tables.ts";
import { commendTexts } from "./texts.ts";

export type { CommendTables } from "./tables.ts";
export { commendedOf, type NomineeRead } from "./store/nominees.ts";
export { programmeById, type ProgrammeRow } from "./store/programmes.ts";

/** Who deserves thanks, by evidence. (Design §4.5.) */
export const commend: Room = {
  name: "commend",
  migrations: commendMigrations,
  tables: commendTableSpecs,
  texts: commendTexts,
  routes: commendRoutes,
  importers: [quotaImporter],
  settings: commendSettings,
  debts: commendDebts,
  dueItems: commendDueItems,
  waiting: commendWaiting,
  toSign: nominationsToSign,
};
