import { localDate } from "../ground/clock.ts";
import { execute } from "../ground/command.ts";
import { anyoneSignedIn, type May, type Route, route } from "../ground/http/index.ts";
import { asFile } from "../ground/press/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import type { Db } from "../ground/db/index.ts";
import type { House } from "../ground/house.ts";
import type { LightKind } from "../ground/look/lights.ts";
import { headsOf, timelineOf } from "./store/overview.ts";
import { rootUnit, unitDirectory, postDirectory } from "../people/index.ts";
import * as api from "./api.ts";
import { changeAction, createAction } from "./commands/actions.ts";
import { amendAction } from "./commands/amend.ts";
import { divideAction } from "./commands/divide.ts";
import { closeAction, resumeAction, suspendAction, withdrawAction } from "./commands/life.ts";
import { paceAction } from "./commands/pace.ts";
import { adoptPlan, createPlan } from "./commands/plans.ts";
import { breakdownAsCsv, breakdownSheet } from "./documents.ts";
import { feedRoutes } from "./feed/routes.ts";
import { outlineRoutes } from "./outline/routes.ts";
import { ledgerSheet } from "./ledger.ts";
import { treeOf } from "./read.ts";
import { may, type PlanAct } from "./rules.ts";
import { actionsWhere } from "./store/actions.ts";
import { actsFor, standingsOf } from "./rules/life.ts";
import { wholeAction } from "./store/details.ts";
import { pathOfUnit } from "./store/life.ts";
import { seriesPublished } from "./store/series.ts";
import { planOfYear, plansWithCounts } from "./store/plans.ts";
import type { Plan } from "./words.ts";

const whoMay =
  (act: PlanAct): May =>
  (actor) =>
    may(actor, act);

const planAt = async (db: Db, countyId: string, year: number): Promise<Plan | Refusal> =>
  (await planOfYear(db, countyId, year)) ?? refuse("plan.not-there");

const breakdownName = ({ year }: Pick<Plan, "year">): string => `${year}年重点任务分解表`;

/** The actions whose light is of a kind today. */
const idsLit = async (
  { db, lightsOf, clock }: House,
  countyId: string,
  planId: string,
  kind: LightKind,
  now: Date,
): Promise<string[]> => {
  const lights = await lightsOf(db, countyId, planId, localDate(now, clock.zone));
  return [...lights].filter(([, { light }]) => light === kind).map(([id]) => id);
};

/** The kinds of units whose heads and deputies lead actions beside the units' own heads. */
const leadingKinds = ["county", "organ", "government"];

const reading: readonly Route[] = [
  route(api.listPlans, anyoneSignedIn, async ({ house, countyId, actor }) => ({
    plans: await plansWithCounts(house.db, countyId),
    may: {
      create: may(actor, "create"),
      change: may(actor, "change"),
      adopt: may(actor, "adopt"),
      withdraw: may(actor, "withdraw"),
    },
  })),
  route(api.readPlan, anyoneSignedIn, async ({ house, countyId, params }) => {
    const plan = await planAt(house.db, countyId, params.year);
    return isRefusal(plan) ? plan : treeOf(house.db, countyId, plan);
  }),
  route(api.listActions, anyoneSignedIn, async ({ house, countyId, params, query, now }) => {
    const plan = await planAt(house.db, countyId, params.year);
    if (isRefusal(plan)) return plan;
    const ids = query.light && (await idsLit(house, countyId, plan.id, query.light, now));
    return actionsWhere(house.db, countyId, plan.id, { ...query, ...(ids ? { ids } : {}) });
  }),
  route(api.planHeads, anyoneSignedIn, async ({ house, countyId, params }) => {
    const plan = await planAt(house.db, countyId, params.year);
    return isRefusal(plan) ? plan : { heads: await headsOf(house.db, countyId, plan.id) };
  }),
  route(api.planTimeline, anyoneSignedIn, async ({ house, countyId, params }) => {
    const plan = await planAt(house.db, countyId, params.year);
    return isRefusal(plan) ? plan : { actions: await timelineOf(house.db, countyId, plan) };
  }),
  route(api.readAction, anyoneSignedIn, async ({ house, countyId, actor, params }) => {
    const action = await wholeAction(house.db, countyId, params.id);
    if (!action) return refuse("action.not-there");
    const leadPath = await pathOfUnit(house.db, countyId, action.lead?.id ?? null);
    return { ...action, acts: actsFor(action.state, standingsOf(actor, leadPath)) };
  }),
  route(api.planChoices, whoMay("change"), async ({ house, countyId }) => {
    const { units } = await unitDirectory(house.db, countyId);
    const { posts } = await postDirectory(house.db, countyId);
    const county = await rootUnit(house.db, countyId);
    const leading = new Set(units.filter(({ kind }) => leadingKinds.includes(kind)).map(({ id }) => id));
    return {
      units: [...units],
      series: county ? await seriesPublished(house.db, countyId, county.id) : [],
      posts: posts.filter(
        ({ unitId, role }) => leading.has(unitId) && (role === "head" || role === "deputy"),
      ),
    };
  }),
];

