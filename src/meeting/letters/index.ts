import type { Room } from "../../ground/http/index.ts";
import { letterRoutes } from "./routes.ts";
import { signWithin } from "./settings.ts";
import { letterMigrations, letterTableSpecs } from "./tables.ts";
import { letterTexts } from "./texts.ts";
import { lettersDue, lettersToSign, lettersWaiting } from "./waiting.ts";

/** Responsibility letters (目标责任书), as the room brings them to the house. */
export const letters = {
  migrations: letterMigrations,
  tables: letterTableSpecs,
  texts: letterTexts,
  routes: letterRoutes,
  settings: [signWithin],
  toSign: lettersToSign,
  waiting: lettersWaiting,
  dueItems: lettersDue,
} as const satisfies Partial<Room>;
