import { z } from "zod";
import { dayCount } from "../../ground/calendar/words.ts";
import { plainDate } from "../../ground/clock.ts";
import { mapShown } from "../../ground/look/map/words.ts";
import { cooperationState } from "../together/words.ts";
import {
  appealAct,
  appealClass,
  appealKind,
  appealState,
  contactWay,
  door,
  publicationState,
  satisfaction,
  voice,
} from "./states.ts";

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });

const unitName = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
export type UnitName = z.output<typeof unitName>;
const postName = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable(), unit: unitName });
export type PostName = z.output<typeof postName>;
const categoryName = z.object({ id, code: z.string(), nameZh: z.string(), nameEn: z.string().nullable() });
export type CategoryName = z.output<typeof categoryName>;

/** What is left until something is due. `minutes` count every hour; negative when it is past. */
export const left = z.object({ minutes: z.int(), workingDays: z.int() });
export type Left = z.output<typeof left>;

/**
 * The clock that runs, with its arithmetic. `limit`, `extended` and `paused` are in what is counted (hours, working
 * days, all days); `days` are the days passed, a counted one bears its number. `standing`: the appellant is waited for.
 */
export const appealClock = left.extend({
  kind: z.enum(["register", "answer", "callback"]),
  counts: z.enum(["hours", "working-days", "days"]),
  limit: z.int(),
  extended: z.int(),
  paused: z.number(),
  startedAt: instant,
  due: instant,
  late: z.boolean(),
  /** The share of its time that is used, 0 to 1. */
  used: z.number(),
  standing: z.boolean(),
  /** When a pause that lasts ends by itself. */
  standsUntil: instant.nullable(),
  provisional: z.boolean(),
  start: plainDate,
  date: plainDate,
  days: z.array(dayCount),
});
export type AppealClock = z.output<typeof appealClock>;

/** An appeal as a list shows it: never who spoke. */
export const appealInList = z.object({
  id,
  /** The beginning of its number: enough to speak of it, not to speak for the appellant. */
  ref: z.string(),
  excerpt: z.string(),
  voice,
  kind: appealKind,
  door,
  class: appealClass,
  state: appealState,
  category: categoryName.nullable(),
  territory: unitName.nullable(),
  place: z.string().nullable(),
  unit: unitName.nullable(),
  holder: postName.nullable(),
  receivedAt: instant,
  due: instant.nullable(),
  left: left.nullable(),
  late: z.boolean(),
  provisional: z.boolean(),
  anonymous: z.boolean(),
  complaint: z.boolean(),
  reopened: z.boolean(),
  /** Days that were asked for await the head. */
  extensionAsked: z.boolean(),
  merged: z.int(),
  /** By when the leading unit asks this reader's unit to work along; null where it does not. */
  askedBy: plainDate.nullable(),
});
export type AppealInList = z.output<typeof appealInList>;

export const appealFile = z.object({
  id,
  name: z.string(),
  type: z.string(),
  size: z.int(),
  addedAt: instant,
});
export type AppealFile = z.output<typeof appealFile>;

/** One line of what happened, newest first. `post` null: the appellant, or the clock. */
export const appealStep = z.object({
  at: instant,
  act: z.enum([...appealAct.options, "submit", "told", "recount"]),
  unit: unitName.nullable(),
  post: postName.nullable(),
  to: unitName.nullable(),
  said: z.string().nullable(),
  open: z.boolean(),
});
export type AppealStep = z.output<typeof appealStep>;

export const appealAnswer = z.object({
  id,
  unit: unitName.nullable(),
  done: z.string(),
  evidence: z.string().nullable(),
  contactWay,
  contactedAt: instant,
  answeredAt: instant,
  inTime: z.boolean(),
  files: z.array(appealFile),
});
export type AppealAnswer = z.output<typeof appealAnswer>;

