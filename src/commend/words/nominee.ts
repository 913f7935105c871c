import { z } from "zod";
import { level, nomineeKind } from "./states.ts";

const id = z.uuid();

/** The most that a unit may write of its nominee. */
export const longestText = 1_000;

/**
 * What a unit writes of whom it nominates: a unit, or a person of the county's people with their unit. A person has
 * a level, a unit has none.
 */
export const nomineeDraft = z.strictObject({
  categoryId: id,
  of: nomineeKind,
  unitId: id,
  personId: id.nullable(),
  level: level.nullable(),
  text: z.string().trim().max(longestText),
});
export type NomineeDraft = z.output<typeof nomineeDraft>;
