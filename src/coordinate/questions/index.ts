import type { Room } from "../../ground/http/index.ts";
import { questionDoor } from "./commands/question-door.ts";
import { answersWaiting, questionDebts, questionDueItems } from "./read.ts";
import { questionRoutes } from "./routes.ts";
import { questionMigrations, questionTableSpecs } from "./tables.ts";
import { questionTexts } from "./texts.ts";

/** Questions from above, as the room they belong to brings them to the house. */
export const questions = {
  migrations: questionMigrations,
  tables: questionTableSpecs,
  texts: questionTexts,
  routes: questionRoutes,
  debts: questionDebts,
  dueItems: questionDueItems,
  toSign: answersWaiting,
  door: questionDoor,
} satisfies Partial<Room> & { door: typeof questionDoor };
