import type { AppealState } from "../words.ts";
import type { GStatus } from "./words.ts";

/** The states that Open311 calls closed; all else is open. */
export const closedStates: readonly AppealState[] = [
  "called-back",
  "closed",
  "merged",
  "not-accepted",
  "withdrawn",
];

const closed: ReadonlySet<AppealState> = new Set(closedStates);

export const statusOf = (state: AppealState): GStatus => (closed.has(state) ? "closed" : "open");

/** The acts that a program is told of, and the status after each. What was written in them is not. */
export const toldActs = {
  submit: "open",
  assign: "open",
  accept: "open",
  answer: "open",
  judge: "closed",
  reopen: "open",
  refer: "open",
  close: "closed",
  merge: "closed",
  split: "open",
  "not-accept": "closed",
  withdraw: "closed",
} as const satisfies Readonly<Record<string, GStatus>>;
export type ToldAct = keyof typeof toldActs;
