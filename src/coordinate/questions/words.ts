import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { lightKind } from "../../ground/lit.ts";
import { inBoth } from "../../ground/origin.ts";

/** Where a question stands. It is never closed without an answer: it is answered, or who entered it takes it back. */
export const questionStates = ["open", "answered", "withdrawn"] as const;
export const questionState = z.enum(questionStates);
export type QuestionState = z.output<typeof questionState>;

export const questionActs = ["amend", "assign", "withdraw", "keep", "sign", "raise"] as const;
export type QuestionAct = (typeof questionActs)[number];

/** What somebody is to a question. `owner`: who answers it by their signature. */
export const questionParts = ["enterer", "owner", "unit", "office", "reader"] as const;
export type QuestionPart = (typeof questionParts)[number];

/** How it was received. */
export const receivedBy = ["document", "call", "meeting", "inspection", "platform", "other"] as const;

export const longest = { asker: 80, text: 2000, reference: 100, reason: 500, answer: 20_000 };

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const words = (max: number) => z.string().trim().min(1).max(max);
const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((given) => given || null)
    .nullable()
    .default(null);

/** Who asks: a body above the county, by its name, or a unit of the county that asks one below it. */
export const asker = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("above"), name: words(longest.asker) }),
  z.strictObject({ kind: z.literal("unit"), unitId: id }),
]);
export type Asker = z.output<typeof asker>;

const asked = {
  asker,
  text: words(longest.text),
  received: z.enum(receivedBy),
  receivedOn: plainDate,
  /** The number of the document it came in (文号), where it has one. */
  reference: optional(longest.reference),
  dueOn: plainDate,
};
export const questionDraft = z.strictObject({ ...asked, postId: id });
export type QuestionDraft = z.output<typeof questionDraft>;

const reason = words(longest.reason);
export const amendment = z.strictObject({ ...asked, reason });
export type Amendment = z.output<typeof amendment>;
export const assignment = z.strictObject({ postId: id, reason });
export const withdrawal = z.strictObject({ reason });

/** What an answer rests on: an action of the plan, or a figure as it was published for a period. */
export const citation = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("action"), id }),
  z.strictObject({ kind: z.literal("figure"), code: z.string().min(1).max(60), period: z.string().max(20) }),
]);
export type Citation = z.output<typeof citation>;
export const citing = z.strictObject({ citations: z.array(citation).max(50) });

/** An answer as it is typed. `revision`: the one it was made from, 0 of none; somebody who kept it since is not overwritten. */
export const answerDraft = z.strictObject({
  text: words(longest.answer),
  citations: z.array(citation).max(50),
  revision: z.int().min(0),
});
export type AnswerDraft = z.output<typeof answerDraft>;

/** The SHA-256 (hex) of the text its signer read. */
export const signing = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** What a question becomes when it needs a decision. */
export const raising = z.strictObject({
  title: words(200),
  question: words(2000),
  unitIds: z.array(id).min(1).max(50),
});

/** What is cited, as it stood: its sentence for the answer, and for a figure which vintage of it was known. */
export const cited = z.object({
  citation,
  title: inBoth,
  said: inBoth,
  href: z.string(),
  light: lightKind.nullable(),
  vintages: z.array(z.int()),
  source: z.string().nullable(),
  publishedOn: plainDate.nullable(),
});
export type Cited = z.output<typeof cited>;

const unitName = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
const postName = z.object({
  id,
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  unitId: id,
  unit: unitName,
});

export const answer = z.object({
  /** The first signed answer is 1; one that mends it is 2. */
  seq: z.int(),
  revision: z.int(),
  text: z.string(),
  cited: z.array(cited),
  keptAt: instant,
  keptBy: postName.nullable(),
  hash: z.string(),
  signedAt: instant.nullable(),
  signedBy: postName.nullable(),
  /** Who held the post when it was signed. */
  signedByName: z.string().nullable(),
});
export type Answer = z.output<typeof answer>;

export const questionInList = z.object({
  id,
  number: z.string(),
  asker: inBoth,
  text: z.string(),
  state: questionState,
  dueOn: plainDate,
  /** Days until the day it is due, negative when it is past; null once it is answered or taken back. */
  left: z.int().nullable(),
  /** Answered after its day, or not answered and past it. */
  late: z.boolean(),
  owner: postName,
  answeredAt: instant.nullable(),
});
export type QuestionInList = z.output<typeof questionInList>;

export const questionWhole = questionInList.extend({
  askedBy: asker,
  received: z.enum(receivedBy),
  receivedOn: plainDate,
  reference: z.string().nullable(),
  enteredAt: instant,
  enteredBy: postName.nullable(),
  withdrawnFor: z.string().nullable(),
  answers: z.array(answer),
  matters: z.array(z.object({ id, number: z.string(), title: z.string(), state: z.string() })),
  steps: z.array(
    z.object({ at: instant, act: z.string(), post: postName.nullable(), said: z.string().nullable() }),
  ),
  may: z.array(z.enum(questionActs)),
});
export type QuestionWhole = z.output<typeof questionWhole>;

export const questionFilter = z.object({
  list: z.enum(["mine", "all"]).default("all"),
  state: questionState.optional(),
  q: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type QuestionFilter = z.output<typeof questionFilter>;

/** What the answer would say now of what is cited; nothing is kept. */
export const drafted = z.object({ text: z.string(), cited: z.array(cited) });
