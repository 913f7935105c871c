import { z } from "zod";
import { plainDate } from "../ground/clock.ts";
import { dayCount } from "../ground/calendar/words.ts";

/** Where a matter stands. `closed`: everything decided is done and verified. */
export const matterStates = [
  "open",
  "in-session",
  "delegated",
  "decided",
  "declined",
  "withdrawn",
  "joined",
  "closed",
] as const;
export const matterState = z.enum(matterStates);
export type MatterState = z.output<typeof matterState>;

/** The states in which somebody still owes an answer. */
export const awaiting = ["open", "in-session", "delegated"] as const satisfies readonly MatterState[];

/** What can be done to a matter. `pass-on` and `close` are done by the clock. */
export const matterActs = [
  "decide",
  "convene",
  "delegate",
  "decline",
  "ask",
  "say",
  "join",
  "change-units",
  "withdraw",
  "pass-on",
  "close",
] as const;
export type MatterAct = (typeof matterActs)[number];

/** What somebody is to a matter; one may be several things at once. */
export const parts = ["decider", "delegate", "opener", "unit", "office", "clock", "reader"] as const;
export type Part = (typeof parts)[number];

/** Where a matter comes from. */
export const origins = ["voice", "action", "appeal", "theme", "question", "matter"] as const;
export const origin = z.enum(origins);
export type Origin = z.output<typeof origin>;

/** The longest texts, in characters. */
export const longest = { title: 200, question: 2000, part: 40, text: 2000, reason: 500, place: 200 };

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

/**
 * Why a post decides, as data. `meeting`: two units meet at `meets`; `complaint`: it is the unit above the one
 * complained of; `itself`: the matter lies within one unit; `silence`: the head below was silent. `as` says whether it is
 * the head, who stands in, or one further up because the posts of `vacant` are empty.
 */
export const reason = z.object({
  because: z.enum(["meeting", "complaint", "itself", "silence"]),
  meets: id,
  between: z.tuple([id, id]).readonly().nullable(),
  about: id.nullable(),
  as: z.enum(["head", "stand-in", "above"]),
  vacant: z.array(id).readonly(),
});
export type Reason = z.output<typeof reason>;

/** A unit's part in a matter, for example who pays; `complainedOf`: the matter is a complaint about it. */
export const unitDraft = z.strictObject({
  unitId: id,
  part: optional(longest.part),
  complainedOf: z.boolean().default(false),
});
export type UnitDraft = z.output<typeof unitDraft>;
const units = z.array(unitDraft).min(1).max(50);

export const matterDraft = z.strictObject({
  title: text(longest.title),
  /** What is to be decided. */
  question: text(longest.question),
  /** The ways it could be decided, where they are known. */
  options: optional(longest.text),
  urgent: z.boolean().default(false),
  units,
  origin: z
    .strictObject({ kind: origin, id: id.nullable().default(null) })
    .default({ kind: "voice", id: null }),
});
export type MatterDraft = z.output<typeof matterDraft>;

/** One decision: what, who answers for it, by when, and how one sees that it is done. */
export const decisionDraft = z.strictObject({
  text: text(500),
  ownerPostId: id,
  dueOn: plainDate,
  doneWhen: text(longest.text),
  /** The area of the plan it is entered under. */
  areaId: id,
  cooperatingUnitIds: z.array(id).max(200).default([]),
});
export type DecisionDraft = z.output<typeof decisionDraft>;

export const decide = z.strictObject({ decisions: z.array(decisionDraft).min(1).max(20) });
export const delegation = z.strictObject({ postId: id, note: optional(longest.reason) });
export const decline = z.strictObject({ reason: text(longest.reason) });
export const asking = z.strictObject({
  unitIds: z.array(id).min(1).max(50),
  question: text(longest.reason),
  hours: z.int().min(1).max(240).default(24),
});
export const statementDraft = z.strictObject({ claim: text(longest.text), basis: optional(longest.reason) });
export const joining = z.strictObject({ intoId: id });
export const unitsChange = z.strictObject({ units, reason: text(longest.reason) });
export const withdrawal = z.strictObject({ reason: text(longest.reason) });

