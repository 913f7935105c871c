import type { Actor } from "../../ground/actor.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { NomineeAct, NomineeState, ProgrammeAct, ProgrammeState } from "../words/states.ts";

/** The one table of a programme's states. What is suspended goes back to where it was: that is no column here. */
const programmes: Readonly<Record<ProgrammeState, Partial<Record<ProgrammeAct, ProgrammeState>>>> = {
  draft: { edit: "draft", open: "open", cancel: "cancelled" },
  open: { edit: "open", close: "review", suspend: "suspended", cancel: "cancelled" },
  review: { publish: "notice", suspend: "suspended", cancel: "cancelled" },
  notice: { reopen: "review", decide: "decided", suspend: "suspended", cancel: "cancelled" },
  decided: { award: "awarded" },
  awarded: {},
  suspended: { cancel: "cancelled" },
  cancelled: {},
};

/** Where a programme stands; `before` is the state in which it was suspended. */
export interface Standing {
  readonly state: ProgrammeState;
  readonly before: ProgrammeState | null;
}

/** How a programme stands after an act. Refuses `programme.not-now` where the act does not fit its state. */
export const nextProgramme = ({ state, before }: Standing, act: ProgrammeAct): Standing | Refusal => {
  if (act === "resume")
    return state === "suspended" && before ? { state: before, before: null } : refuse("programme.not-now");
  const after = programmes[state][act];
  if (!after) return refuse("programme.not-now");
  return { state: after, before: after === "suspended" ? state : null };
};

/** The table of one nominee's states. */
const nominees: Readonly<Record<NomineeState, Partial<Record<NomineeAct, NomineeState>>>> = {
  draft: { write: "draft", "put-forward": "nominated", withdraw: "withdrawn" },
  nominated: { withdraw: "withdrawn", shortlist: "shortlisted", "leave-out": "left-out" },
  shortlisted: { "leave-out": "left-out", strike: "struck", commend: "commended" },
  "left-out": { shortlist: "shortlisted" },
  commended: { revoke: "revoked" },
  struck: {},
  revoked: {},
  withdrawn: {},
};

/** In which states of its programme an act on a nominee is possible. */
const within: Readonly<Record<NomineeAct, readonly ProgrammeState[]>> = {
  write: ["open"],
  "put-forward": ["open"],
  withdraw: ["open", "review"],
  shortlist: ["review"],
  "leave-out": ["review"],
  strike: ["review", "notice"],
  commend: ["notice"],
  revoke: ["decided", "awarded"],
};

/** A nominee's state after an act while its programme stands so. Refuses `nominee.not-now`. */
export const nextNominee = (
  state: NomineeState,
  act: NomineeAct,
  programme: ProgrammeState,
): NomineeState | Refusal => {
  const after = within[act].includes(programme) ? nominees[state][act] : undefined;
  return after ?? refuse("nominee.not-now");
};

/** Who acts, as far as commending goes. `top` is the county's head, who decides. */
export type Seat = "office" | "top" | "discipline" | "other";

type Acting = Pick<Actor, "role" | "unitPath">;

const isRoot = (path: string | null): boolean => path !== null && !path.includes(".");

/** The operator may do what the office may. */
export const seatOf = ({ role, unitPath }: Acting): Seat => {
  if (role === "commendation" || role === "operator") return "office";
  if (role === "discipline") return "discipline";
  return role === "head" && isRoot(unitPath) ? "top" : "other";
};

const whose: Readonly<Record<ProgrammeAct, readonly Seat[]>> = {
  edit: ["office"],
  open: ["office"],
  close: ["office"],
  publish: ["office"],
  reopen: ["office", "discipline"],
  decide: ["top"],
  award: ["office"],
  suspend: ["office", "top", "discipline"],
  resume: ["office", "top"],
  cancel: ["office", "top"],
};

/** Whether an act on a programme is this actor's; in which state it fits is asked of `nextProgramme`. */
export const mayProgramme = (actor: Acting, act: ProgrammeAct): boolean => whose[act].includes(seatOf(actor));

/** The office writes, opens, closes and publishes. */
export const isOffice = (actor: Acting): boolean => seatOf(actor) === "office";

/** The acts that are open to somebody now. */
export const actsOpen = (actor: Acting, standing: Standing, acts: readonly ProgrammeAct[]): ProgrammeAct[] =>
  acts.filter((act) => mayProgramme(actor, act) && !("refusal" in nextProgramme(standing, act)));

/** A draft is the office's alone; from its opening on a programme is read by everyone signed in. */
export const mayRead = (actor: Acting, { state }: Pick<Standing, "state">): boolean =>
  state !== "draft" || isOffice(actor);
