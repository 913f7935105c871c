import type { Room } from "../ground/http/index.ts";
import { planImporter } from "./import/importer.ts";
import { planDebts } from "./read.ts";
import { planRoutes } from "./routes.ts";
import { planMigrations, planTableSpecs } from "./tables.ts";
import { planTexts } from "./texts.ts";

export { adoptPlan, changeAction, createAction, createPlan, withdrawAction } from "./commands.ts";
export { planImporter } from "./import/importer.ts";
export { planDebts, treeOf } from "./read.ts";
export type { PlanTables } from "./tables.ts";

export const plan: Room = {
  name: "plan",
  migrations: planMigrations,
  tables: planTableSpecs,
  texts: planTexts,
  routes: planRoutes,
  importers: [planImporter],
  debts: planDebts,
};
