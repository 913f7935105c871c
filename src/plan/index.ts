import type { Room } from "../ground/http/index.ts";
import { planImporter } from "./import/importer.ts";
import { actionPage } from "./action-page.tsx";
import { planDueItems } from "./due.ts";
import { planDebts } from "./read.ts";
import { planRoutes } from "./routes.ts";
import { planMigrations, planTableSpecs } from "./tables.ts";
import { taskPage } from "./task-page.tsx";
import { planTexts } from "./texts.ts";

export { adoptPlan } from "./commands.ts";
export { type PublicPlan, publicPlan } from "./public.ts";
export { PlanLead, TaskCards, tasksTitle, YearOnPaper } from "./year-on-paper.tsx";
export type { PlanTables } from "./tables.ts";

export const plan: Room = {
  name: "plan",
  migrations: planMigrations,
  tables: planTableSpecs,
  texts: planTexts,
  routes: planRoutes,
  pages: [taskPage, actionPage],
  importers: [planImporter],
  debts: planDebts,
  dueItems: planDueItems,
};
