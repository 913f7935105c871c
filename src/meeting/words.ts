import { z } from "zod";
import { plainDate, plainTime } from "../ground/clock.ts";

const id = z.uuid();
const count = z.int();

/** A meeting is prepared, then called: those who attend are told. It opens, and it closes a year. */
export const meetingStates = ["preparing", "called", "open", "closed", "cancelled"] as const;
export const meetingState = z.enum(meetingStates);
export type MeetingState = z.output<typeof meetingState>;

/** What is done to a meeting. */
export const meetingActs = [
  "edit",
  "draw",
  "call",
  "answer",
  "check-in",
  "open",
  "close",
  "cancel",
  "write",
  "issue",
] as const;
export type MeetingAct = (typeof meetingActs)[number];

/** The three parts of a yearly meeting: summarise (总结), commend (表彰), arrange (部署). */
export const agendaParts = ["summarise", "commend", "arrange"] as const;
export const agendaPart = z.enum(agendaParts);
export type AgendaPart = z.output<typeof agendaPart>;

/** The three levels that meet; the units of the line sit with the county. */
export const levels = ["county", "township", "village"] as const;
export const level = z.enum(levels);
export type Level = z.output<typeof level>;

/** What is known of one who attends: told, coming, sends another, excused, came. */
export const attendances = ["invited", "coming", "sent", "excused", "came"] as const;
export const attendance = z.enum(attendances);
export type Attendance = z.output<typeof attendance>;

const title = z.string().trim().min(1).max(200);
const agendaItem = z.strictObject({
  part: agendaPart,
  titleZh: title,
  titleEn: z.string().trim().max(200).nullable().default(null),
  /** How long it takes, in minutes. */
  minutes: z.int().min(1).max(480),
  /** Who speaks. */
  postId: id.nullable().default(null),
});
export type AgendaItem = z.output<typeof agendaItem>;

/** The stage that a field is in, as people judge it beside the figures. */
export const stage = z.strictObject({
  field: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(1_000),
});
export type Stage = z.output<typeof stage>;

const plan = {
  titleZh: title,
  titleEn: z.string().trim().max(200).nullable().default(null),
  on: plainDate,
  from: plainTime,
  to: plainTime,
  place: z.string().trim().min(1).max(200),
  agenda: z.array(agendaItem).max(40),
};

/** The times a meeting may begin and end at: every half hour of a working day. */
export const plainTimes: readonly string[] = Array.from({ length: 29 }, (_, at) => {
  const minutes = 7 * 60 + at * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
});

/** A new meeting, by the year that it opens. */
export const meetingDraft = z.strictObject({ year: z.int().min(2000).max(2100), ...plan });
export type MeetingDraft = z.output<typeof meetingDraft>;

/** A change; `version` is the one it was made from. */
export const meetingEdit = z.strictObject({ version: count, ...plan });
export type MeetingEdit = z.output<typeof meetingEdit>;

export const stagesEdit = z.strictObject({ version: count, stages: z.array(stage).max(20) });
export const cancellation = z.strictObject({ reason: z.string().trim().min(1).max(500) });

/** Which levels are invited: of each unit its head, of the county and its government the deputies too. */
export const drawing = z.strictObject({ levels: z.array(level).min(1) });

/** What one who is invited says of themselves. `who` is whom they send. */
export const attendanceAnswer = z
  .strictObject({
    state: attendance.extract(["coming", "sent", "excused"]),
    who: z.string().trim().max(100).nullable().default(null),
  })
  .refine(({ state, who }) => (state === "coming") === !who, { path: ["who"] });

/** Who came, written at the door or afterwards from the paper list: these posts, or a whole level but for these. */
export const arrivals = z.strictObject({
  level: level.nullable().default(null),
  postIds: z.array(id).max(5_000),
  came: z.boolean().default(true),
});
export type Arrivals = z.output<typeof arrivals>;

export const unitNamed = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
export const postNamed = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable() });

/** How many of a level are invited, said that they come, sent another, are excused, and came. */
export const levelCount = z.object({
  level,
  invited: count,
  coming: count,
  sent: count,
  excused: count,
  came: count,
});
export type LevelCount = z.output<typeof levelCount>;

export const attendee = z.object({
  post: postNamed,
  unit: unitNamed,
  level,
  holder: z.string().nullable(),
  state: attendance,
  who: z.string().nullable(),
  cameAt: z.iso.datetime().nullable(),
});
export type Attendee = z.output<typeof attendee>;

export const meetingInList = z.object({
  id,
  year: count,
  state: meetingState,
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: z.string(),
  invited: count,
  came: count,
});
export type MeetingInList = z.output<typeof meetingInList>;

export const meetingWhole = z.object({
  ...meetingInList.shape,
  version: count,
  agenda: z.array(z.object({ ...agendaItem.shape, speaker: postNamed.nullable() })),
  stages: z.array(stage),
  levels: z.array(levelCount),
  calledAt: z.iso.datetime().nullable(),
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  cancelledFor: z.string().nullable(),
  /** What the reader said of themselves, where they are invited. */
  own: z.object({ state: attendance, who: z.string().nullable() }).nullable(),
  may: z.array(z.enum(meetingActs)),
});
export type MeetingWhole = z.output<typeof meetingWhole>;
