import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { command, type Entry, type Outcome } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { standingsOf, step, transitions } from "../rules/life.ts";
import { type ActionRow, wholeAction } from "../store/details.ts";
import { actionForUpdate, setState } from "../store/life.ts";
import { openSharesOf } from "../store/shares.ts";
import type { ActionState, ActionWhole } from "../words.ts";
import type { ActionAct } from "../words/acts.ts";

/** What a step did: for the entry of the command that took it. */
export interface ActionStep {
  readonly id: string;
  readonly unitId: string | null;
  readonly before: { readonly state: ActionState };
  readonly after: { readonly state: ActionState };
}

const stateOf = (state: ActionState, on: string, reason: string | null): Partial<ActionRow> => ({
  state,
  stateOn: on,
  suspendedFor: state === "suspended" ? reason : null,
  ...(state === "withdrawn" ? { withdrawnFor: reason } : {}),
});

/**
 * Takes an action one step on in the table of its life, within the transaction of a command, here or of a room above,
 * and returns the change for that command's own entry. The row stays locked until the transaction ends. Refuses
 * `action.not-there`, `action.not-yours`, `action.already-<state>`, `action.no-reason` where the act needs one, and
 * `action.shares-open`: a whole is not done before its shares are.
 */
export const stepAction = async (
  tx: Db,
  actor: Actor,
  actionId: string,
  act: ActionAct,
  now: Date,
  reason: string | null = null,
): Promise<ActionStep | Refusal> => {
  const { countyId } = actor;
  const found = await actionForUpdate(tx, countyId, actionId);
  if (!found) return refuse("action.not-there");
  const state = step(found.state, act, standingsOf(actor, found.leadPath));
  if (isRefusal(state)) return state;
  if (transitions[act].reason && !reason?.trim())
    return refuse("action.no-reason", undefined, { field: "reason" });
  const open = act === "report-done" ? await openSharesOf(tx, countyId, actionId) : 0;
  if (open > 0) return refuse("action.shares-open", { count: open });
  const county = await countyById(tx, countyId);
  const on = localDate(now, county?.zone ?? "Asia/Shanghai");
  if (transitions[act].to) await setState(tx, countyId, actionId, stateOf(state, on, reason));
  const { leadUnitId } = found;
  return { id: actionId, unitId: leadUnitId, before: { state: found.state }, after: { state } };
};

/** An act that is nothing but its step: what the log keeps of it is the state before and after, and why. */
const stepping =
  (act: ActionAct) =>
  async (
    tx: Db,
    actor: Actor,
    { id, reason = null }: { id: string; reason?: string | null },
    now: Date,
  ): Promise<Outcome<ActionWhole>> => {
    const taken = await stepAction(tx, actor, id, act, now, reason);
    if (isRefusal(taken)) return taken;
    const { unitId, before, after } = taken;
    const entry: Entry = { kind: "action", id, unitId, before, after, ...(reason ? { reason } : {}) };
    return { value: (await wholeAction(tx, actor.countyId, id))!, entry };
  };

/** Takes an action out of the year, with the reason that is shown with it. */
export const withdrawAction = command("action.withdraw", stepping("withdraw"));

/** Stops an action for a time, with the reason that is shown with it. */
export const suspendAction = command("action.suspend", stepping("suspend"));

/** Lets a suspended action go on. */
export const resumeAction = command("action.resume", stepping("resume"));

/** Closes a verified action: nothing leads on from there. */
export const closeAction = command("action.close", stepping("close"));
