import { localDate } from "../../ground/clock.ts";
import { command, type Outcome } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import { newId } from "../../ground/id.ts";
import { refuse } from "../../ground/refusal.ts";
import { adopt, may } from "../rules.ts";
import { countAdopted, draftsOf } from "../store/actions.ts";
import { adoptPlanRows, insertPlan, planOfYear } from "../store/plans.ts";
import type { Plan } from "../words.ts";
import type { PlanDraft } from "../words/drafts.ts";

const notThere = refuse("route.not-there");

/** Opens a year: a draft without tasks. Refuses `plan.year-taken` when the year has one. */
export const createPlan = command(
  "plan.create",
  async (tx, actor, { year, titleZh, titleEn }: PlanDraft, now): Promise<Outcome<Plan>> => {
    if (!may(actor, "create")) return notThere;
    if (await planOfYear(tx, actor.countyId, year))
      return refuse("plan.year-taken", { year }, { field: "year" });
    const plan: Plan = { id: newId(now), year, titleZh, titleEn, state: "draft", adoptedOn: null };
    await insertPlan(tx, actor.countyId, plan);
    return { value: plan, entry: { kind: "plan", id: plan.id, after: { year, titleZh, titleEn } } };
  },
);

/**
 * Adopts a year's plan with every draft in it; drafts that come later are adopted by doing it again. Refuses as the
 * rule `adopt` does: while one action lacks its lead, its head, its done-when or its deadline, nothing is adopted.
 */
export const adoptPlan = command(
  "plan.adopt",
  async (tx, actor, { year }: { year: number }, now): Promise<Outcome<Plan>> => {
    const { countyId } = actor;
    const plan = await planOfYear(tx, countyId, year);
    if (!plan || !may(actor, "adopt")) return notThere;
    const drafts = await draftsOf(tx, countyId, plan.id);
    const refusal = adopt(drafts, await countAdopted(tx, countyId, plan.id));
    if (refusal) return refusal;
    const county = await countyById(tx, countyId);
    await adoptPlanRows(tx, countyId, plan.id, localDate(now, county?.zone ?? "Asia/Shanghai"));
    const value = (await planOfYear(tx, countyId, year)) ?? plan;
    const after = { year, actions: drafts.length, numbers: drafts.map(({ number }) => number) };
    return { value, entry: { kind: "plan", id: plan.id, before: { state: plan.state }, after } };
  },
);
