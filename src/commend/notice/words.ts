import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { nomineeKind, nomineeState } from "../words/states.ts";

const id = z.uuid();
const count = z.number().int().min(0);

/** What may be written: an objection and its answer, and who objects. */
export const longest = { objection: 2_000, answer: 1_000, reason: 200, name: 60, contact: 100 } as const;

/** Whether what was objected is so: then whom it was about is struck from the list. */
export const outcomes = ["held", "not-held"] as const;
export const outcome = z.enum(outcomes);
export type Outcome = z.output<typeof outcome>;

/** How a notice stands, for whoever reads it. */
export const standings = ["running", "over", "decided", "taken-back", "suspended", "cancelled"] as const;
export const standing = z.enum(standings);
export type Standing = z.output<typeof standing>;

/** One line of the list as it was published; what became of it since is the nominee's state. */
export const listed = z.object({
  id,
  of: nomineeKind,
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  /** The person's unit then; null for a unit. */
  unitZh: z.string().nullable(),
  categoryZh: z.string(),
  categoryEn: z.string().nullable(),
  text: z.string(),
});
export type Listed = z.output<typeof listed>;

/** Who objects, as it is sealed: all of it may be left out. */
export const objector = z.object({
  name: z.string().trim().max(longest.name).nullable(),
  contact: z.string().trim().max(longest.contact).nullable(),
});
export type Objector = z.output<typeof objector>;

/** An objection as it is written at the public door. */
export const objectionDraft = z.strictObject({
  /** Whom it is about; null: the list as a whole. */
  nomineeId: id.nullable(),
  text: z.string().trim().min(1).max(longest.objection),
  objector,
  /** The same form sent twice is one objection. */
  key: z.string().max(200).nullable(),
});
export type ObjectionDraft = z.output<typeof objectionDraft>;

export const publication = z.strictObject({ days: z.number().int().min(1).max(60) });

export const objectionAnswer = z.strictObject({
  outcome,
  /** What was looked into and found; the objector reads it. */
  answer: z.string().trim().min(1).max(longest.answer),
  /** Why somebody is struck from the list, as everybody reads it; null where nobody is. */
  reason: z.string().trim().min(1).max(longest.reason).nullable(),
});
export type ObjectionAnswer = z.output<typeof objectionAnswer>;

export const reasonGiven = z.strictObject({ reason: z.string().trim().min(1).max(500) });

const postTitle = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable() });

/** How many objected to a notice, and how many of these are answered; nobody reads more without being their receiver. */
export const objectionCounts = z.object({ received: count, answered: count, held: count });
export type ObjectionCounts = z.output<typeof objectionCounts>;

/** A notice as desk and public read it. */
export const noticeShown = z.object({
  id,
  programmeId: id,
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  fromOn: plainDate,
  days: count,
  /** The last day on which it runs and objections are taken. */
  untilOn: plainDate,
  provisional: z.boolean(),
  standing,
  /** Why the list was taken back to the review. */
  takenBackFor: z.string().nullable(),
  objections: objectionCounts,
  list: z.array(listed.extend({ state: nomineeState, stateReason: z.string().nullable() })),
});
export type NoticeShown = z.output<typeof noticeShown>;

export const objectionInList = z.object({
  id,
  number: z.string(),
  programmeZh: z.string(),
  programmeEn: z.string().nullable(),
  nomineeZh: z.string().nullable(),
  nomineeEn: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  dueOn: plainDate,
  answeredOn: plainDate.nullable(),
  outcome: outcome.nullable(),
  receiver: postTitle.nullable(),
});
export type ObjectionInList = z.output<typeof objectionInList>;

/** A file that came with an objection; its content is asked for by its id. */
export const objectionFile = z.object({ id, name: z.string(), type: z.string(), size: count });

export const objectionWhole = z.object({
  ...objectionInList.shape,
  programmeId: id,
  text: z.string(),
  anonymous: z.boolean(),
  files: z.array(objectionFile),
  provisional: z.boolean(),
  answer: z.string().nullable(),
  answeredBy: postTitle.nullable(),
});
export type ObjectionWhole = z.output<typeof objectionWhole>;
