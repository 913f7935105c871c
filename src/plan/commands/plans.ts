import { localDate } from "../../ground/clock.ts";
import { command, type Outcome } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { adopt, adoptionDay, may, opening } from "../rules.ts";
import { countAdopted, draftsOf } from "../store/actions.ts";
import { adoptPlanRows, holdPlans, insertPlan, planOfYear } from "../store/plans.ts";
import type { Adoption, Plan } from "../words.ts";
import type { PlanDraft } from "../words/drafts.ts";
import { carryOver } from "./carry.ts";

const todayIn = async (tx: Db, countyId: string, now: Date): Promise<string> =>
  localDate(now, (await countyById(tx, countyId))?.zone ?? "Asia/Shanghai");

const notThere = refuse("route.not-there");

/** The adopted plan that another goes on from. Refuses `plan.nothing-to-carry`, at its field. */
const carriedFrom = async (tx: Db, countyId: string, year: number): Promise<Plan | Refusal> => {
  const plan = await planOfYear(tx, countyId, year);
  return plan?.state === "adopted"
    ? plan
    : refuse("plan.nothing-to-carry", { year: `${year}` }, { field: "carryFrom" });
};

/**
 * Opens a year: a draft without tasks, or with the outline of an earlier year and what is open of it. Refuses as the
 * rule `opening` and `carriedFrom` do.
 */
export const createPlan = command(
  "plan.create",
  async (tx, actor, { carryFrom, ...draft }: PlanDraft, now, { progressOf }): Promise<Outcome<Plan>> => {
    const { countyId } = actor;
    if (!may(actor, "create")) return notThere;
    const isTaken = (await planOfYear(tx, countyId, draft.year)) !== undefined;
    const refusal = opening(draft.year, isTaken, await todayIn(tx, countyId, now));
    if (refusal) return refusal;
    const from = carryFrom === null ? null : await carriedFrom(tx, countyId, carryFrom);
    if (isRefusal(from)) return from;
    const plan: Plan = { id: newId(now), ...draft, state: "draft", adoptedOn: null };
    await insertPlan(tx, countyId, plan);
    const said = from ? await progressOf(tx, countyId, from.id) : new Map();
    const numbers = from ? await carryOver(tx, { countyId, from, into: plan, now, said }) : null;
    const after = numbers === null ? draft : { ...draft, carryFrom, numbers };
    return { value: plan, entry: { kind: "plan", id: plan.id, after } };
  },
);

/**
 * Adopts a year's plan with every draft in it; drafts that come later are adopted by doing it again, and leave the
 * plan's day as it was. Refuses as the rules `adopt` and `adoptionDay` do: while one action lacks its lead, its head,
 * its done-when or its deadline, nothing is adopted.
 */
export const adoptPlan = command(
  "plan.adopt",
  async (tx, actor, { year, on }: Adoption & { year: number }, now): Promise<Outcome<Plan>> => {
    const { countyId } = actor;
    await holdPlans(tx, countyId);
    const plan = await planOfYear(tx, countyId, year);
    if (!plan || !may(actor, "adopt")) return notThere;
    const drafts = await draftsOf(tx, countyId, plan.id);
    const refusal = adopt(drafts, await countAdopted(tx, countyId, plan.id));
    if (refusal) return refusal;
    const today = await todayIn(tx, countyId, now);
    const day = adoptionDay(on, today);
    if (isRefusal(day)) return day;
    // What the year begins with runs from its first day (序时进度); what comes later, from the day it was adopted.
    await adoptPlanRows(tx, countyId, plan.id, day, plan.adoptedOn === null ? null : today);
    const value = (await planOfYear(tx, countyId, year)) ?? plan;
    const after = {
      year,
      on: value.adoptedOn,
      actions: drafts.length,
      numbers: drafts.map(({ number }) => number),
    };
    return { value, entry: { kind: "plan", id: plan.id, before: { state: plan.state }, after } };
  },
);
