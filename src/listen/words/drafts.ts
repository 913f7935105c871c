import { z } from "zod";
import { appealClass, appealKind, contactWay, door, satisfaction, voice } from "./states.ts";

/** The longest texts, in characters, and how many files. */
export const longest = { text: 10_000, reason: 500, answer: 5_000, place: 200, name: 100, contact: 200 };
export const mostFiles = 9;
export const largestFile = 10 * 1024 * 1024;
/** What may be attached, as the ground admits it by its content. */
export const fileTypes = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;

const id = z.uuid();
const text = (max: number) => z.string().trim().min(1).max(max);
const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((given) => given || null)
    .nullable()
    .default(null);
const instant = z.iso.datetime({ offset: true });
const optionalId = id.nullable().default(null);

/** Who it is, as they say it. All of it is sealed; nothing of it is in lists, texts, entries or messages. */
export const identity = z.strictObject({
  name: optional(longest.name),
  phone: optional(40),
  email: optional(longest.contact),
  address: optional(longest.contact),
});
export type Identity = z.output<typeof identity>;

/** A point on the earth, degrees in WGS 84. */
export const point = z.strictObject({
  lat: z.number().min(-90).max(90),
  long: z.number().min(-180).max(180),
});
export type Point = z.output<typeof point>;

/** A file that is kept already, by the SHA-256 of its bytes. */
export const keptFile = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: text(200),
  type: z.enum(fileTypes),
  size: z.int().min(1).max(largestFile),
});
export type KeptFile = z.output<typeof keptFile>;
export const keptFiles = z.array(keptFile).max(mostFiles).default([]);

/** Somebody the appeal complains of: a unit, or a post of it. Neither they nor the units below see it. */
export const about = z.strictObject({ unitId: id, postId: optionalId });
export type About = z.output<typeof about>;

/** An appeal as it is said, through whichever door. */
export const appealDraft = z.strictObject({
  text: text(longest.text),
  voice: voice.default("resident"),
  kind: appealKind.default("request"),
  door: door.default("web"),
  /** Null: that of its category, else `ordinary`. */
  class: appealClass.nullable().default(null),
  categoryId: optionalId,
  /** The township or village it is about. */
  territoryId: optionalId,
  place: optional(longest.place),
  point: point.nullable().default(null),
  /** The head it is addressed to: opens a matter at once. */
  toPostId: optionalId,
  about: z.array(about).max(5).default([]),
  /** Null: anonymous. */
  identity: identity.nullable().default(null),
  /** The appellant wishes it published, redacted. */
  consent: z.boolean().default(false),
  files: keptFiles,
  /** The same key is the same appeal, however often it is sent. */
  key: optional(100),
  /** The attributes that its category asks for (Open311), by their code. */
  attributes: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
});
export type AppealDraft = z.output<typeof appealDraft>;

export const assignment = z.strictObject({ unitId: id, note: optional(longest.reason) });
export const bulkAssignment = assignment.extend({ appealIds: z.array(id).min(1).max(200) });
export const returning = z.strictObject({ reason: text(longest.reason) });
export const withReason = returning;
export const handOff = z.strictObject({ postId: id, note: optional(longest.reason) });
export const askAppellant = z.strictObject({ question: text(longest.reason) });
export const appellantWords = z.strictObject({ text: text(longest.answer), files: keptFiles });
/** `days`: calendar days for a petition, working days else. */
export const extension = z.strictObject({ days: z.int().min(1).max(60), reason: text(longest.reason) });
export const answerDraft = z.strictObject({
  /** What was done, as the appellant reads it. */
  done: text(longest.answer),
  /** What shows it. */
  evidence: optional(longest.answer),
  contactWay,
  contactedAt: instant,
  files: keptFiles,
});
export type AnswerDraft = z.output<typeof answerDraft>;

/** The appellant's judgement, given on the web or to a caller. `contacted`: by the unit, before it answered. */
export const judgement = z.strictObject({
  contacted: z.boolean(),
  solved: z.boolean(),
  satisfaction,
  said: optional(longest.answer),
});
export type Judgement = z.output<typeof judgement>;

export const merging = z.strictObject({ intoId: id });
export const referral = z.strictObject({
  title: text(200),
  question: text(2000),
  unitIds: z.array(id).max(20).default([]),
});
/** Not accepted: by which law or rule, and where to go instead. */
export const notAccepting = z.strictObject({ law: text(longest.reason), instead: text(longest.reason) });
export const reclassification = z.strictObject({
  class: appealClass,
  kind: appealKind,
  categoryId: optionalId,
  territoryId: optionalId,
  place: optional(longest.place),
});
export const noteDraft = z.strictObject({ text: text(longest.answer) });
export const contactDraft = z.strictObject({
  way: contactWay,
  reached: z.boolean(),
  note: optional(longest.answer),
});
export const publishing = z.strictObject({ text: text(longest.text), answer: optional(longest.answer) });
