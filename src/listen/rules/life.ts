import { type Refusal, refuse } from "../../ground/refusal.ts";
import {
  type AppealAct,
  type AppealPart,
  appealStates,
  type AppealState,
  type Judgement,
  owing,
} from "../words.ts";

interface Transition {
  readonly from: readonly AppealState[];
  /** `same`: the act leaves the state as it is. */
  readonly to: AppealState | "same";
  readonly by: readonly AppealPart[];
}

const onDesk = ["received", "returned"] as const;
const untaken = ["assigned", "reopened"] as const;
const withUnit = [...untaken, "in-hand", "waiting"] as const;
const withLead = ["in-hand", "waiting"] as const;
const ended = ["called-back", "closed", "merged", "not-accepted", "withdrawn"] as const;
const judged = ["called-back", "reopened", "referred", "closed"] as const;
const spoken = [...owing, "answered", "called-back", "referred"] as const;

/** The one table of an appeal's life: from which states an act leads where, and who may do it. (Design §4.2.) */
export const transitions: Readonly<Record<AppealAct, readonly Transition[]>> = {
  assign: [
    { from: [...onDesk, "assigned"], to: "assigned", by: ["desk"] },
    // By what was learned, where the county lets it: never what a unit has sent back.
    { from: ["received"], to: "assigned", by: ["clock"] },
  ],
  return: [{ from: ["assigned"], to: "returned", by: ["unit"] }],
  accept: [{ from: untaken, to: "in-hand", by: ["unit"] }],
  "hand-off": [{ from: withUnit, to: "same", by: ["unit"] }],
  ask: [{ from: ["in-hand"], to: "waiting", by: ["unit"] }],
  reply: [{ from: ["waiting"], to: "in-hand", by: ["appellant", "desk"] }],
  resume: [{ from: ["waiting"], to: "in-hand", by: ["unit", "clock"] }],
  add: [{ from: [...spoken, "merged"], to: "same", by: ["appellant", "desk"] }],
  extend: [{ from: ["in-hand"], to: "same", by: ["unit"] }],
  grant: [{ from: ["in-hand", "waiting"], to: "same", by: ["head", "above"] }],
  deny: [{ from: ["in-hand", "waiting"], to: "same", by: ["head", "above"] }],
  answer: [
    { from: ["in-hand"], to: "answered", by: ["unit"] },
    { from: [...onDesk, "referred"], to: "answered", by: ["desk"] },
    { from: ["referred"], to: "answered", by: ["decider"] },
  ],
  // Where it leads in truth, `afterJudgement` says. A voice that was merged judges for itself.
  judge: [{ from: ["answered", "merged"], to: "called-back", by: ["appellant", "desk"] }],
  close: [{ from: ["answered", "called-back"], to: "closed", by: ["desk", "clock"] }],
  reopen: [{ from: ["called-back", "closed"], to: "reopened", by: ["appellant", "desk"] }],
  merge: [{ from: [...onDesk, ...withUnit], to: "merged", by: ["desk"] }],
  split: [{ from: ["merged"], to: "received", by: ["desk"] }],
  refer: [{ from: owing, to: "referred", by: ["desk", "unit", "above"] }],
  "not-accept": [{ from: [...onDesk, "assigned"], to: "not-accepted", by: ["desk"] }],
  withdraw: [{ from: [...owing, "answered", "referred"], to: "withdrawn", by: ["appellant", "desk"] }],
  reclassify: [{ from: owing, to: "same", by: ["desk"] }],
  note: [
    { from: appealStates, to: "same", by: ["desk", "unit", "above", "decider"] },
    { from: withLead, to: "same", by: ["cooperating"] },
  ],
  contact: [{ from: [...owing, "answered", "called-back", "referred"], to: "same", by: ["desk", "unit"] }],
  look: [
    { from: appealStates, to: "same", by: ["desk"] },
    // Only who handles it, and only while they do.
    { from: [...withUnit, "answered"], to: "same", by: ["unit"] },
    { from: ["referred"], to: "same", by: ["decider"] },
  ],
  erase: [
    { from: appealStates, to: "same", by: ["appellant", "desk"] },
    { from: ended, to: "same", by: ["clock"] },
  ],
  exclude: [{ from: judged, to: "same", by: ["desk"] }],
  "confirm-exclusion": [{ from: judged, to: "same", by: ["desk", "reader"] }],
  consent: [{ from: appealStates, to: "same", by: ["appellant", "desk"] }],
  publish: [{ from: ["answered", "called-back", "closed"], to: "same", by: ["desk"] }],
  "hold-back": [{ from: ["answered", "called-back", "closed"], to: "same", by: ["desk"] }],
  "pass-up": [{ from: [...onDesk, ...untaken, "in-hand"], to: "same", by: ["clock"] }],
  // The unit that has it leads (首接负责): it asks others to work along, and they answer to it, never to the appellant.
  involve: [{ from: withLead, to: "same", by: ["unit"] }],
  contribute: [{ from: withLead, to: "same", by: ["cooperating"] }],
  decline: [{ from: withLead, to: "same", by: ["cooperating"] }],
  release: [{ from: withLead, to: "same", by: ["unit"] }],
  chase: [{ from: withLead, to: "same", by: ["clock"] }],
};

