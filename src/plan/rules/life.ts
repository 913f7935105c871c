import type { Actor } from "../../ground/actor.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { ActionState } from "../words.ts";
import { type ActionAct, actionActs } from "../words/acts.ts";

/**
 * How someone stands to an action. `office`: the delivery office and the admin; `top`: the head of the county;
 * `owner`: whoever holds a post in the lead unit; `other-eyes`: an inspector or the delivery office, of another unit
 * than the lead and those below it; `clock`: a job.
 */
export const standings = ["office", "top", "owner", "other-eyes", "clock"] as const;
export type Standing = (typeof standings)[number];

interface Transition {
  readonly from: readonly ActionState[];
  /** The state it leads to; null where the state stays as it is. */
  readonly to: ActionState | null;
  readonly by: readonly Standing[];
  /** Whether it needs a sentence why, which is shown with the action. */
  readonly reason?: true;
}

/**
 * The one table of an action's life: from which states an act leads where, and who may do it. What is adopted is a
 * promise: its text changes only by amendment, it is taken back only by those who adopt, and it is verified only by
 * someone of another unit. A verified claim that does not hold up is sent back like any other.
 */
export const transitions: Readonly<Record<ActionAct, Transition>> = {
  change: { from: ["draft"], to: null, by: ["office"] },
  adopt: { from: ["draft"], to: "adopted", by: ["office", "top"] },
  amend: {
    from: ["adopted", "under-way", "suspended"],
    to: null,
    by: ["office", "top"],
    reason: true,
  },
  pace: { from: ["draft", "adopted", "under-way", "suspended"], to: null, by: ["office"] },
  divide: { from: ["draft", "adopted", "under-way"], to: null, by: ["office", "owner"] },
  start: { from: ["adopted"], to: "under-way", by: ["owner", "office", "clock"] },
  "report-done": { from: ["adopted", "under-way"], to: "reported-done", by: ["owner"] },
  "send-back": { from: ["reported-done", "verified"], to: "under-way", by: ["other-eyes"], reason: true },
  verify: { from: ["reported-done"], to: "verified", by: ["other-eyes"] },
  close: { from: ["verified"], to: "closed", by: ["office", "top", "clock"] },
  suspend: { from: ["adopted", "under-way"], to: "suspended", by: ["office", "top"], reason: true },
  resume: { from: ["suspended"], to: "under-way", by: ["office", "top"] },
  withdraw: {
    from: ["draft", "adopted", "under-way", "reported-done", "suspended"],
    to: "withdrawn",
    by: ["office", "top"],
    reason: true,
  },
};

/** As texts choose by it: their choices know no hyphens. */
const camel = (act: string): string => act.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * The state after an act of someone who stands so to the action. Refuses `action.not-yours` to those whose act it is
 * not, and `action.already-<state>` where the act does not lead on from the state.
 */
export const step = (state: ActionState, act: ActionAct, by: readonly Standing[]): ActionState | Refusal => {
  const { from, to, by: allowed } = transitions[act];
  if (!by.some((standing) => allowed.includes(standing)))
    return refuse("action.not-yours", { act: camel(act) });
  return from.includes(state) ? (to ?? state) : refuse(`action.already-${state}`);
};

const office = ["delivery", "admin", "operator"];
const inspecting = ["inspector", "delivery"];

/** The head of the county itself: the head's post at the root of the tree. */
export const headsCounty = ({ role, unitPath }: Actor): boolean =>
  role === "head" && unitPath?.includes(".") === false;

/** Whether a post sits in the unit or below it; both by their paths in the tree. */
const isIn = (path: string | null, unit: string | null): boolean =>
  path !== null && unit !== null && (path === unit || path.startsWith(`${unit}.`));

/**
 * How someone stands to an action whose lead unit has this path in the tree (null while it has none). Nobody is
 * `other-eyes` for an action of their own unit, nor for one of a unit that theirs is under: four eyes, not two.
 */
export const standingsOf = (actor: Actor, leadPath: string | null): Standing[] => {
  const { role, unitPath } = actor;
  const apart = leadPath !== null && unitPath !== null && !isIn(unitPath, leadPath);
  const held: Record<Standing, boolean> = {
    office: office.includes(role),
    top: headsCounty(actor),
    owner: leadPath !== null && unitPath === leadPath,
    "other-eyes": apart && inspecting.includes(role),
    clock: role === "system",
  };
  return standings.filter((standing) => held[standing]);
};

/** What someone who stands so may do with an action as it is: screens show no act that would be refused. */
export const actsFor = (state: ActionState, by: readonly Standing[]): ActionAct[] =>
  actionActs.filter((act) => !isRefusal(step(state, act, by)));
