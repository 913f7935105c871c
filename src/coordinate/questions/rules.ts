import type { Actor } from "../../ground/actor.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { isWithin } from "../../people/index.ts";
import { readsAll } from "../rules/may.ts";
import type { QuestionAct, QuestionDraft, QuestionPart, QuestionState } from "./words.ts";

interface Transition {
  readonly from: readonly QuestionState[];
  /** `same`: the act leaves the state as it is. */
  readonly to: QuestionState | "same";
  readonly by: readonly QuestionPart[];
}

/** The one table of a question's life. No act closes it but its answer, or the one who entered it taking it back. */
export const transitions: Readonly<Record<QuestionAct, Transition>> = {
  amend: { from: ["open"], to: "same", by: ["enterer"] },
  assign: { from: ["open"], to: "same", by: ["enterer", "owner", "office"] },
  withdraw: { from: ["open"], to: "withdrawn", by: ["enterer"] },
  // An answer that was signed is mended by another that is signed; both stay.
  keep: { from: ["open", "answered"], to: "same", by: ["owner", "unit", "office"] },
  sign: { from: ["open", "answered"], to: "answered", by: ["owner"] },
  raise: { from: ["open"], to: "same", by: ["enterer", "owner", "office"] },
};

/**
 * The state after an act by someone who is `parts` to the question. Refuses `question.not-yours`, and
 * `question.already-<state>.conflict` when it is no longer in a state for it.
 */
export const next = (
  state: QuestionState,
  act: QuestionAct,
  parts: readonly QuestionPart[],
): QuestionState | Refusal => {
  const { from, to, by } = transitions[act];
  if (!by.some((part) => parts.includes(part))) return refuse("question.not-yours");
  if (!from.includes(state)) return refuse(`question.already-${state}.conflict`);
  return to === "same" ? state : to;
};

export const mayDo = (state: QuestionState, parts: readonly QuestionPart[]): QuestionAct[] =>
  (Object.keys(transitions) as QuestionAct[]).filter((act) => typeof next(state, act, parts) === "string");

const office: ReadonlySet<Actor["role"]> = new Set(["delivery", "admin", "operator"]);
const enters: ReadonlySet<Actor["role"]> = new Set([...office, "head", "deputy"]);

/** Whether somebody may enter questions at all. */
export const entersQuestions = ({ role, postId }: Pick<Actor, "role" | "postId">): boolean =>
  postId !== null && enters.has(role);

/** A question by what decides who may do something with it. */
export interface Standing {
  readonly unitId: string;
  readonly unitPath: string;
  readonly askerUnitId: string | null;
  readonly enteredByPostId: string | null;
  /** The post that signs: the one it was given to, or who stands in while that is empty. */
  readonly signerPostId: string | null;
}

/** What somebody is to a question; empty when they do not see it, which reads like "not there". */
export const partsOf = (
  actor: Pick<Actor, "role" | "postId" | "unitId" | "unitPath">,
  standing: Standing,
): QuestionPart[] => {
  const { role, postId, unitId, unitPath } = actor;
  const is: Record<QuestionPart, boolean> = {
    enterer: postId !== null && postId === standing.enteredByPostId,
    owner: postId !== null && postId === standing.signerPostId,
    unit: unitId !== null && unitId === standing.unitId,
    office: office.has(role),
    reader:
      readsAll({ role }) ||
      (unitId !== null && unitId === standing.askerUnitId) ||
      (unitPath !== null && isWithin(standing.unitPath, unitPath)),
  };
  return (Object.keys(is) as QuestionPart[]).filter((part) => is[part]);
};

interface Placed {
  readonly id: string;
  readonly path: string;
}

/**
 * Whether somebody may enter a question: the delivery office for whoever asks; a head or deputy what came from above, and
 * what their own unit asks. A unit asks only units below it. Refuses `question.no-post`, `question.not-yours`,
 * `question.asker-unknown`, `question.asker-not-yours` and `question.not-below` at their fields.
 */
export const mayEnter = (
  { role, postId, unitId }: Pick<Actor, "role" | "postId" | "unitId">,
  asker: Placed | "above" | undefined,
  answers: Placed,
): Refusal | null => {
  if (!enters.has(role)) return refuse(postId === null ? "question.no-post" : "question.not-yours");
  if (asker === "above") return null;
  if (!asker) return refuse("question.asker-unknown", {}, { field: "asker.unitId" });
  if (!office.has(role) && asker.id !== unitId)
    return refuse("question.asker-not-yours", {}, { field: "asker.unitId" });
  const below = asker.id !== answers.id && isWithin(answers.path, asker.path);
  return below ? null : refuse("question.not-below", {}, { field: "postId" });
};

/** Refuses `question.received-later` and `question.due-past` at their fields: an answer is owed from today on. */
export const checkDays = (
  { receivedOn, dueOn }: Pick<QuestionDraft, "receivedOn" | "dueOn">,
  today: string,
): Refusal | null => {
  if (receivedOn > today) return refuse("question.received-later", {}, { field: "receivedOn" });
  return dueOn < today ? refuse("question.due-past", {}, { field: "dueOn" }) : null;
};

/** Days until a question is due, and whether it is late: once answered, by the day of its answer. */
export const clockOf = (
  { state, dueOn, answeredOn }: { state: QuestionState; dueOn: string; answeredOn: string | null },
  today: string,
): { left: number | null; late: boolean } => {
  if (state === "withdrawn") return { left: null, late: false };
  if (answeredOn !== null) return { left: null, late: answeredOn > dueOn };
  return { left: Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000), late: today > dueOn };
};
