import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";

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

/** What can be done to a matter. `pass-on`, `chase` and `close` are done by the clock. */
export const matterActs = [
  "decide",
  "convene",
  "call-off",
  "delegate",
  "decline",
  "ask",
  "say",
  "attach",
  "join",
  "change-units",
  "withdraw",
  "pass-on",
  "chase",
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
/** A session (协调会): when, where or by which link, who sits at it, and what is on its agenda. */
export const sessionTimes = z.strictObject({
  startsAt: instant,
  endsAt: instant,
  /** A place, or a link to join by. */
  place: text(longest.place),
});
export type SessionTimes = z.output<typeof sessionTimes>;
export const convening = sessionTimes.extend({
  matterIds: z.array(id).min(1).max(20),
  unitIds: z.array(id).min(1).max(50),
  note: optional(longest.text),
});
export type Convening = z.output<typeof convening>;
const minutesText = z
  .string()
  .max(20_000)
  .refine((given) => given.split("\n").length <= 1000);
/** `base`: what the writer's text was made from, so that what another wrote since is kept beside it. */
export const minutesDraft = z.strictObject({ minutes: minutesText, base: minutesText.default("") });
export type MinutesDraft = z.output<typeof minutesDraft>;
/** `issued`: its minutes were read back and signed; they stay as they are. */
export const sessionStates = ["called", "called-off", "issued"] as const;

/**
 * Where somebody invited stands: `sent` somebody else, `excused`: asked to be away; `came`, and `observed` (列席), are
 * written at the session.
 */
export const attendances = ["invited", "coming", "sent", "excused", "came", "observed"] as const;
export const attendance = z.enum(attendances);
export type Attendance = z.output<typeof attendance>;

/** What one who is invited may answer; the rest is written of them at the session. */
export const answers: readonly Attendance[] = ["invited", "coming", "sent", "excused"];

/** What one who is invited answers, and what is written of them at the session. `who`: the name of who is sent. */
export const attendanceDraft = z.strictObject({
  postId: id,
  state: attendance,
  who: optional(60),
});
export type AttendanceDraft = z.output<typeof attendanceDraft>;

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
