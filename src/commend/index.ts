import type { Room } from "../ground/http/index.ts";
import { commendMigrations } from "./migrations.ts";
import { notice } from "./notice/index.ts";
import { commendTableSpecs } from "./tables.ts";
import { commendTexts } from "./texts.ts";

export type { CommendTables } from "./tables.ts";
export { commendedOf, type NomineeRead } from "./store/nominees.ts";
export { programmeById, type ProgrammeRow } from "./store/programmes.ts";

export const commend: Room = {
  name: "commend",
  migrations: [...commendMigrations, ...notice.migrations],
  tables: [...commendTableSpecs, ...notice.tables],
  texts: { ...commendTexts, ...notice.texts },
  routes: [...notice.routes],
  pages: [...notice.pages],
  jobs: [...notice.jobs],
  settings: [...notice.settings],
  debts: notice.debts,
  dueItems: notice.dueItems,
  waiting: notice.waiting,
  calendarPublished: notice.calendarPublished,
};
