import { type Refusal, refuse } from "../../ground/refusal.ts";
import { type Standing, transitions } from "../rules/life.ts";
import type { ActionState } from "../words.ts";
import { actOf, type ChangeDraft } from "./words.ts";

/**
 * Whether somebody who stands so to an action may ask for this. Refuses `change.not-yours` to all but the unit that
 * owes it, `action.already-<state>` where the act would not lead on, and `change.not-later` for an extension to a day
 * that is not after today and the present last day.
 */
export const checkAsk = (
  by: readonly Standing[],
  action: { readonly state: ActionState; readonly dueOn: string | null },
  { kind, dueOn }: Pick<ChangeDraft, "kind" | "dueOn">,
  today: string,
): Refusal | null => {
  if (!by.includes("owner")) return refuse("change.not-yours");
  if (!transitions[actOf[kind]].from.includes(action.state) || action.state === "draft")
    return refuse(`action.already-${action.state}`);
  if (kind !== "extend") return null;
  const last = action.dueOn !== null && action.dueOn > today ? action.dueOn : today;
  return dueOn !== null && dueOn > last ? null : refuse("change.not-later", {}, { field: "dueOn" });
};