const exporting: readonly Route[] = [
  route(api.breakdownXlsx, anyoneSignedIn, async ({ house, countyId, params, lang }) => {
    const plan = await planAt(house.db, countyId, params.year);
    if (isRefusal(plan)) return plan;
    const sheet = await breakdownSheet(house.db, countyId, plan, lang);
    return asFile(breakdownName(plan), await house.press.workbook([sheet]));
  }),
  route(api.breakdownCsv, anyoneSignedIn, async ({ house, countyId, params, lang }) => {
    const plan = await planAt(house.db, countyId, params.year);
    if (isRefusal(plan)) return plan;
    const bytes = await breakdownAsCsv(house.db, countyId, plan, lang);
    return { name: `${breakdownName(plan)}.csv`, type: "text/csv; charset=utf-8", bytes };
  }),
  route(api.ledgerXlsx, anyoneSignedIn, async ({ house, countyId, params, lang, now }) => {
    const plan = await planAt(house.db, countyId, params.year);
    if (isRefusal(plan)) return plan;
    const today = localDate(now, house.clock.zone);
    const sheet = await ledgerSheet(house, countyId, plan, { today, lang });
    return asFile(`${plan.year}年工作台账 ${today}`, await house.press.workbook([sheet]));
  }),
];

const changing: readonly Route[] = [
  route(api.createPlanRoute, whoMay("create"), ({ house, actor, body }) =>
    execute(house, createPlan, actor, body),
  ),
  route(api.adoptPlanRoute, whoMay("adopt"), ({ house, actor, params, body }) =>
    execute(house, adoptPlan, actor, { year: params.year, ...body }),
  ),
  route(api.createActionRoute, whoMay("create"), ({ house, actor, params, body }) =>
    execute(house, createAction, actor, { year: params.year, draft: body }),
  ),
  route(api.changeActionRoute, whoMay("change"), ({ house, actor, params, body }) =>
    execute(house, changeAction, actor, { id: params.id, draft: body }),
  ),
  route(api.withdrawActionRoute, whoMay("withdraw"), ({ house, actor, params, body }) =>
    execute(house, withdrawAction, actor, { id: params.id, reason: body.reason }),
  ),
  route(api.amendActionRoute, whoMay("withdraw"), ({ house, actor, params, body }) =>
    execute(house, amendAction, actor, { id: params.id, ...body }),
  ),
  route(api.paceActionRoute, whoMay("change"), ({ house, actor, params, body }) =>
    execute(house, paceAction, actor, { id: params.id, pace: body }),
  ),
  route(api.divideActionRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, divideAction, actor, { id: params.id, division: body }),
  ),
  route(api.suspendActionRoute, whoMay("withdraw"), ({ house, actor, params, body }) =>
    execute(house, suspendAction, actor, { id: params.id, reason: body.reason }),
  ),
  route(api.resumeActionRoute, whoMay("withdraw"), ({ house, actor, params }) =>
    execute(house, resumeAction, actor, { id: params.id }),
  ),
  route(api.closeActionRoute, whoMay("withdraw"), ({ house, actor, params }) =>
    execute(house, closeAction, actor, { id: params.id }),
  ),
];

/** Reading is for everyone signed in; who changes is decided by `may`, here and again in the command. */
export const planRoutes: readonly Route[] = [
  ...reading,
  ...exporting,
  ...changing,
  ...feedRoutes,
  ...outlineRoutes,
];
