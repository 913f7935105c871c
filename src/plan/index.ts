import type { Room } from "../ground/http/index.ts";
import { changesToSign } from "./asks/read.ts";
import { changeRoutes } from "./asks/routes.ts";
import { changeMigrations, changeTableSpecs } from "./asks/tables.ts";
import { planImporter } from "./import/importer.ts";
import { actionPage } from "./action-page.tsx";
import { planDueItems } from "./due.ts";
import { planDebts } from "./read.ts";
import { lightRoutes } from "./lights/routes.ts";
import { planRoutes } from "./routes.ts";
import { planMigrations } from "./migrations.ts";
import { planTableSpecs } from "./tables.ts";
import { taskPage } from "./task-page.tsx";
import { planTexts } from "./texts.ts";

export { type Decided, enterDecided } from "./commands/decided.ts";
export { keepUnitName } from "./commands/learn.ts";
export { learntUnits } from "./import/known-units.ts";
export { unitChoices } from "./import/learnt.ts";
export { yearOf } from "./import/year.ts";
export { type ActionStep, stepAction } from "./commands/life.ts";
export { adoptPlan } from "./commands/plans.ts";
export { publicActionsOfHead, type PublicPlan, publicPlan } from "./public.ts";
export { headsOf } from "./store/overview.ts";
export { PlanLead, TaskCards, tasksTitle, YearOnPaper } from "./year-on-paper.tsx";
export { type Standing, standingsOf, step } from "./rules/life.ts";
export type { ActionAct } from "./words/acts.ts";
export { shareOfYear } from "./words/share-of-year.ts";
export { expectedAt, type Trajectory, trajectoryOf } from "./words/trajectory.ts";
export type { PlanTables } from "./tables.ts";

export const plan: Room = {
  name: "plan",
  migrations: [...planMigrations, ...changeMigrations],
  tables: [...planTableSpecs, ...changeTableSpecs],
  texts: planTexts,
  routes: [...planRoutes, ...lightRoutes, ...changeRoutes],
  toSign: changesToSign,
  pages: [taskPage, actionPage],
  importers: [planImporter],
  debts: planDebts,
  dueItems: planDueItems,
};
