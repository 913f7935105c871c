import type { Room } from "../ground/http/index.ts";
import { meetingMigrations } from "./migrations.ts";
import { doorRoutes } from "./door/routes.ts";
import { letters } from "./letters/index.ts";
import { packJob } from "./pack/jobs.ts";
import { reportRoutes } from "./report/routes.ts";
import { meetingRoutes } from "./routes.ts";
import { meetingTableSpecs } from "./tables.ts";
import { meetingTexts } from "./texts.ts";
import { wall } from "./wall/index.ts";
import { year } from "./year/index.ts";

export { checkIn, drawAttendees } from "./commands/attend.ts";
export { prepareMeeting, writeStages } from "./commands/prepare.ts";
export { callMeeting, cancelMeeting, closeMeeting, openMeeting } from "./commands/turn.ts";
export { askForPack } from "./pack/commands.ts";
export { draftReport } from "./report/commands.ts";
export { reportFor } from "./report/store.ts";
export { attendeesPage } from "./store/attendees.ts";
export { meetingOfYear } from "./store/meetings.ts";
export { meetingDraft, stage as meetingStage } from "./words.ts";
export type { MeetingTables } from "./tables.ts";

/** The yearly meeting closes one year and opens the next: summarise, commend, arrange. (Design §4.6.) */
export const meeting: Room = {
  name: "meeting",
  migrations: [...meetingMigrations, ...letters.migrations, ...wall.migrations],
  tables: [...meetingTableSpecs, ...letters.tables, ...wall.tables],
  texts: { ...meetingTexts, ...letters.texts, ...wall.texts, ...year.texts },
  routes: [...meetingRoutes, ...reportRoutes, ...doorRoutes, ...letters.routes, ...wall.routes],
  pages: year.pages,
  jobs: [packJob],
  settings: letters.settings,
  holds: [{ table: "meeting_pack", column: "files", within: true }],
  toSign: letters.toSign,
  waiting: letters.waiting,
  dueItems: letters.dueItems,
  mount: wall.mount,
};
