import { localDate } from "../ground/clock.ts";
import { countyById } from "../ground/county/store.ts";
import { command, type Json, type Outcome } from "../ground/command.ts";
import type { Db } from "../ground/db/index.ts";
import { newId } from "../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { adopt, adoptionDay, dueOn, inYear, may, next } from "./rules.ts";
import { countAdopted, draftsOf, nextPosition } from "./store/actions.ts";
import { actionIdByNumber, actionRowById, type ActionRow, wholeAction } from "./store/details.ts";
import { adoptPlanRows, holdPlans, insertPlan, planById, planOfYear } from "./store/plans.ts";
import { unknownReference } from "./store/references.ts";
import { type ActionParts, insertActions, replaceParts, setWithdrawn, updateActions } from "./store/save.ts";
import type { ActionDraft, ActionWhole, Adoption, Plan, PlanDraft } from "./words.ts";

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
    const county = await countyById(tx, countyId);
    const day = adoptionDay(on, localDate(now, county?.zone ?? "Asia/Shanghai"));
    if (isRefusal(day)) return day;
    await adoptPlanRows(tx, countyId, plan.id, day);
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

/** The row of an action as it is written; `example` is only ever set by an import. */
const rowOf = (
  draft: ActionDraft,
  kept: Pick<ActionRow, "countyId" | "id" | "planId" | "example" | "position">,
  year: number,
): ActionRow => {
  const { cooperatingUnitIds: _, pillarIds: __, milestones: ___, deadline, ...written } = draft;
  return {
    ...kept,
    ...written,
    deadlineKind: deadline?.kind ?? null,
    dueOn: dueOn(deadline, year),
    state: "draft",
    withdrawnFor: null,
  };
};

const partsOf = (draft: ActionDraft, countyId: string, actionId: string, now: Date): ActionParts => ({
  units: [...new Set(draft.cooperatingUnitIds)]
    .filter((unitId) => unitId !== draft.leadUnitId)
    .map((unitId, position) => ({ countyId, actionId, unitId, position })),
  pillars: [...new Set(draft.pillarIds)].map((pillarId) => ({ countyId, actionId, pillarId })),
  milestones: draft.milestones.map((one, position) => ({
    countyId,
    actionId,
    id: newId(now),
    ...one,
    position,
  })),
});

/** What keeps a draft from being written into a plan, before anything is saved. */
const checked = async (
  tx: Db,
  countyId: string,
  plan: Plan,
  draft: ActionDraft,
  ownId: string | null,
): Promise<Refusal | null> => {
  const outside = inYear(draft, plan.year);
  if (outside) return outside;
  const taken = await actionIdByNumber(tx, countyId, plan.id, draft.number);
  if (taken && taken !== ownId)
    return refuse("action.number-taken", { number: draft.number }, { field: "number" });
  const field = await unknownReference(tx, countyId, plan.id, draft);
  return field ? refuse("action.unknown-reference", { field }, { field }) : null;
};

const saved = async (tx: Db, row: ActionRow, draft: ActionDraft, now: Date): Promise<ActionWhole> => {
  await replaceParts(tx, row.countyId, [row.id], partsOf(draft, row.countyId, row.id, now));
  return (await wholeAction(tx, row.countyId, row.id))!;
};

/** Adds a draft to a year. Refuses `action.number-taken`, `action.other-year`, `action.unknown-reference`. */
export const createAction = command(
  "action.create",
  async (
    tx,
    actor,
    { year, draft }: { year: number; draft: ActionDraft },
    now,
  ): Promise<Outcome<ActionWhole>> => {
    const { countyId } = actor;
    await holdPlans(tx, countyId);
    const plan = await planOfYear(tx, countyId, year);
    if (!plan || !may(actor, "create")) return notThere;
    const refusal = await checked(tx, countyId, plan, draft, null);
    if (refusal) return refusal;
    const position = await nextPosition(tx, countyId, plan.id);
    const row = rowOf(draft, { countyId, id: newId(now), planId: plan.id, example: false, position }, year);
    await insertActions(tx, [row]);
    const entry = { kind: "action", id: row.id, unitId: row.leadUnitId, after: draft as Json };
    return { value: await saved(tx, row, draft, now), entry };
  },
);

/** Rewrites a draft. Refuses as `createAction` does, and `action.already-adopted`, `action.already-withdrawn`. */
export const changeAction = command(
  "action.change",
  async (
    tx,
    actor,
    { id, draft }: { id: string; draft: ActionDraft },
    now,
  ): Promise<Outcome<ActionWhole>> => {
    const { countyId } = actor;
    await holdPlans(tx, countyId);
    const before = await actionRowById(tx, countyId, id);
    const plan = before && (await planById(tx, countyId, before.planId));
    if (!before || !plan || !may(actor, "change")) return notThere;
    const state = next(before.state, "change");
    if (isRefusal(state)) return state;
    const refusal = await checked(tx, countyId, plan, draft, id);
    if (refusal) return refusal;
    const row = rowOf(draft, before, plan.year);
    await updateActions(tx, [row]);
    const entry = { kind: "action", id, unitId: row.leadUnitId, before: { ...before }, after: draft as Json };
    return { value: await saved(tx, row, draft, now), entry };
  },
);

/** Takes an action out of the year, with the reason that is shown with it. Refuses `action.already-withdrawn`. */
export const withdrawAction = command(
  "action.withdraw",
  async (tx, actor, { id, reason }: { id: string; reason: string }): Promise<Outcome<ActionWhole>> => {
    await holdPlans(tx, actor.countyId);
    const before = await actionRowById(tx, actor.countyId, id);
    if (!before || !may(actor, "withdraw")) return notThere;
    const state = next(before.state, "withdraw");
    if (isRefusal(state)) return state;
    await setWithdrawn(tx, actor.countyId, id, reason);
    const value = (await wholeAction(tx, actor.countyId, id))!;
    const entry = {
      kind: "action",
      id,
      unitId: before.leadUnitId,
      before: { state: before.state },
      after: { state },
      reason,
    };
    return { value, entry };
  },
);
