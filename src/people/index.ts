import type { Room } from "../ground/http/index.ts";
import { peopleMigrations, peopleTableSpecs } from "./tables.ts";
import { peopleTexts } from "./texts.ts";

export { actorOf } from "./actor.ts";
export type { PeopleTables } from "./tables.ts";

export const people: Room = {
  name: "people",
  migrations: peopleMigrations,
  tables: peopleTableSpecs,
  texts: peopleTexts,
  routes: [],
};
