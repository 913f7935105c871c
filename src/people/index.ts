import type { Room } from "../ground/http/index.ts";
import { peopleMigrations, peopleTableSpecs } from "./tables.ts";
import { peopleTexts } from "./texts.ts";

export { actorOf } from "./actor.ts";
export {
  type DirectoryPost,
  type DirectoryUnit,
  type PostDirectory,
  postDirectory,
  type PostFound,
  type UnitDirectory,
  unitDirectory,
  type UnitFound,
} from "./directory.ts";
export type { PeopleTables } from "./tables.ts";

export const people: Room = {
  name: "people",
  migrations: peopleMigrations,
  tables: peopleTableSpecs,
  texts: peopleTexts,
  routes: [],
};
