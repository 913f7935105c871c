import type { Room } from "../../ground/http/index.ts";
import { giveOut, giveOutFrom } from "./give-out.ts";
import { learnRoutes } from "./jobs.ts";
import { routingRoutes } from "./routes.ts";
import { routingMigrations, routingTableSpecs } from "./tables.ts";

/** To whom an appeal may be given and what it may be about, as the room brings it to the house. */
export const routing: Pick<Room, "migrations" | "tables" | "routes"> &
  Required<Pick<Room, "jobs" | "settings">> = {
  migrations: routingMigrations,
  tables: routingTableSpecs,
  routes: routingRoutes,
  jobs: [learnRoutes, giveOut],
  settings: [giveOutFrom],
};
