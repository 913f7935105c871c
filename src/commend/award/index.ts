import type { Room } from "../../ground/http/index.ts";
import { awardPages } from "./pages/index.ts";
import { awardRoutes } from "./routes.ts";
import { awardMigrations, awardTableSpecs } from "./tables.ts";
import { awardTexts } from "./texts.ts";
import { awardsToSign } from "./waiting.ts";

/** Decisions and honours, as the room they belong to brings them to the house. */
export const award = {
  migrations: awardMigrations,
  tables: awardTableSpecs,
  texts: awardTexts,
  routes: awardRoutes,
  pages: awardPages,
  toSign: awardsToSign,
} as const satisfies Partial<Room>;
