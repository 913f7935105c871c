import type { Room } from "../ground/http/index.ts";
import { award } from "./award/index.ts";
import { honourImporter } from "./import/importer.ts";
import { commendMigrations } from "./migrations.ts";
import { notice } from "./notice/index.ts";
import { commendDebts, commendDueItems, commendWaiting, nominationsToSign } from "./owed.ts";
import { quotaImporter } from "./quotas/importer.ts";
import { commendRoutes } from "./routes.ts";
import { commendSettings } from "./settings.ts";
import { commendTableSpecs } from "./tables.ts";
import { commendTexts } from "./texts.ts";

export { NoticeDoor, type RunningNotice, runningNotices } from "./notice/front.tsx";
export { decidedAwards } from "./award/read.ts";
export type { DecidedAward } from "./award/words.ts";
export type { CommendTables } from "./tables.ts";
export { commendedOf, type NomineeRead } from "./store/nominees.ts";
export { programmeById, type ProgrammeRow } from "./store/programmes.ts";

/** Who deserves thanks, by evidence. (Design §4.5.) */
export const commend: Room = {
  name: "commend",
  migrations: [...commendMigrations, ...notice.migrations, ...award.migrations],
  tables: [...commendTableSpecs, ...notice.tables, ...award.tables],
  texts: { ...commendTexts, ...notice.texts, ...award.texts },
  routes: [...commendRoutes, ...notice.routes, ...award.routes],
  pages: [...notice.pages, ...award.pages],
  jobs: [...notice.jobs],
  importers: [quotaImporter, honourImporter],
  settings: [...commendSettings, ...notice.settings],
  debts: async (...ask) => [...(await commendDebts(...ask)), ...(await notice.debts(...ask))],
  dueItems: async (...ask) => [...(await commendDueItems(...ask)), ...(await notice.dueItems(...ask))],
  waiting: async (ask) => ({
    commend: (await commendWaiting(ask)).commend + (await notice.waiting(ask)).commend,
  }),
  toSign: async (ask) => [...(await nominationsToSign(ask)), ...(await award.toSign(ask))],
  calendarPublished: notice.calendarPublished,
  holds: [
    { table: "award_decision", column: "word_hash" },
    { table: "award_decision", column: "pdf_hash" },
    { table: "objection_file", column: "hash" },
  ],
};
