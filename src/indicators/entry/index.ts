import type { Room } from "../../ground/http/index.ts";
import { entryRoutes } from "./routes.ts";
import { entryMigrations, entryTableSpecs } from "./tables.ts";
import { entryTexts } from "./texts.ts";
import { releasesToSign, releasesWaiting } from "./waiting.ts";

/** Entering figures and publishing them by four eyes, as the room it belongs to brings it to the house. */
export const entry = {
  migrations: entryMigrations,
  tables: entryTableSpecs,
  texts: entryTexts,
  routes: entryRoutes,
  toSign: releasesToSign,
  waiting: releasesWaiting,
} satisfies Partial<Room>;
