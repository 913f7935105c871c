import type { Room } from "../../ground/http/index.ts";
import { outlookRoutes } from "./routes.ts";
import { outlookMigrations, outlookTableSpecs } from "./tables.ts";
import { outlookTexts } from "./texts.ts";

/** Targets, paths, forecasts, parts and peers, as the room they belong to brings them to the house. */
export const outlook: Pick<Room, "migrations" | "tables" | "texts" | "routes"> = {
  migrations: outlookMigrations,
  tables: outlookTableSpecs,
  texts: outlookTexts,
  routes: outlookRoutes,
};
