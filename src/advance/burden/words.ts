import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";

const id = z.uuid();
const count = z.number().int();
const text = (max: number) => z.string().trim().min(1).max(max);

/** How often a request comes round. */
export const rounds = ["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"] as const;
export const round = z.enum(rounds);
export type Round = z.output<typeof round>;

/** Which units are asked: those of a kind at or below some units of the tree, also those founded later. */
export const reachKinds = ["village", "township", "department"] as const;
export const reach = z.strictObject({ kind: z.enum(reachKinds), below: z.array(id).min(1).max(500) });
export type Reach = z.output<typeof reach>;

const fields = z.array(text(60)).min(1).max(200);

/** What a new request asks, checked for what is reported already before anything is registered. */
export const asked = z.strictObject({ fields, reach });
export type Asked = z.output<typeof asked>;

/** A request for data (报表、台账、填表) to be registered before it may be sent to anyone. */
export const requestDraft = z.strictObject({
  title: text(200),
  ownerUnitId: id,
  round,
  ...asked.shape,
  /** How long one answer takes, in minutes, as its owner guesses it; measured answers take its place. */
  estimatedMinutes: count.min(1).max(600),
  /** The law or document that allows to ask. */
  legalBasis: text(300),
  /** The last day it may be asked. */
  sunsetOn: plainDate,
  /** Why it is asked although it is reported already: a head's word, else empty. */
  overruledFor: z.string().trim().max(500).default(""),
});
export type RequestDraft = z.output<typeof requestDraft>;

const unitName = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
const postTitle = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable() });

/** A field that is reported already, and where: in another request, or as a published figure. */
export const knownField = z.object({
  field: z.string(),
  kind: z.enum(["request", "figure"]),
  id,
  title: z.string(),
  owner: unitName.nullable(),
});
export type KnownField = z.output<typeof knownField>;

/** A field asked, the known one it is like, and how much their words have in common, 0 to 1. */
export const likeness = z.object({ asked: z.string(), known: knownField, share: z.number() });
export type Likeness = z.output<typeof likeness>;

export const dataRequest = z.object({
  id,
  title: z.string(),
  owner: unitName,
  round,
  reach: z.object({ kind: z.enum(reachKinds), below: z.array(unitName) }),
  /** How many units it reaches today. */
  reaches: count,
  fields: z.array(z.string()),
  /** One answer, in minutes: the median of those measured, or the owner's guess while there is none. */
  minutes: z.number(),
  measured: count,
  legalBasis: z.string(),
  registeredOn: plainDate,
  sunsetOn: plainDate,
  endedOn: plainDate.nullable(),
  endedFor: z.string().nullable(),
  overruledFor: z.string().nullable(),
  overruledBy: postTitle.nullable(),
  may: z.object({ change: z.boolean(), answer: z.boolean() }),
});
export type DataRequest = z.output<typeof dataRequest>;

/** Filled in: one text for each field, and how long the form was open. */
export const answerDraft = z.strictObject({
  values: z.record(z.string().max(60), z.string().trim().max(500)),
  /** From the form's opening to its sending, in seconds, by the sender's own clock. */
  seconds: count.min(1).max(604_800),
});
export type AnswerDraft = z.output<typeof answerDraft>;

export const ending = z.strictObject({ reason: text(500) });
export const renewal = z.strictObject({ sunsetOn: plainDate, reason: text(500) });

/** What one village spends in a month, in minutes, and on whose requests, the heaviest first. */
export const villageLoad = z.object({
  unit: unitName,
  minutes: z.number(),
  over: z.boolean(),
  causes: z.array(z.object({ owner: unitName, minutes: z.number(), requests: count })),
});
export type VillageLoad = z.output<typeof villageLoad>;

/** An owner with the minutes its requests cost all villages in a month. */
export const ownerLoad = z.object({ owner: unitName, minutes: z.number(), requests: count, villages: count });
export type OwnerLoad = z.output<typeof ownerLoad>;
