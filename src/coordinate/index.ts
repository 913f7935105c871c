import type { Room } from "../ground/http/index.ts";
import { askDueItems } from "./asks.ts";
import { chaseUnanswered, closeCarriedOut, passOnSilent } from "./jobs.ts";
import { coordinateMigrations } from "./migrations.ts";
import { actionDoor } from "./commands/action-door.ts";
import { recountMatters } from "./commands/recount.ts";
import { matterDoor } from "./commands/matter-door.ts";
import { questions } from "./questions/index.ts";
import { headPage, headsPage } from "./heads-page.tsx";
import { matterDebts } from "./read.ts";
import { coordinateRoutes } from "./routes.ts";
import { afterSessionDays, decisionDays, responseDays, publicHeads, sessionWithinDays } from "./settings.ts";
import { coordinateTableSpecs } from "./tables.ts";
import { sessionMigrations } from "./session/migrations.ts";
import { minutesToSign } from "./session/read.ts";
import { coordinateTexts } from "./texts.ts";
import { mattersWaiting } from "./waiting.ts";

export { type Opened, openMatter, openMatterIn } from "./commands/open.ts";
export { listMatters } from "./present.ts";
export { redCount } from "./red/store.ts";
export { countsOfTop, decidedByTop } from "./store/decided-in.ts";
export { unitRecords, type UnitRecord } from "./of-units.ts";
export { mattersFrom } from "./store/lists.ts";
export type { CoordinateTables } from "./tables.ts";

export const coordinate: Room = {
  name: "coordinate",
  migrations: [...coordinateMigrations, ...sessionMigrations, ...questions.migrations],
  tables: [...coordinateTableSpecs, ...questions.tables],
  texts: { ...coordinateTexts, ...questions.texts },
  routes: [...coordinateRoutes, ...questions.routes],
  jobs: [passOnSilent, chaseUnanswered, closeCarriedOut],
  debts: async (db, countyId, postId) => [
    ...(await matterDebts(db, countyId, postId)),
    ...(await questions.debts(db, countyId, postId)),
  ],
  dueItems: async (db, countyId, from, to) => [
    ...(await askDueItems(db, countyId, from, to)),
    ...(await questions.dueItems(db, countyId, from, to)),
  ],
  holds: [{ table: "matter_file", column: "hash" }],
  waiting: mattersWaiting,
  toSign: async (ask) => [...(await minutesToSign(ask)), ...(await questions.toSign(ask))],
  calendarPublished: recountMatters,
  origins: { action: actionDoor, matter: matterDoor, question: questions.door },
  settings: [responseDays, decisionDays, afterSessionDays, sessionWithinDays, publicHeads],
  pages: [headsPage, headPage],
};
