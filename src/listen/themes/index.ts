import type { Room } from "../../ground/http/index.ts";
import { themeDoor } from "./door.ts";
import { themeMigrations } from "./migrations.ts";
import { themeRoutes } from "./routes.ts";
import { themeTableSpecs } from "./tables.ts";
import { themeTexts } from "./texts.ts";

/** What is said again and again, as the room brings it to the house. */
export const themes = {
  migrations: themeMigrations,
  tables: themeTableSpecs,
  routes: themeRoutes,
  texts: themeTexts,
  origins: { theme: themeDoor },
} as const satisfies Partial<Room>;
