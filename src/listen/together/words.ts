import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { keptFiles } from "../words/drafts.ts";

/**
 * Where what was asked of a cooperating unit stands. `ended`: the leading unit needs it no more, or the appeal left its
 * hand before there was an answer.
 */
export const cooperationStates = ["asked", "answered", "declined", "ended"] as const;
export const cooperationState = z.enum(cooperationStates);
export type CooperationState = z.output<typeof cooperationState>;

/** The longest of what is asked and answered, in characters. */
const longest = 1_000;
const text = z.string().trim().min(1).max(longest);

/** What the leading unit asks of another: what, and by when. */
export const involving = z.strictObject({ unitId: z.uuid(), what: text, dueOn: plainDate });
export type Involving = z.output<typeof involving>;

/** What a unit answers to the lead, and what shows it. */
export const contributing = z.strictObject({ said: text, files: keptFiles });
export type Contributing = z.output<typeof contributing>;

export const declining = z.strictObject({ reason: text });
export const releasing = z.strictObject({ unitId: z.uuid() });
