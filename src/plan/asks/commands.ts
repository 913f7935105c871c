import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { command, type Json, type Outcome } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { stepAction } from "../commands/life.ts";
import { amendedFields } from "../rules/amend.ts";
import { headsCounty, standingsOf, step } from "../rules/life.ts";
import { insertAmendment } from "../store/amendments.ts";
import { wholeAction } from "../store/details.ts";
import { actionForUpdate } from "../store/life.ts";
import { updateActions } from "../store/save.ts";
import { checkAsk } from "./rules.ts";
import { changeHeld, type ChangeRow, insertChange, setChange } from "./store.ts";
import { actOf, type ChangeDraft } from "./words.ts";

type Done = Outcome<{ id: string }>;

const notThere = refuse("change.not-there");

/**
 * Asks the county's head to extend, stop or take out an action: by the unit that owes it. Refuses as `checkAsk` does,
 * and `change.asked.conflict` while something is asked of the action already.
 */
export const askChange = command(
  "action.ask-change",
  async (tx, actor, { actionId, ...draft }: ChangeDraft & { actionId: string }, now): Promise<Done> => {
    const { countyId, postId, personId } = actor;
    const found = await actionForUpdate(tx, countyId, actionId);
    if (!found) return refuse("action.not-there");
    const today = localDate(now, (await countyById(tx, countyId))?.zone ?? "Asia/Shanghai");
    const wrong = checkAsk(standingsOf(actor, found.leadPath), found, draft, today);
    if (wrong) return wrong;
    const asked = { askedAt: now, askedByPostId: postId, askedByPersonId: personId };
    const open = { state: "open" as const, answeredAt: null, answeredByPostId: null, answer: null };
    const row = { countyId, id: newId(now), actionId, ...draft, ...asked, ...open };
    if (!(await insertChange(tx, row))) return refuse("change.asked.conflict");
    const { kind, dueOn, reason } = draft;
    const entry = {
      kind: "action",
      id: actionId,
      unitId: found.leadUnitId,
      after: { asks: kind, dueOn },
      reason,
    };
    return { value: { id: row.id }, entry };
  },
);

/** What is asked, held, if it is this actor's to answer. Refuses `change.not-there` and `change.answered.conflict`. */
const waiting = async (
  tx: Db,
  { countyId }: Actor,
  id: string,
  isTheirs: (row: ChangeRow) => boolean,
): Promise<ChangeRow | Refusal> => {
  const row = await changeHeld(tx, countyId, id);
  if (!row || !isTheirs(row)) return notThere;
  return row.state === "open" ? row : refuse("change.answered.conflict");
};

const answered = (actor: Actor, now: Date) => ({ answeredAt: now, answeredByPostId: actor.postId });

/** Extends the promise: its new last day is an amendment, with the unit's reason, and what it said before stays. */
const extend = async (
  tx: Db,
  actor: Actor,
  { actionId, dueOn, reason }: ChangeRow,
  now: Date,
): Promise<{ unitId: string | null; after: Json } | Refusal> => {
  const { countyId, postId, personId } = actor;
  const found = await actionForUpdate(tx, countyId, actionId);
  if (!found) return refuse("action.not-there");
  const state = step(found.state, "amend", standingsOf(actor, found.leadPath));
  if (isRefusal(state)) return state;
  const before = (await wholeAction(tx, countyId, actionId))!;
  const { leadPath: _, ...row } = found;
  await updateActions(tx, [{ ...row, dueOn, deadlineKind: "date" }]);
  const changes = amendedFields(before, (await wholeAction(tx, countyId, actionId))!);
  const made = { countyId, id: newId(now), actionId, at: now, personId, postId, reason, file: null };
  await insertAmendment(tx, { ...made, changes });
  return { unitId: found.leadUnitId, after: { changes } as Json };
};

const carryOut = (tx: Db, actor: Actor, row: ChangeRow, now: Date) =>
  row.kind === "extend"
    ? extend(tx, actor, row, now)
    : stepAction(tx, actor, row.actionId, actOf[row.kind], now, row.reason);

/**
 * Signs what was asked, and does it in the same transaction. By the county's head alone. Refuses as `waiting`, and as
 * the act itself does where the action has moved on.
 */
export const signChange = command(
  "action.sign-change",
  async (tx, actor, { id }: { id: string }, now): Promise<Done> => {
    const row = await waiting(tx, actor, id, () => headsCounty(actor));
    if (isRefusal(row)) return row;
    const taken = await carryOut(tx, actor, row, now);
    if (isRefusal(taken)) return taken;
    await setChange(tx, row, { state: "signed", answer: null, ...answered(actor, now) });
    const after = { signed: row.kind, dueOn: row.dueOn, ...(taken.after as Record<string, Json>) };
    const entry = { kind: "action", id: row.actionId, unitId: taken.unitId, after, reason: row.reason };
    return { value: { id }, entry };
  },
);

/** Sends what was asked back unsigned, with the reason. By the county's head alone. */
export const returnChange = command(
  "action.return-change",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now): Promise<Done> => {
    const row = await waiting(tx, actor, id, () => headsCounty(actor));
    if (isRefusal(row)) return row;
    await setChange(tx, row, { state: "returned", answer: reason, ...answered(actor, now) });
    const entry = { kind: "action", id: row.actionId, after: { returned: row.kind }, reason };
    return { value: { id }, entry };
  },
);

/** Takes back what one's post asked, before it is answered. */
export const takeBackChange = command(
  "action.take-back-change",
  async (tx, actor, { id }: { id: string }, now): Promise<Done> => {
    const row = await waiting(tx, actor, id, ({ askedByPostId: by }) => by !== null && by === actor.postId);
    if (isRefusal(row)) return row;
    await setChange(tx, row, { state: "taken-back", answer: null, ...answered(actor, now) });
    return { value: { id }, entry: { kind: "action", id: row.actionId, after: { takenBack: row.kind } } };
  },
);
