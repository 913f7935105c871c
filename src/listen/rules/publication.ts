import { type Refusal, refuse } from "../../ground/refusal.ts";
import { personalIn } from "./redact.ts";

/**
 * What the moderator's own text still shows of persons by the rules. Refuses `publication.uncovered` with how many
 * places, at its field: to publish them all the same is not a choice a moderator has.
 */
export const checkCovered = (text: string, field: "text" | "answer"): Refusal | null => {
  const left = personalIn(text).filter(({ kind }) => kind !== "name" && kind !== "digits");
  return left.length === 0 ? null : refuse("publication.uncovered", { count: left.length }, { field });
};
