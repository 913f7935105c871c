import type { Actor } from "../../ground/actor.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { isWithin, postOn } from "../../people/index.ts";
import type { Post } from "../../people/words.ts";
import { enterDecided } from "../../plan/index.ts";
import { type DecisionRow, insertDecisions } from "../store/decisions.ts";
import { sessionHeldFor } from "../store/sessions.ts";
import { setMatter } from "../store/matters.ts";
import { placedUnits } from "../store/tree.ts";
import type { DecisionDraft } from "../words.ts";
import { type Acting, entryOf, type Said, respond, takeUp, tell, todayIn } from "./act.ts";
import { tellDecided } from "./ended.ts";

/** Whether a unit stands under the one that decides, or is it. */
export const isUnder = async (db: Db, countyId: string, unitId: string, above: string): Promise<boolean> => {
  const placed = await placedUnits(db, countyId, [unitId, above]);
  const path = (id: string) => placed.find((unit) => unit.id === id)?.path;
  const [below, over] = [path(unitId), path(above)];
  return below !== undefined && over !== undefined && isWithin(below, over);
};

/** The post that is to answer for a decision: there, and under the post that decides. */
const ownerOf = async (
  tx: Db,
  { matter: { countyId, decidingUnitId } }: Acting,
  { ownerPostId, dueOn }: DecisionDraft,
  today: string,
): Promise<Post | Refusal> => {
  if (dueOn < today) return refuse("decision.in-the-past", {}, { field: "dueOn" });
  const owner = await postOn(tx, countyId, ownerPostId, today);
  if (!owner) return refuse("decision.owner-unknown", {}, { field: "ownerPostId" });
  return (await isUnder(tx, countyId, owner.unitId, decidingUnitId))
    ? owner
    : refuse("decision.owner-not-below", {}, { field: "ownerPostId" });
};

/** The fields of a decision as an action calls them. */
const asTyped: Readonly<Record<string, string>> = {
  deadline: "dueOn",
  leadUnitId: "ownerPostId",
  number: "text",
};

const atDecision = (refusal: Refusal, position: number): Refusal => {
  const field = refusal.field ?? "text";
  return { ...refusal, field: `decisions.${position}.${asTyped[field] ?? field}` };
};

/** Enters one decision as an action of the plan, with the matter as its source. */
const enter = async (
  tx: Db,
  acting: Acting,
  draft: DecisionDraft,
  { position, today, now }: { position: number; today: string; now: Date },
): Promise<{ id: string; number: string } | Refusal> => {
  const { number, title, countyId } = acting.matter;
  const owner = await ownerOf(tx, acting, draft, today);
  if (isRefusal(owner)) return owner;
  const decided = {
    areaId: draft.areaId,
    number: `${number}.${position + 1}`,
    titleZh: draft.text,
    doneWhenZh: draft.doneWhen,
    leadUnitId: owner.unitId,
    ledByPostId: owner.role === "head" ? null : owner.id,
    cooperatingUnitIds: draft.cooperatingUnitIds,
    dueOn: draft.dueOn,
    source: `${number} ${title}`,
    on: today,
  };
  return enterDecided(tx, countyId, decided, now);
};

const rowOf = (
  { matter }: Acting,
  draft: DecisionDraft,
  by: Pick<DecisionRow, "position" | "actionId" | "sessionId" | "decidedAt" | "postId" | "personId">,
): DecisionRow => ({
  countyId: matter.countyId,
  id: newId(by.decidedAt),
  matterId: matter.id,
  text: draft.text,
  ownerPostId: draft.ownerPostId,
  dueOn: draft.dueOn,
  doneWhen: draft.doneWhen,
  ...by,
});

const entered = async (
  tx: Db,
  actor: Actor,
  acting: Acting,
  drafts: readonly DecisionDraft[],
  now: Date,
): Promise<DecisionRow[] | Refusal> => {
  const { postId, personId, countyId } = actor;
  const today = await todayIn(tx, countyId, now);
  const sessionId = await sessionHeldFor(tx, countyId, acting.matter.id, now);
  const rows: DecisionRow[] = [];
  for (const [position, draft] of drafts.entries()) {
    const action = await enter(tx, acting, draft, { position, today, now });
    if (isRefusal(action)) return atDecision(action, position);
    const by = { position, actionId: action.id, sessionId, decidedAt: now, postId, personId };
    rows.push(rowOf(acting, draft, by));
  }
  return rows;
};

/**
 * Decides a matter. Each decision has an owner, a date and a done-when, and becomes an action of the plan in the
 * same transaction. Refuses as the table does, and at its field: `decision.in-the-past`, `decision.owner-unknown`,
 * `decision.owner-not-below`, and what the plan refuses.
 */
export const decideMatter = command(
  "matter.decide",
  async (
    tx,
    actor,
    { id, decisions }: { id: string; decisions: readonly DecisionDraft[] },
    now,
    doors,
  ): Promise<Outcome<{ actionIds: string[] }>> => {
    const acting = await takeUp(tx, actor, id, "decide");
    if (isRefusal(acting)) return acting;
    const rows = await entered(tx, actor, acting, decisions, now);
    if (isRefusal(rows)) return rows;
    await insertDecisions(tx, rows);
    await respond(tx, acting, now);
    await setMatter(tx, acting.matter, { state: acting.to, endedAt: now });
    await tell(tx, actor, id, now, { act: "decide", said: rows.map(({ text }) => text).join("\n") });
    await tellDecided(tx, actor, acting.matter, rows, now, doors);
    const after = {
      decisions: rows.map(({ text, ownerPostId, dueOn, actionId }) => ({
        text,
        ownerPostId,
        dueOn,
        actionId,
      })),
    };
    return {
      value: { actionIds: rows.map(({ actionId }) => actionId) },
      entry: entryOf(acting, after as Said),
    };
  },
);
