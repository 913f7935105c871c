import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";

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

/** A month, or the last 90 days where none is given. */
export const recordQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});
