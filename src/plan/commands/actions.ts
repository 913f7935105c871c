import { command, type Json, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { dueOn, inYear, may } from "../rules.ts";
import { standingsOf, step } from "../rules/life.ts";
import { nextPosition } from "../store/actions.ts";
import { actionIdByNumber, actionRowById, type ActionRow, wholeAction } from "../store/details.ts";
import { pathOfUnit } from "../store/life.ts";
import { holdPlans, planById, planOfYear } from "../store/plans.ts";
import { unknownReference } from "../store/references.ts";
import { giveDeadline } from "../store/shares.ts";
import { type ActionParts, insertActions, replaceParts, updateActions } from "../store/save.ts";
import type { ActionWhole, Plan } from "../words.ts";
import type { ActionDraft } from "../words/drafts.ts";
import { linkSeries } from "./series.ts";

const notThere = refuse("route.not-there");

/** What an action has before anything is done with it. */
export const unbegun = {
  state: "draft",
  stateOn: null,
  withdrawnFor: null,
  suspendedFor: null,
  startsOn: null,
  trajectory: null,
  parentId: null,
  items: null,
} as const;

/** The row of an action as it is written; `example` is only ever set by an import. */
export const rowOf = (
  draft: ActionDraft,
  kept: Partial<ActionRow> & Pick<ActionRow, "countyId" | "id" | "planId" | "example" | "position">,
  year: number,
): ActionRow => {
  const { cooperatingUnitIds: _, pillarIds: __, milestones: ___, series: ____, deadline, ...written } = draft;
  return {
    ...unbegun,
    ...kept,
    ...written,
    deadlineKind: deadline?.kind ?? null,
    dueOn: dueOn(deadline, year),
  };
};

export const partsOf = (draft: ActionDraft, countyId: string, actionId: string, now: Date): ActionParts => ({
  units: [...new Set(draft.cooperatingUnitIds)]
    .filter((unitId) => unitId !== draft.leadUnitId)
    .map((unitId, position) => ({ countyId, actionId, unitId, position })),
  pillars: [...new Set(draft.pillarIds)].map((pillarId) => ({ countyId, actionId, pillarId })),
  milestones: draft.milestones.map((one, position) => ({
    countyId,
    actionId,
    ...one,
    id: one.id ?? newId(now),
    position,
    dropped: false,
  })),
});

/** What keeps a draft from being written into a plan, before anything is saved. */
export const checked = async (
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

const saved = async (
  tx: Db,
  row: ActionRow,
  draft: ActionDraft,
  now: Date,
): Promise<ActionWhole | Refusal> => {
  const unlinked = await linkSeries(tx, row.countyId, row.id, draft.series);
  if (unlinked) return unlinked;
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
    const value = await saved(tx, row, draft, now);
    if (isRefusal(value)) return value;
    return {
      value,
      entry: { kind: "action", id: row.id, unitId: row.leadUnitId, after: draft as Json },
    };
  },
);

/** Rewrites a draft; its own draft shares that have no deadline take its. Refuses as `createAction` does, and `action.already-adopted`, `action.already-withdrawn`. */
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
    const leadPath = await pathOfUnit(tx, countyId, before.leadUnitId);
    const state = step(before.state, "change", standingsOf(actor, leadPath));
    if (isRefusal(state)) return state;
    const refusal = await checked(tx, countyId, plan, draft, id);
    if (refusal) return refusal;
    const row = rowOf(draft, before, plan.year);
    await updateActions(tx, [row]);
    await giveDeadline(tx, row);
    const entry = { kind: "action", id, unitId: row.leadUnitId, before: { ...before }, after: draft as Json };
    const value = await saved(tx, row, draft, now);
    return isRefusal(value) ? value : { value, entry };
  },
);
