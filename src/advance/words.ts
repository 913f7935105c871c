import { z } from "zod";
import { plainDate } from "../ground/clock.ts";
import { lightKind, lit, presetName } from "./words/light.ts";

const id = z.uuid();
const text = (max: number) => z.string().trim().min(1).max(max);
const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((said) => said || null)
    .nullable()
    .default(null);

/** The longest texts, in characters. */
export const longest = { sentence: 500, next: 200, blocker: 500, place: 200, link: 500, quantity: 40 };

/** What a reporter may be asked about, and confirm: more than the whole, less than before, someone reported meanwhile. */
export const doubts = ["over", "less", "newer"] as const;
export type Doubt = (typeof doubts)[number];

/** A report as it is sent. The same `key` sent again is the same report. */
export const reportDraft = z.strictObject({
  /** Made by the sender, once for each report. */
  key: id,
  /** The latest report the sender had seen; null when there was none. */
  seen: id.nullable(),
  /** What is reached in all, in the action's measure; as it was typed. */
  quantity: optional(longest.quantity),
  milestoneIds: z.array(id).max(50).default([]),
  sentence: text(longest.sentence),
  link: z
    .url({ protocol: /^https?$/ })
    .max(longest.link)
    .nullable()
    .default(null),
  place: optional(longest.place),
  evidenceIds: z.array(id).max(1000).default([]),
  next: z
    .strictObject({ what: text(longest.next), on: plainDate })
    .nullable()
    .default(null),
  /** What stands in the way; null for nothing. */
  blocker: optional(longest.blocker),
  /** Said to be done: goes to someone of another unit. */
  done: z.boolean().default(false),
  sure: z.array(z.enum(doubts)).max(doubts.length).default([]),
});
export type ReportDraft = z.output<typeof reportDraft>;

const postRef = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable() });
const unitRef = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });

export const evidence = z.object({
  id,
  type: z.string(),
  name: z.string(),
  /** In bytes, as it is kept. */
  size: z.number().int(),
});
export type Evidence = z.output<typeof evidence>;

export const report = z.object({
  id,
  at: z.iso.datetime(),
  madeOn: plainDate,
  post: postRef.nullable(),
  unit: unitRef.nullable(),
  quantity: z.string().nullable(),
  milestones: z.array(unitRef),
  sentence: z.string(),
  link: z.string().nullable(),
  place: z.string().nullable(),
  next: z.object({ what: z.string(), on: plainDate }).nullable(),
  blocker: z.string().nullable(),
  done: z.boolean(),
  evidence: z.array(evidence),
});
export type Report = z.output<typeof report>;

/** What a report on one action is filled in against: all that its form needs, to be kept where there is no signal. */
export const reportGround = z.object({
  id,
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  doneWhenZh: z.string().nullable(),
  doneWhenEn: z.string().nullable(),
  quantity: z.string().nullable(),
  measure: z.string().nullable(),
  dueOn: plainDate.nullable(),
  /** The day by which the next report is expected: a cadence after the latest, or after the promise. */
  reportBy: plainDate,
  /** Milestones that nobody has reported as reached. */
  milestones: z.array(unitRef),
  /** The quantity reported last, and the latest report of all. */
  lastQuantity: z.string().nullable(),
  lastReportId: id.nullable(),
  /** Whether this reader may report now, and whether they may say that it is done. */
  may: z.object({ report: z.boolean(), claim: z.boolean() }),
});
export type ReportGround = z.output<typeof reportGround>;

export const verdicts = ["accepted", "sent-back"] as const;
export type Verdict = (typeof verdicts)[number];

/** A verdict on a claim. A visit says where, and what was seen there. */
export const verdictDraft = z.strictObject({
  /** The claim it is about. */
  reportId: id,
  verdict: z.enum(verdicts),
  /** What was seen, or what is missing. */
  sentence: text(longest.sentence),
  /** Where it was looked at; null when it was judged from the desk. */
  place: optional(longest.place),
  evidenceIds: z.array(id).max(1000).default([]),
});
export type VerdictDraft = z.output<typeof verdictDraft>;

