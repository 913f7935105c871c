import type { Room } from "../../ground/http/index.ts";
import { scoringRoutes } from "./routes.ts";
import { scoringMigrations, scoringTableSpecs } from "./tables.ts";
import { scoringTexts } from "./texts.ts";

/** Scoring by schemes, as the room it belongs to brings it to the house. */
export const scoring: Pick<Room, "migrations" | "tables" | "texts" | "routes"> = {
  migrations: scoringMigrations,
  tables: scoringTableSpecs,
  texts: scoringTexts,
  routes: scoringRoutes,
};
