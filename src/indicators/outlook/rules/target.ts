import { type Refusal, refuse } from "../../../ground/refusal.ts";
import { isLevel } from "../../checks.ts";
import { sameDecimal } from "../../rules.ts";
import { basesOf } from "../../words.ts";
import type { TargetDraft } from "../words.ts";

/** What is wrong with a target before anything is known of the indicator. */
export const faultOf = (draft: TargetDraft, today: string): Refusal | null => {
  const { measure, basis, shape, path, value, setOn } = draft;
  if (!(basesOf[measure] as readonly string[]).includes(basis))
    return refuse("target.basis-unfit", {}, { field: "basis" });
  if (measure === "growth" && isLevel(value))
    return refuse("figure.growth-is-level", { value }, { field: "value" });
  if (setOn > today) return refuse("target.not-yet-set", {}, { field: "setOn" });
  if ((shape === "hand") !== (path !== null)) return refuse("target.months", {}, { field: "path" });
  const ends = path === null || sameDecimal(path.at(-1)!, value);
  return ends ? null : refuse("target.ends", {}, { field: "path.11" });
};
