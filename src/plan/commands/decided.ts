import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { nextPosition } from "../store/actions.ts";
import { planById } from "../store/plans.ts";
import { areaById } from "../store/references.ts";
import { insertActions, replaceParts } from "../store/save.ts";
import { actionDraft, type ActionDraft } from "../words/drafts.ts";
import { checked, partsOf, rowOf } from "./actions.ts";

/** What a decision says of the action it becomes. `dueOn` and `on` are days, `YYYY-MM-DD`. */
export interface Decided {
  readonly areaId: string;
  readonly number: string;
  readonly titleZh: string;
  readonly doneWhenZh: string;
  readonly leadUnitId: string;
  /** The post that owes it where that is not the head of the lead unit. */
  readonly ledByPostId: string | null;
  readonly cooperatingUnitIds: readonly string[];
  readonly dueOn: string;
  readonly source: string;
  readonly on: string;
}

const draftOf = (decided: Decided): ActionDraft => {
  const { areaId, number, titleZh, doneWhenZh, leadUnitId, ledByPostId, cooperatingUnitIds, source } =
    decided;
  const who = { leadUnitId, ledByPostId, cooperatingUnitIds };
  const deadline = { kind: "date", date: decided.dueOn };
  return actionDraft.parse({ areaId, number, titleZh, doneWhenZh, ...who, deadline, source });
};

/**
 * Enters an action that a post of final decision has decided, within the transaction of that decision: it is a
 * promise at once, whatever state its plan is in. Refuses `area.unknown` (at `areaId`), and as `createAction` does.
 */
export const enterDecided = async (
  tx: Db,
  countyId: string,
  decided: Decided,
  now: Date,
): Promise<{ id: string; number: string } | Refusal> => {
  const area = await areaById(tx, countyId, decided.areaId);
  const plan = area && (await planById(tx, countyId, area.planId));
  if (!plan) return refuse("area.unknown", {}, { field: "areaId" });
  const draft = draftOf(decided);
  const refusal = await checked(tx, countyId, plan, draft, null);
  if (isRefusal(refusal)) return refusal;
  const position = await nextPosition(tx, countyId, plan.id);
  const promised = { state: "adopted", stateOn: decided.on, startsOn: decided.on } as const;
  const kept = { countyId, id: newId(now), planId: plan.id, example: false, position, ...promised };
  const row = rowOf(draft, kept, plan.year);
  await insertActions(tx, [row]);
  await replaceParts(tx, countyId, [row.id], partsOf(draft, countyId, row.id, now));
  return { id: row.id, number: row.number };
};
