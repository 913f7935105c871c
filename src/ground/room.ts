import { todayRoutes } from "./today/routes.ts";
import { recountCalendar } from "./calendar/jobs.ts";
import { calendarRoutes } from "./calendar/routes.ts";
import { sweepFilesJob } from "./files/sweep.ts";
import { countyRoutes } from "./county/routes.ts";
import type { Room } from "./http/index.ts";
import { digestHour, messageJobs, messageRoutes } from "./messages/index.ts";
import { groundMigrations, groundTables } from "./migrations.ts";
import { absoluteHours, idleHours, sweepSessions } from "./session/index.ts";
import { waitingRoutes } from "./waiting/routes.ts";
import { groundTexts } from "./texts-of-ground.ts";

/** How long a spreadsheet that was looked at waits to be confirmed: a working day. */
const previewsFor = 8 * 3_600_000;

/** What the ground brings when the house is mounted. */
export const ground: Room = {
  name: "ground",
  migrations: groundMigrations,
  tables: groundTables,
  texts: groundTexts,
  routes: [...countyRoutes, ...calendarRoutes, ...todayRoutes, ...waitingRoutes, ...messageRoutes],
  settings: [idleHours, absoluteHours, digestHour],
  jobs: [
    { name: "ground.sweep-sessions", cron: "17 3 * * *", run: ({ db }, now) => sweepSessions(db, now) },
    {
      name: "ground.sweep-previews",
      cron: "41 * * * *",
      run: async ({ previews }) => void (await previews.sweep(previewsFor)),
    },
    sweepFilesJob,
    recountCalendar,
    ...messageJobs,
  ],
};
