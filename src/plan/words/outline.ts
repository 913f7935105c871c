import { z } from "zod";
import { longest } from "../words.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const optional = (max: number) => z.string().trim().max(max).nullable().default(null);
const names = { nameZh: text(longest.name), nameEn: optional(longest.name) };

/** A pillar of the strategy, written by hand. */
export const pillarDraft = z.strictObject({ code: text(longest.number), ...names });
/** A task of the year; its number counts it in headings. */
export const taskDraft = z.strictObject({
  number: text(longest.number),
  ...names,
  lineZh: optional(longest.name),
  lineEn: optional(longest.name),
  ledByPostId: z.uuid().nullable().default(null),
});
/** An area of a task. */
export const areaDraft = z.strictObject({ taskId: z.uuid(), number: text(longest.number), ...names });

export type PillarDraft = z.output<typeof pillarDraft>;
export type TaskDraft = z.output<typeof taskDraft>;
export type AreaDraft = z.output<typeof areaDraft>;
