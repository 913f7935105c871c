import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { postName, unitName } from "./shown.ts";

/** A part of a whole; both are counts. */
const share = z.object({ part: z.int(), of: z.int() });

/** What a head is measured by over some days. Times are in minutes, nights and days off included; null of none. */
export const headRecord = z.object({
  from: plainDate,
  to: plainDate,
  /** Matters that came to the post in these days. */
  asked: z.int(),
  /** First responses given: what median and p90 are over. */
  responses: z.int(),
  median: z.int().nullable(),
  p90: z.int().nullable(),
  respondedInTime: share,
  decidedInTime: share,
  /** Of its decisions whose day has come, those verified by their date. */
  carriedOut: share,
  passedOn: z.int(),
});
export type HeadRecord = z.output<typeof headRecord>;

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const counts = headRecord.omit({ from: true, to: true });

/** The record of one post, or of one unit where `post` is null. */
export const recordRow = counts.extend({ id, post: postName.nullable(), unit: unitName });
export type RecordRow = z.output<typeof recordRow>;

export const recordsQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  by: z.enum(["head", "unit"]).default("head"),
});

/** Who sits in a post: the person one tap away, with the tenure; while it is vacant, who stands in. */
export const seated = z.object({
  holder: z.object({ nameZh: z.string(), fromDate: plainDate }).nullable(),
  standIn: z.object({ titleZh: z.string(), titleEn: z.string().nullable(), nameZh: z.string() }).nullable(),
});
export type Seated = z.output<typeof seated>;

/** A matter that came to a post, and how it was answered. */
export const heldMatter = z.object({
  id,
  number: z.string(),
  title: z.string(),
  fromAt: instant,
  respondBy: instant,
  respondedAt: instant.nullable(),
  decideBy: instant,
  decidedAt: instant.nullable(),
  silent: z.boolean(),
});
export type HeldMatter = z.output<typeof heldMatter>;

export const postRecord = seated.extend({
  post: postName,
  months: z.array(headRecord.extend({ month: z.string() })),
  held: z.array(heldMatter),
});
export type PostRecord = z.output<typeof postRecord>;

/** A month, or the last 90 days where none is given. */
export const recordQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});
