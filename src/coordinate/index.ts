import type { Room } from "../ground/http/index.ts";
import { closeCarriedOut, passOnSilent } from "./jobs.ts";
import { coordinateMigrations } from "./migrations.ts";
import { actionDoor } from "./commands/action-door.ts";
import { recountMatters } from "./commands/recount.ts";
import { matterDoor } from "./commands/matter-door.ts";
import { matterDebts } from "./read.ts";
import { coordinateRoutes } from "./routes.ts";
import { afterSessionDays, decisionDays, responseDays, sessionWithinDays } from "./settings.ts";
import { coordinateTableSpecs } from "./tables.ts";
import { sessionMigrations } from "./session/migrations.ts";
import { minutesToSign } from "./session/read.ts";
import { coordinateTexts } from "./texts.ts";
import { mattersWaiting } from "./waiting.ts";

export { type Opened, openMatter, openMatterIn } from "./commands/open.ts";
export { redCount } from "./red/store.ts";
export { mattersFrom } from "./store/lists.ts";
export type { CoordinateTables } from "./tables.ts";

export const coordinate: Room = {
  name: "coordinate",
  migrations: [...coordinateMigrations, ...sessionMigrations],
  tables: coordinateTableSpecs,
  texts: coordinateTexts,
  routes: coordinateRoutes,
  jobs: [passOnSilent, closeCarriedOut],
  debts: matterDebts,
  waiting: mattersWaiting,
  toSign: minutesToSign,
  calendarPublished: recountMatters,
  origins: { action: actionDoor, matter: matterDoor },
  settings: [responseDays, decisionDays, afterSessionDays, sessionWithinDays],
};
