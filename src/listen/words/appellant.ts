import { z } from "zod";
import { appellantWords, judgement, withReason } from "./drafts.ts";
import {
  appealAnswer,
  appealClock,
  appealExtension,
  appealFile,
  appealJudgement,
  appealStep,
  appealWhole,
} from "./shown.ts";
import { appealAct, publicationState } from "./states.ts";

/** An appeal as whoever has its number sees it: on whose desk it is, by when, and what was done; never a note. */
export const appealByItsNumber = appealWhole
  .pick({
    id: true,
    text: true,
    voice: true,
    door: true,
    kind: true,
    class: true,
    state: true,
    category: true,
    territory: true,
    place: true,
    unit: true,
    receivedAt: true,
    anonymous: true,
    consent: true,
    closedFor: true,
    instead: true,
    toPost: true,
    matter: true,
    reopened: true,
  })
  .extend({
    number: z.string(),
    /** It is handled together with another that says the same. */
    together: z.boolean(),
    /** The units that work along under the one that leads. */
    cooperating: z.array(appealWhole.shape.unit.unwrap()),
    clock: appealClock.nullable(),
    /** The clock as it ran until the last answer; null before there is one. */
    answered: appealClock.nullable(),
    files: z.array(appealFile),
    steps: z.array(appealStep),
    answers: z.array(appealAnswer),
    judgements: z.array(appealJudgement.omit({ exclusion: true })),
    extensions: z.array(appealExtension),
    publication: publicationState.nullable(),
    /** What the appellant may do now. */
    may: z.array(appealAct),
  });
export type AppealByItsNumber = z.output<typeof appealByItsNumber>;

/** What an appellant does by the number of the receipt. */
export const appellantAct = z.discriminatedUnion("act", [
  appellantWords.extend({ act: z.literal("reply") }),
  appellantWords.extend({ act: z.literal("add") }),
  judgement.extend({ act: z.literal("judge") }),
  withReason.extend({ act: z.literal("reopen") }),
  withReason.extend({ act: z.literal("withdraw") }),
  z.strictObject({ act: z.literal("consent"), consent: z.boolean() }),
  z.strictObject({ act: z.literal("erase") }),
]);
export type AppellantAct = z.output<typeof appellantAct>;
