import type { Room } from "../ground/http/index.ts";
import { peopleImporter } from "./imports/people.ts";
import { unitsImporter } from "./imports/units.ts";
import { sweepKnocks } from "./knock.ts";
import { personRoutes } from "./routes/persons.ts";
import { postRoutes } from "./routes/posts.ts";
import { unitRoutes } from "./routes/units.ts";
import { sessionRoutes } from "./session/routes.ts";
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
export { createCounty } from "./commands/county.ts";
export { createLogin, type GivenPassword, resetPassword } from "./commands/login.ts";
export { createPerson } from "./commands/person.ts";
export { appoint } from "./commands/tenure.ts";
export { examplePassword } from "./password.ts";
export { type Acting, standIn, whoActs } from "./rules/stand-in.ts";
export { isWithin } from "./rules/tree.ts";
export { livingPosts, postOn, postsOf, postsUpFrom, titlesOfPosts } from "./store/posts.ts";
export { createAdmin, setUpCounty } from "./commands/set-up.ts";
export { exampleLogins, type ListedLogin, loginsIn } from "./store/sign-in.ts";
export { holdersOf } from "./store/holders.ts";
export { rootUnit, unitById } from "./store/units.ts";
export type { PeopleTables } from "./tables.ts";

export const people: Room = {
  name: "people",
  migrations: peopleMigrations,
  tables: peopleTableSpecs,
  texts: peopleTexts,
  routes: [...sessionRoutes, ...unitRoutes, ...postRoutes, ...personRoutes],
  importers: [unitsImporter, peopleImporter],
  jobs: [{ name: "people.sweep-knocks", cron: "27 3 * * *", run: ({ db }, now) => sweepKnocks(db, now) }],
};
