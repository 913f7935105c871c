import { command, type Json, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { amendedFields } from "../rules/amend.ts";
import { lacking } from "../rules.ts";
import { standingsOf, step } from "../rules/life.ts";
import { insertAmendment } from "../store/amendments.ts";
import { wholeAction } from "../store/details.ts";
import { actionForUpdate } from "../store/life.ts";
import { planById } from "../store/plans.ts";
import { amendParts, updateActions } from "../store/save.ts";
import type { ActionWhole } from "../words.ts";
import type { ActionDraft } from "../words/drafts.ts";
import { checked, partsOf, rowOf } from "./actions.ts";
import { linkSeries } from "./series.ts";

export interface AmendmentInput {
  readonly id: string;
  readonly draft: ActionDraft;
  readonly reason: string;
}

/** What is promised stays complete: an amendment takes nothing away that adoption asks for. */
const incomplete = (after: ActionWhole) => {
  const [lacks] = lacking({
    leadUnitId: after.lead?.id ?? null,
    accountablePostId: after.accountable?.id ?? null,
    doneWhenZh: after.doneWhenZh,
    deadlineKind: after.deadline?.kind ?? null,
  });
  return lacks ? refuse("action.amend-lacks", { lacks: lacks === "done-when" ? "other" : lacks }) : null;
};

/**
 * Changes the text of a promise, with the reason, kept with what it said before and shown with it. Refuses as `step`
 * and `createAction` do, `action.amend-lacks` when something adoption asks for is taken away, and
 * `action.amends-nothing`.
 */
export const amendAction = command(
  "action.amend",
  async (tx, actor, { id, draft, reason }: AmendmentInput, now): Promise<Outcome<ActionWhole>> => {
    const { countyId } = actor;
    const found = await actionForUpdate(tx, countyId, id);
    const plan = found && (await planById(tx, countyId, found.planId));
    if (!found || !plan) return refuse("action.not-there");
    const state = step(found.state, "amend", standingsOf(actor, found.leadPath));
    if (isRefusal(state)) return state;
    const refusal = await checked(tx, countyId, plan, draft, id);
    if (refusal) return refusal;
    const before = (await wholeAction(tx, countyId, id))!;
    const { leadPath: _, ...row } = found;
    await updateActions(tx, [rowOf(draft, row, plan.year)]);
    await amendParts(tx, countyId, id, partsOf(draft, countyId, id, now));
    const unlinked = await linkSeries(tx, countyId, id, draft.series);
    if (unlinked) return unlinked;
    const after = (await wholeAction(tx, countyId, id))!;
    const changes = amendedFields(before, after);
    if (changes.length === 0) return refuse("action.amends-nothing");
    const lacks = incomplete(after);
    if (lacks) return lacks;
    const { personId, postId } = actor;
    const made = { countyId, id: newId(now), actionId: id, at: now, personId, postId, reason, file: null };
    await insertAmendment(tx, { ...made, changes });
    const entry = { kind: "action", id, unitId: after.lead?.id ?? null, after: { changes } as Json, reason };
    return { value: (await wholeAction(tx, countyId, id))!, entry };
  },
);
