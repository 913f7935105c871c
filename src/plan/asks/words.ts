import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import type { ActionAct } from "../words/acts.ts";

/** What the unit that owes an action may ask the county's head to sign. */
export const changeKinds = ["extend", "suspend", "withdraw"] as const;
export const changeKind = z.enum(changeKinds);
export type ChangeKind = z.output<typeof changeKind>;

/** The act of an action's life that signing does: an extension amends what is promised. */
export const actOf: Readonly<Record<ChangeKind, ActionAct>> = {
  extend: "amend",
  suspend: "suspend",
  withdraw: "withdraw",
};

export const changeStates = ["open", "signed", "returned", "taken-back"] as const;
export type ChangeState = (typeof changeStates)[number];

const reason = z.string().trim().min(1).max(500);

export const changeDraft = z.strictObject({
  kind: changeKind,
  /** The new last day, for an extension. */
  dueOn: plainDate.nullable().default(null),
  reason,
});
export type ChangeDraft = z.output<typeof changeDraft>;

export const returning = z.strictObject({ reason });

const postRef = z.object({ id: z.uuid(), titleZh: z.string(), titleEn: z.string().nullable() });

export const change = z.object({
  id: z.uuid(),
  kind: changeKind,
  dueOn: plainDate.nullable(),
  reason: z.string(),
  askedAt: z.iso.datetime(),
  by: postRef.nullable(),
  state: z.enum(changeStates),
  /** Why it came back unsigned. */
  answer: z.string().nullable(),
});
export type Change = z.output<typeof change>;
