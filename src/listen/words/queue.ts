import { z } from "zod";
import { appealClass, appealState, voice } from "./states.ts";

const id = z.uuid();

/** The lists of the queue. `mine`: what my unit has; `to-publish`: what awaits the moderator. */
export const queueLists = [
  "to-assign",
  "returned",
  "with-units",
  "to-call-back",
  "mine",
  "late",
  "to-publish",
  "all",
] as const;

export const appealFilter = z.object({
  list: z.enum(queueLists).default("all"),
  state: appealState.optional(),
  class: appealClass.optional(),
  categoryId: id.optional(),
  unitId: id.optional(),
  territoryId: id.optional(),
  voice: voice.optional(),
  /** Words to look for, or the beginning of a number. */
  q: z.string().trim().max(100).optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AppealFilter = z.output<typeof appealFilter>;

/** How many there are in each list of the queue; 1,000 stands for that many or more. */
export const queueCounts = z.object({
  toAssign: z.int(),
  returned: z.int(),
  withUnits: z.int(),
  toCallBack: z.int(),
  mine: z.int(),
  late: z.int(),
  toPublish: z.int(),
  /** Whether this reader sees the themes. */
  themes: z.boolean(),
  /** Whether this reader takes calls and gives appeals out, and whether they edit what the desk works by. */
  desk: z.boolean(),
  setUp: z.boolean(),
});
export type QueueCounts = z.output<typeof queueCounts>;

/** The desk's day, as the side of the queue shows it. */
export const deskToday = z.object({
  received: z.int(),
  assigned: z.int(),
  /** Minutes from receipt to assignment; null where nothing was assigned today. */
  medianMinutes: z.int().nullable(),
});
