import { type Refusal, refuse } from "../../ground/refusal.ts";
import { awaiting, type MatterAct, type MatterState, type Part } from "../words.ts";

interface Transition {
  readonly from: readonly MatterState[];
  /** `same`: the act leaves the state as it is. */
  readonly to: MatterState | "same";
  readonly by: readonly Part[];
}

const deciding = ["decider", "delegate"] as const;

/** The one table of a matter's life: from which states an act leads where, and who may do it. */
export const transitions: Readonly<Record<MatterAct, Transition>> = {
  decide: { from: awaiting, to: "decided", by: deciding },
  convene: { from: awaiting, to: "in-session", by: deciding },
  "call-off": { from: ["in-session"], to: "open", by: deciding },
  // A delegate does not delegate again: the post that owes always knows who acts.
  delegate: { from: ["open", "delegated"], to: "delegated", by: ["decider"] },
  decline: { from: awaiting, to: "declined", by: ["decider"] },
  ask: { from: awaiting, to: "same", by: ["decider", "delegate", "office"] },
  say: { from: awaiting, to: "same", by: ["unit"] },
  attach: {
    from: [...awaiting, "decided"],
    to: "same",
    by: ["decider", "delegate", "opener", "unit", "office"],
  },
  join: { from: awaiting, to: "joined", by: ["decider", "office"] },
  "change-units": { from: awaiting, to: "same", by: ["decider", "opener", "office"] },
  withdraw: { from: awaiting, to: "withdrawn", by: ["opener"] },
  "pass-on": { from: awaiting, to: "open", by: ["clock"] },
  chase: { from: awaiting, to: "same", by: ["clock"] },
  close: { from: ["decided"], to: "closed", by: ["clock"] },
};

const owed: ReadonlySet<MatterState> = new Set(awaiting);

/** Whether somebody still owes an answer. */
export const isAwaiting = (state: MatterState): boolean => owed.has(state);

/**
 * The state after an act by someone who is `parts` to the matter. Refuses `matter.not-yours` when none of their
 * parts may do it, and `matter.already-<state>.conflict` when it is no longer in a state for it: somebody was first.
 */
export const next = (state: MatterState, act: MatterAct, parts: readonly Part[]): MatterState | Refusal => {
  const { from, to, by } = transitions[act];
  if (!by.some((part) => parts.includes(part))) return refuse("matter.not-yours");
  if (!from.includes(state)) return refuse(`matter.already-${state}.conflict`);
  return to === "same" ? state : to;
};

/** What someone who is `parts` to a matter may do while it is in a state; in the table's order. */
export const mayDo = (state: MatterState, parts: readonly Part[]): MatterAct[] =>
  (Object.keys(transitions) as MatterAct[]).filter((act) => typeof next(state, act, parts) === "string");
