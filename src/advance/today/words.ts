import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { lightKind, lightReason } from "../../ground/lit.ts";
import { reportReasons } from "../rules/owed.ts";

const id = z.uuid();
const count = z.number().int();
const actionRef = z.object({ id, number: z.string(), titleZh: z.string(), titleEn: z.string().nullable() });
const unitRef = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
const postRef = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable() });

/** A red or silent action below a head, with the arithmetic of its weight. */
export const seen = actionRef.extend({
  unit: unitRef,
  head: postRef.nullable(),
  light: lightKind,
  reason: lightReason,
  days: count,
  level: count,
  weight: count,
});
export type Seen = z.output<typeof seen>;

/** An action of one's own unit that a report is asked of. */
export const toReport = actionRef.extend({
  because: z.enum(reportReasons),
  on: plainDate,
  lastReportOn: plainDate.nullable(),
  light: lightKind,
});
export type ToReport = z.output<typeof toReport>;

/** A head with what is overdue and silent, the heaviest action first in line; `chased` when that was done today. */
export const toChase = z.object({
  post: postRef,
  unit: unitRef,
  overdue: count,
  silent: count,
  heaviest: actionRef.extend({ light: lightKind, reason: lightReason }),
  weight: count,
  chased: z.object({ id, at: z.iso.datetime(), undoable: z.boolean() }).nullable(),
});
export type ToChase = z.output<typeof toChase>;
