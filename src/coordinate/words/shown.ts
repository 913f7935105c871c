import { z } from "zod";
import { dayCount } from "../../ground/calendar/words.ts";
import { plainDate } from "../../ground/clock.ts";
import { lightKind } from "../../ground/lit.ts";
import { behind } from "../../ground/origin.ts";
import { attendance, matterActs, matterState, origin, reason, sessionStates } from "./drafts.ts";

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });

export const unitName = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
export type UnitName = z.output<typeof unitName>;
export const postName = z.object({
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
  /** Minutes until it is due, every hour counted; negative when it is past. */
  minutes: z.int(),
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
  /** The clock of what is owed next: minutes and working days left, and the share used; null when nothing is. */
  clock: clock.pick({ minutes: true, left: true, used: true }).nullable(),
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
  late: z.boolean(),
});

/** A file with a matter; `mine`: this reader's post put it there. */
export const matterFile = z.object({
  id,
  name: z.string(),
  type: z.string(),
  size: z.int(),
  addedAt: instant,
  post: postName.nullable(),
  mine: z.boolean(),
});

export const decision = z.object({
  id,
  text: z.string(),
  owner: postName,
  dueOn: plainDate,
  doneWhen: z.string(),
  actionId: id,
  actionNumber: z.string(),
  /** The state of the action it became, and its light. */
  state: z.string(),
  light: lightKind.nullable(),
});

/** One line of what happened, newest first; `said` are the values its sentence needs. */
export const step = z.object({
  at: instant,
  act: z.string(),
  post: postName.nullable(),
  to: postName.nullable(),
  said: z.string().nullable(),
});

export const sessionInList = z.object({
  id,
  chair: postName,
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  state: z.enum(sessionStates),
});
export type SessionInList = z.output<typeof sessionInList>;

export const matterWhole = matterInList.extend({
  question: z.string(),
  options: z.string().nullable(),
  /** What it comes from and what matters joined into it came from, as far as this reader may see it. */
  behind: z.array(behind),
  openedBy: postName.nullable(),
  delegatedTo: postName.nullable(),
  joinedInto: z.object({ id, number: z.string(), title: z.string() }).nullable(),
  closedFor: z.string().nullable(),
  closedAt: instant.nullable(),
  /** What the units of `reason` are called. */
  names: z.array(unitName),
  reason,
  /** Nobody stands above the deciding post. */
  atTop: z.boolean(),
  clocks: z.array(clock),
  holdings: z.array(holding),
  statements: z.array(statement),
  asks: z.array(ask),
  files: z.array(matterFile),
  decisions: z.array(decision),
  steps: z.array(step),
  sessions: z.array(sessionInList),
  /** What this reader may do now. */
  may: z.array(z.enum(matterActs)),
});
export type MatterWhole = z.output<typeof matterWhole>;
/** What the room itself knows of a matter, before other rooms are asked what stands behind it. */
export type MatterAlone = Omit<MatterWhole, "behind">;

/** A matter on the page of an action; `gave`: the action is its decision, else it was raised because the action is stuck. */
export const matterOfAction = z.object({
  id,
  number: z.string(),
  title: z.string(),
  state: matterState,
  gave: z.boolean(),
  deciding: postName,
  openedAt: instant,
  endedAt: instant.nullable(),
});
export type MatterOfAction = z.output<typeof matterOfAction>;

/** A matter whose time has run out at the county's head: on every board, for those who see it. */
export const redMatter = z.object({
  id,
  number: z.string(),
  title: z.string(),
  redAt: instant,
  deciding: postName,
});
export type RedMatter = z.output<typeof redMatter>;

export const matterFilter = z.object({
  list: z.enum(["mine", "passed", "asked", "all"]).default("mine"),
  state: z.enum(["awaiting", "decided", "ended"]).optional(),
  q: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type MatterFilter = z.output<typeof matterFilter>;

/** What would decide about some units, before a matter is opened. */
export const previewed = z.object({ post: postName, reason, names: z.array(unitName) });
export type Previewed = z.output<typeof previewed>;

/** What the forms offer: living units and posts. */
export const matterChoices = z.object({
  units: z.array(unitName),
  posts: z.array(postName),
});
export type MatterChoices = z.output<typeof matterChoices>;

/** One who is invited to a session, by post; `who` names the person who came or was sent. */
export const attendee = z.object({
  post: postName,
  state: attendance,
  who: z.string().nullable(),
  mine: z.boolean(),
});
export type Attendee = z.output<typeof attendee>;

export const sessionWhole = sessionInList.extend({
  note: z.string().nullable(),
  /** How often its invitation was changed, and when last. */
  sequence: z.int(),
  changedAt: instant,
  minutes: z.string().nullable(),
  minutesAt: instant.nullable(),
  issuedAt: instant.nullable(),
  agenda: z.array(
    matterWhole.pick({
      id: true,
      number: true,
      title: true,
      state: true,
      question: true,
      options: true,
      units: true,
      decisions: true,
      statements: true,
      may: true,
    }),
  ),
  units: z.array(unitName),
  attendees: z.array(attendee),
  /** The decisions made at it, to be read back. */
  decided: z.array(decision),
  begun: z.boolean(),
  may: z.object({
    move: z.boolean(),
    minutes: z.boolean(),
    /** Writes who came. */
    mark: z.boolean(),
    issue: z.boolean(),
  }),
});
export type SessionWhole = z.output<typeof sessionWhole>;

/** A session on Today: what is on its agenda, and as what the reader is there. */
export const sessionAhead = sessionInList.extend({
  titles: z.array(z.string()),
  part: z.enum(["chair", "invited", "watches"]),
  /** What one who is invited has answered. */
  attendance: attendance.nullable(),
});
export type SessionAhead = z.output<typeof sessionAhead>;

/** A question of a matter that a unit has not answered yet. */
export const openAsk = z.object({
  id,
  matter: z.object({ id, number: z.string(), title: z.string() }),
  question: z.string(),
  due: instant,
  late: z.boolean(),
});
export type OpenAsk = z.output<typeof openAsk>;