export const appealJudgement = z.object({
  id,
  unit: unitName.nullable(),
  judgedAt: instant,
  by: z.enum(["appellant", "caller"]),
  contacted: z.boolean(),
  solved: z.boolean(),
  satisfaction,
  said: z.string().nullable(),
  /** Left out of the rates: asked for, or confirmed by a second person. */
  exclusion: z
    .object({
      reason: z.string(),
      askedAt: instant,
      askedBy: postName.nullable(),
      confirmedAt: instant.nullable(),
    })
    .nullable(),
});

export const appealExtension = z.object({
  days: z.int(),
  reason: z.string(),
  askedAt: instant,
  askedBy: postName.nullable(),
  decidedAt: instant.nullable(),
  granted: z.boolean().nullable(),
  decidedBy: postName.nullable(),
});

/** What the leading unit asked of another. `said`: its answer to the lead, or why it is not theirs. */
const cooperation = z.object({
  id,
  unit: unitName,
  state: cooperationState,
  what: z.string(),
  dueOn: plainDate,
  late: z.boolean(),
  askedAt: instant,
  askedBy: postName.nullable(),
  said: z.string().nullable(),
  /** What shows its answer, for those who handle the appeal. */
  files: z.array(appealFile),
  endedAt: instant.nullable(),
  endedBy: postName.nullable(),
  /** It is the reader's own unit. */
  ours: z.boolean(),
});
export type Cooperation = z.output<typeof cooperation>;

/** An appeal with all that its page at the desk shows. */
export const appealWhole = appealInList.extend({
  /** The whole number, for the listening desk only: with it one speaks for the appellant. */
  number: z.string().nullable(),
  text: z.string(),
  /** Only to who handles it: it may be somebody's home. */
  point: z.object({ lat: z.number(), long: z.number() }).nullable(),
  attributes: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  about: z.array(unitName),
  consent: z.boolean(),
  firstUnit: unitName.nullable(),
  toPost: postName.nullable(),
  matter: z
    .object({ id, number: z.string(), title: z.string(), state: z.string(), post: postName })
    .nullable(),
  mergedInto: z.object({ id, ref: z.string(), excerpt: z.string() }).nullable(),
  mergedHere: z.array(z.object({ id, ref: z.string(), excerpt: z.string(), receivedAt: instant })),
  closedFor: z.string().nullable(),
  instead: z.string().nullable(),
  clock: appealClock.nullable(),
  files: z.array(appealFile),
  steps: z.array(appealStep),
  answers: z.array(appealAnswer),
  judgements: z.array(appealJudgement),
  extensions: z.array(appealExtension),
  notes: z.array(
    z.object({ id, at: instant, post: postName.nullable(), unit: unitName.nullable(), text: z.string() }),
  ),
  contacts: z.array(
    z.object({
      id,
      at: instant,
      post: postName.nullable(),
      way: contactWay,
      reached: z.boolean(),
      note: z.string().nullable(),
    }),
  ),
  cooperations: z.array(cooperation),
  publication: z
    .object({
      state: publicationState,
      text: z.string(),
      answer: z.string().nullable(),
      decidedAt: instant.nullable(),
    })
    .nullable(),
  /** The days on top that may still be asked for. */
  extensionLeft: z.int(),
  /** What this reader may do now. */
  may: z.array(appealAct),
});
export type AppealWhole = z.output<typeof appealWhole>;

/** Which unit an appeal would go to by the routing table. */
export const routed = z.object({ unit: unitName, territory: unitName.nullable() }).nullable();

/** What the forms of the desk offer. */
export const appealChoices = z.object({
  categories: z.array(
    categoryName.extend({
      class: appealClass,
      groupZh: z.string().nullable(),
      groupEn: z.string().nullable(),
    }),
  ),
  units: z.array(unitName.extend({ kind: z.string(), parentId: id.nullable() })),
  heads: z.array(postName),
  /** The map a place is shown on; null where there is none. */
  map: mapShown.nullable(),
});

/** A text in pieces: said as it is, or what the rules would cover before it is published. */
export const coveredText = z.object({
  pieces: z.array(z.object({ text: z.string(), covered: z.string().nullable() })),
  /** The text with covers in the place of what names someone. */
  plain: z.string(),
});
export type CoveredText = z.output<typeof coveredText>;
