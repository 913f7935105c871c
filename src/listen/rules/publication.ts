import { type Refusal, refuse } from "../../ground/refusal.ts";
import { personalIn, type Span, withCovers } from "./redact.ts";

/** A text as the rules would publish it: what they covered is listed, so that the moderator sees it and may differ. */
export interface Proposed {
  readonly text: string;
  /** Where the rules found somebody, in the text as it was said. */
  readonly spans: readonly Span[];
}

export const proposedText = (said: string): Proposed => {
  const spans = personalIn(said);
  return { text: withCovers(said, spans), spans };
};

/**
 * What the moderator's own text still shows of persons by the rules. Refuses `publication.uncovered` with how many
 * places, at its field: to publish them all the same is not a choice a moderator has.
 */
export const checkCovered = (text: string, field: "text" | "answer"): Refusal | null => {
  const left = personalIn(text).filter(({ kind }) => kind !== "name" && kind !== "digits");
  return left.length === 0 ? null : refuse("publication.uncovered", { count: left.length }, { field });
};
