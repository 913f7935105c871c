import { z } from "zod";
import { contract } from "../ground/http/contract.ts";
import {
  actionFilter,
  actionInList,
  actionWhole,
  adoption,
  plan,
  planInList,
  planTree,
  planYear,
  postRef,
  timelineAction,
} from "./words.ts";
import { actionDraft, amendmentDraft, division, pace, planDraft, withdrawal } from "./words/drafts.ts";
import { namedSeries } from "./words/series.ts";
import { actionActs } from "./words/acts.ts";

const inYear = z.object({ year: planYear });
const byId = z.object({ id: z.uuid() });

export const listPlans = contract({
  method: "GET",
  path: "/api/plans",
  summary: "The years that have a plan, the latest first, with their numbers of actions and drafts",
  reply: z.object({
    plans: z.array(planInList),
    /** What this reader may do here, so that screens show no act that would be refused. */
    may: z.object({ create: z.boolean(), change: z.boolean(), adopt: z.boolean(), withdraw: z.boolean() }),
  }),
});

export const readPlan = contract({
  method: "GET",
  path: "/api/plans/:year",
  summary: "A year's plan as a tree: pillars, tasks, areas, and each action as a cell",
  params: inYear,
  reply: planTree,
});

export const listActions = contract({
  method: "GET",
  path: "/api/plans/:year/actions",
  summary: "A page of a year's actions, by task, area, unit (with those below it), pillar, deadline or text",
  params: inYear,
  query: actionFilter,
  reply: z.object({ total: z.number().int(), actions: z.array(actionInList) }),
});

export const readAction = contract({
  method: "GET",
  path: "/api/actions/:id",
  summary: "An action with its units, milestones, pillars and source",
  params: byId,
  reply: z.object({
    ...actionWhole.shape,
    /** What this reader may do with it now. */
    acts: z.array(z.enum(actionActs)),
  }),
});

export const createPlanRoute = contract({
  method: "POST",
  path: "/api/plans",
  summary: "Open a year with an empty draft plan",
  body: planDraft,
  reply: plan,
});

export const adoptPlanRoute = contract({
  method: "POST",
  path: "/api/plans/:year/adopt",
  summary: "Adopt a year's plan with every draft in it; refused while one of them is incomplete",
  params: inYear,
  body: adoption,
  reply: plan,
});

export const createActionRoute = contract({
  method: "POST",
  path: "/api/plans/:year/actions",
  summary: "Add a draft action to a year",
  params: inYear,
  body: actionDraft,
  reply: actionWhole,
});

export const changeActionRoute = contract({
  method: "PUT",
  path: "/api/actions/:id",
  summary: "Rewrite a draft action; adopted text is not changed",
  params: byId,
  body: actionDraft,
  reply: actionWhole,
});

export const withdrawActionRoute = contract({
  method: "POST",
  path: "/api/actions/:id/withdraw",
  summary: "Take an action out of the plan, with a reason",
  params: byId,
  body: withdrawal,
  reply: actionWhole,
});

export const amendActionRoute = contract({
  method: "POST",
  path: "/api/actions/:id/amend",
  summary: "Change what is promised, with a reason; before and after stay with the action",
  params: byId,
  body: amendmentDraft,
  reply: actionWhole,
});

export const paceActionRoute = contract({
  method: "PUT",
  path: "/api/actions/:id/trajectory",
  summary: "Write an action's trajectory by month, or make it even again",
  params: byId,
  body: pace,
  reply: actionWhole,
});

export const divideActionRoute = contract({
  method: "PUT",
  path: "/api/actions/:id/shares",
  summary: "Divide an action among units; each share is an action of its own",
  params: byId,
  body: division,
  reply: actionWhole,
});

export const suspendActionRoute = contract({
  method: "POST",
  path: "/api/actions/:id/suspend",
  summary: "Stop an action for a time, with a reason",
  params: byId,
  body: withdrawal,
  reply: actionWhole,
});

export const resumeActionRoute = contract({
  method: "POST",
  path: "/api/actions/:id/resume",
  summary: "Let a suspended action go on",
  params: byId,
  reply: actionWhole,
});

export const closeActionRoute = contract({
  method: "POST",
  path: "/api/actions/:id/close",
  summary: "Close a verified action",
  params: byId,
  reply: actionWhole,
});

export const planChoices = contract({
  method: "GET",
  path: "/api/plan-choices",
  summary: "The units and leading posts an action may name, as the form offers them",
  reply: z.object({
    units: z.array(z.object({ id: z.uuid(), nameZh: z.string(), nameEn: z.string().nullable() })),
    posts: z.array(z.object({ id: z.uuid(), titleZh: z.string(), titleEn: z.string().nullable() })),
    /** The county's own series of which something is published. */
    series: z.array(namedSeries),
  }),
});

export const breakdownXlsx = contract({
  method: "GET",
  path: "/api/plans/:year/breakdown.xlsx",
  summary: "The breakdown of a year (重点任务分解表) as the county prints it: Excel, merged, A4 landscape",
  params: inYear,
  reply: "file",
});

export const breakdownCsv = contract({
  method: "GET",
  path: "/api/plans/:year/breakdown.csv",
  summary: "The breakdown of a year as CSV, one row an action",
  params: inYear,
  reply: "file",
});

export const ledgerXlsx = contract({
  method: "GET",
  path: "/api/plans/:year/ledger.xlsx",
  summary: "The ledger of a year (工作台账) with how each action stands: Excel, A4 landscape",
  params: inYear,
  reply: "file",
});

export const planHeads = contract({
  method: "GET",
  path: "/api/plans/:year/heads",
  summary: "The heads who owe something in a year, each with the number of their actions",
  params: inYear,
  reply: z.object({ heads: z.array(postRef.extend({ actions: z.number().int() })) }),
});

export const planTimeline = contract({
  method: "GET",
  path: "/api/plans/:year/timeline",
  summary: "A year's actions with their spans and milestones, for a time line",
  params: inYear,
  reply: z.object({ actions: z.array(timelineAction) }),
});
