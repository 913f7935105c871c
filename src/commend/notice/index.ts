import type { Room } from "../../ground/http/index.ts";
import { recountNotices } from "./commands/answer.ts";
import { eraseObjectors } from "./jobs.ts";
import { objectionDebts, objectionDueItems, objectionsWaiting } from "./owed.ts";
import { noticePages } from "./pages/index.ts";
import { noticeRoutes } from "./routes.ts";
import { noticeSettings } from "./settings.ts";
import { noticeMigrations, noticeTableSpecs } from "./tables.ts";
import { noticeTexts } from "./texts.ts";

/** Public notice and objections, as the room they belong to brings them to the house. */
export const notice = {
  migrations: noticeMigrations,
  tables: noticeTableSpecs,
  texts: noticeTexts,
  routes: noticeRoutes,
  pages: noticePages,
  jobs: [eraseObjectors],
  settings: noticeSettings,
  debts: objectionDebts,
  dueItems: objectionDueItems,
  waiting: objectionsWaiting,
  calendarPublished: recountNotices,
} as const satisfies Partial<Room>;
