import type { Room } from "../../../ground/http/index.ts";
import { hallMigrations } from "./migrations.ts";
import { hallRoutes, mountHall } from "./routes.ts";
import { hallTableSpecs } from "./tables.ts";
import { hallTexts } from "./texts.ts";

/** The wall on a hall's own screen, as the room brings it to the house. */
export const hall = {
  migrations: hallMigrations,
  tables: hallTableSpecs,
  routes: hallRoutes,
  texts: hallTexts,
  mount: mountHall,
} as const satisfies Partial<Room>;
