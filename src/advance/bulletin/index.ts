export type { Writing } from "./commands.ts";
export type { DecidedIn, Sources } from "./facts.ts";
export { bulletinRoutes } from "./routes.ts";
export { bulletinMigrations, bulletinTableSpecs } from "./tables.ts";
export { bulletinTexts } from "./texts.ts";
