import type { Room } from "../../ground/http/index.ts";
import { burdenRoutes } from "./routes.ts";
import { villageMinutes } from "./settings.ts";
import { burdenMigrations, burdenTableSpecs } from "./tables.ts";
import { burdenTexts } from "./texts.ts";

/** The burden on villages, as the room it belongs to brings it to the house. */
export const burden: Pick<Room, "migrations" | "tables" | "texts" | "routes"> &
  Required<Pick<Room, "settings">> = {
  migrations: burdenMigrations,
  tables: burdenTableSpecs,
  texts: burdenTexts,
  routes: burdenRoutes,
  settings: [villageMinutes],
};