export const verification = z.object({
  id,
  reportId: id,
  verdict: z.enum(verdicts),
  sentence: z.string(),
  place: z.string().nullable(),
  at: z.iso.datetime(),
  madeOn: plainDate,
  post: postRef.nullable(),
  unit: unitRef.nullable(),
  evidence: z.array(evidence),
});
export type Verification = z.output<typeof verification>;

export const loweringDraft = z.strictObject({ light: lightKind, why: text(longest.sentence) });
export type LoweringDraft = z.output<typeof loweringDraft>;

/** From which day an action had a light. */
export const lightChange = z.object({ day: plainDate, ...lit.shape });
export type LightChange = z.output<typeof lightChange>;

/** All that is known of how an action goes. */
export const progress = z.object({
  ...lit.shape,
  /** By which rules: the preset and the days of the cadence. */
  preset: presetName,
  cadenceDays: z.number().int(),
  history: z.array(lightChange),
  reports: z.array(report),
  verifications: z.array(verification),
  lowered: z
    .object({ light: lightKind, why: z.string(), post: postRef.nullable(), madeOn: plainDate })
    .nullable(),
  /** Milestones reached, by their ids, with the day. */
  reached: z.array(z.object({ id, on: plainDate })),
  may: z.object({ report: z.boolean(), claim: z.boolean(), verify: z.boolean(), lower: z.boolean() }),
});
export type Progress = z.output<typeof progress>;

/** A claim that waits for other eyes. */
export const claim = z.object({
  actionId: id,
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  lead: unitRef.nullable(),
  reportId: id,
  sentence: z.string(),
  claimedOn: plainDate,
  /** How many files came with the claim. */
  files: z.number().int(),
  /** Whether this reader may judge it. */
  mine: z.boolean(),
});
export type Claim = z.output<typeof claim>;

/** How sure a spot check is to be, as a share. */
export const confidences = [0.9, 0.95, 0.99] as const;

export const sampleDraft = z.strictObject({
  seed: text(100),
  /** Half the width of the interval that is aimed for, as a share. */
  margin: z.number().min(0.01).max(0.5),
  confidence: z.literal(confidences),
});
export type SampleDraft = z.output<typeof sampleDraft>;

export const sampleItem = z.object({
  actionId: id,
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  unit: unitRef,
  ticket: z.string(),
  held: z.boolean().nullable(),
  sentence: z.string().nullable(),
  mine: z.boolean(),
});

const interval = z.object({ low: z.number(), high: z.number() });

/** What a unit said and what held up: shares are given with how many they count. */
export const sampleOfUnit = z.object({
  unit: unitRef,
  claimed: z.number().int(),
  drawn: z.number().int(),
  looked: z.number().int(),
  held: z.number().int(),
  interval: interval.nullable(),
});

export const sample = z.object({
  id,
  year: z.number().int(),
  seed: z.string(),
  margin: z.number(),
  confidence: z.number(),
  population: z.number().int(),
  size: z.number().int(),
  drawnOn: plainDate,
});
export const sampleWhole = z.object({
  ...sample.shape,
  items: z.array(sampleItem),
  units: z.array(sampleOfUnit),
  all: sampleOfUnit.omit({ unit: true }),
});
export type SampleWhole = z.output<typeof sampleWhole>;
export const findingDraft = z.strictObject({ held: z.boolean(), sentence: text(longest.sentence) });
export type FindingDraft = z.output<typeof findingDraft>;

/** A unit in the league: what it owes by light, what was on time, and how long it was silent. */
export const leagueRow = z.object({
  unit: unitRef,
  head: postRef.nullable(),
  counts: z.partialRecord(lightKind, z.number().int()),
  actions: z.number().int(),
  /** Of those due by today, how many were said to be done by their day. */
  due: z.number().int(),
  onTime: z.number().int(),
  interval: interval.nullable(),
  /** How many had no report within the cadence. */
  silent: z.number().int(),
});
export type LeagueRow = z.output<typeof leagueRow>;
