import type { Room } from "../ground/http/index.ts";
import { meetingMigrations } from "./migrations.ts";
import { meetingRoutes } from "./routes.ts";
import { meetingTableSpecs } from "./tables.ts";
import { meetingTexts } from "./texts.ts";

export type { MeetingTables } from "./tables.ts";

/** The yearly meeting closes one year and opens the next: summarise, commend, arrange. (Design §4.6.) */
export const meeting: Room = {
  name: "meeting",
  migrations: meetingMigrations,
  tables: meetingTableSpecs,
  texts: meetingTexts,
  routes: meetingRoutes,
};