const unitName = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
export type UnitName = z.output<typeof unitName>;
const postName = z.object({
  id,
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  unitId: id,
  unit: unitName,
});
export type PostName = z.output<typeof postName>;

/** One of the clocks of a matter, with its arithmetic. `days` are the days passed; a counted one bears its number. */
export const clock = z.object({
  kind: z.enum(["response", "decision"]),
  startedAt: instant,
  due: instant,
  /** How many working days it allows. */
  allowed: z.int(),
  afterSession: z.boolean(),
  doneAt: instant.nullable(),
  late: z.boolean(),
  /** The share of its time that is used, 0 to 1. */
  used: z.number(),
  /** Working days after today up to the day it is due; negative when it is past. */
  left: z.int(),
  provisional: z.boolean(),
  start: plainDate,
  date: plainDate,
  days: z.array(dayCount),
});
export type MatterClock = z.output<typeof clock>;

const involvedUnit = unitName.extend({ part: z.string().nullable(), complainedOf: z.boolean() });

export const matterInList = z.object({
  id,
  number: z.string(),
  title: z.string(),
  state: matterState,
  urgent: z.boolean(),
  origin,
  openedAt: instant,
  deciding: postName,
  units: z.array(involvedUnit),
  /** When the next thing is owed by the deciding post; null when nothing is. */
  nextDue: instant.nullable(),
  next: z.enum(["response", "decision"]).nullable(),
  late: z.boolean(),
  /** Its time has run out at the county's head: nobody stands above. */
  red: z.boolean(),
});
export type MatterInList = z.output<typeof matterInList>;

/** A post that had a matter to decide, from when to when, and how that ended. */
export const holding = z.object({
  post: postName,
  reason,
  fromAt: instant,
  untilAt: instant.nullable(),
  endedBy: z.enum(["silence", "units"]).nullable(),
});
export type Holding = z.output<typeof holding>;

export const statement = z.object({
  id,
  unit: unitName,
  claim: z.string(),
  basis: z.string().nullable(),
  writtenAt: instant,
});

export const ask = z.object({
  unit: unitName,
  question: z.string(),
  askedAt: instant,
  due: instant,
  answeredAt: instant.nullable(),
});

export const decision = z.object({
  id,
  text: z.string(),
  owner: postName,
  dueOn: plainDate,
  doneWhen: z.string(),
  actionId: id,
  actionNumber: z.string(),
  /** The state of the action it became. */
  state: z.string(),
});

/** One line of what happened, newest first; `said` are the values its sentence needs. */
export const step = z.object({
  at: instant,
  act: z.string(),
  post: z.object({ titleZh: z.string(), titleEn: z.string().nullable() }).nullable(),
  said: z.string().nullable(),
});

export const matterWhole = matterInList.extend({
  question: z.string(),
  options: z.string().nullable(),
  originId: id.nullable(),
  /** The action it comes from, where it comes from one. */
  originAction: z
    .object({ id, number: z.string(), titleZh: z.string(), titleEn: z.string().nullable() })
    .nullable(),
  openedBy: postName.nullable(),
  delegatedTo: postName.nullable(),
  joinedInto: z.object({ id, number: z.string(), title: z.string() }).nullable(),
  closedFor: z.string().nullable(),
  closedAt: instant.nullable(),
  /** The units on the way up from those involved to the deciding post, by id. */
  names: z.array(unitName),
  reason,
  /** Nobody stands above the deciding post. */
  atTop: z.boolean(),
  clocks: z.array(clock),
  holdings: z.array(holding),
  statements: z.array(statement),
  asks: z.array(ask),
  decisions: z.array(decision),
  steps: z.array(step),
  /** What this reader may do now. */
  may: z.array(z.enum(matterActs)),
});
export type MatterWhole = z.output<typeof matterWhole>;

export const matterFilter = z.object({
  list: z.enum(["mine", "passed", "asked", "all"]).default("mine"),
  state: z.enum(["awaiting", "decided", "ended"]).optional(),
  q: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type MatterFilter = z.output<typeof matterFilter>;