const owed: ReadonlySet<AppealState> = new Set(owing);

const underLead: ReadonlySet<AppealState> = new Set(withLead);

/** Whether units may be asked to work along; what they were asked ends when the appeal leaves the leading unit's hand. */
export const isUnderLead = (state: AppealState): boolean => underLead.has(state);

/** Whether somebody still owes the appellant an answer. */
export const isOwing = (state: AppealState): boolean => owed.has(state);

/**
 * The state after an act by someone who is `parts` to the appeal. Refuses `appeal.not-yours` when none of their parts
 * may ever do it, and `appeal.already-<state>.conflict` when it is not in a state for it: somebody was first.
 */
export const next = (
  state: AppealState,
  act: AppealAct,
  parts: readonly AppealPart[],
): AppealState | Refusal => {
  const mine = transitions[act].filter(({ by }) => by.some((part) => parts.includes(part)));
  if (mine.length === 0) return refuse("appeal.not-yours");
  const way = mine.find(({ from }) => from.includes(state));
  if (!way) return refuse(`appeal.already-${state}.conflict`);
  return way.to === "same" ? state : way.to;
};

/** What someone who is `parts` to an appeal may do while it is in a state; in the table's order. */
export const mayDo = (state: AppealState, parts: readonly AppealPart[]): AppealAct[] =>
  (Object.keys(transitions) as AppealAct[]).filter((act) => typeof next(state, act, parts) === "string");

/**
 * Whether somebody sees the very spot an appeal is about, which may be somebody's home: the appellant, those who may see
 * who it is, and the units that work along, who must find the place.
 */
export const seesSpot = (state: AppealState, parts: readonly AppealPart[]): boolean =>
  parts.includes("appellant") ||
  (["look", "contribute"] as const).some((act) => typeof next(state, act, parts) === "string");

/**
 * Where a judgement leads: solved, it is called back; unsolved, it is reopened one level higher, once; the second time,
 * or where nobody stands above, a matter decides. (Design §4.2.)
 */
export const afterJudgement = (
  { solved }: Pick<Judgement, "solved">,
  { reopenings, above }: { reopenings: number; above: string | null },
): "called-back" | "reopened" | "referred" => {
  if (solved) return "called-back";
  return reopenings === 0 && above !== null ? "reopened" : "referred";
};

/** Refuses `appeal.return-too-late` once so many hours have passed since a unit was given something. */
export const tooLateToReturn = (givenAt: Date, hours: number, now: Date): Refusal | null =>
  now.getTime() >= givenAt.getTime() + hours * 3_600_000 ? refuse("appeal.return-too-late", { hours }) : null;

/**
 * Where a return leads: once, within so many hours of its assignment, back to the listening desk; the second time a
 * matter decides. Refuses `appeal.return-too-late`. (Design §4.2.)
 */
export const afterReturn = (
  { returns, assignedAt }: { returns: number; assignedAt: Date },
  hours: number,
  now: Date,
): "returned" | "referred" | Refusal =>
  tooLateToReturn(assignedAt, hours, now) ?? (returns === 0 ? "returned" : "referred");
