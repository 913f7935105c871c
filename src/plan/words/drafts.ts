import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { deadline, longest, planYear } from "../words.ts";
import { linkedSeries } from "./series.ts";

const id = z.uuid();
const text = (max: number) => z.string().trim().min(1).max(max);
const optional = (max: number) => z.string().trim().max(max).nullable().default(null);

export const planDraft = z.strictObject({
  year: planYear,
  titleZh: text(longest.name),
  titleEn: optional(longest.name),
  /** The year whose outline and open actions it begins with; left out, it begins empty. */
  carryFrom: planYear.nullable().default(null),
});
export type PlanDraft = z.output<typeof planDraft>;

const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/);

/** What someone writes of an action. What is missing may be filled in later; adoption asks for it. */
export const actionDraft = z.strictObject({
  areaId: id,
  number: text(longest.number),
  titleZh: text(longest.title),
  titleEn: optional(longest.title),
  doneWhenZh: optional(longest.doneWhen),
  doneWhenEn: optional(longest.doneWhen),
  quantity: decimal.nullable().default(null),
  measure: optional(longest.measure),
  leadUnitId: id.nullable().default(null),
  ledByPostId: id.nullable().default(null),
  cooperatingUnitIds: z.array(id).max(200).default([]),
  deadline: deadline.nullable().default(null),
  pillarIds: z.array(id).max(20).default([]),
  milestones: z
    .array(
      z.strictObject({
        /** Of a milestone that is there: what is reported of it stays with it. */
        id: id.optional(),
        nameZh: text(longest.name),
        nameEn: optional(longest.name),
        dueOn: plainDate,
      }),
    )
    .max(50)
    .default([]),
  series: z.array(linkedSeries).max(20).default([]),
  source: optional(longest.source),
  note: optional(longest.note),
});
export type ActionDraft = z.output<typeof actionDraft>;

export const withdrawal = z.strictObject({ reason: text(500) });

/** A draft in the place of a promise, and why. */
export const amendmentDraft = z.strictObject({ reason: text(500), draft: actionDraft });

/** A trajectory as it is written: from which day, and the cumulative share of each month; no shares make it even. */
export const pace = z.strictObject({
  startsOn: plainDate,
  shares: z.array(z.number().min(0).max(100)).max(36).nullable(),
});
export type Pace = z.output<typeof pace>;

const items = z.array(text(longest.name)).max(500).nullable().default(null);

/** An action given out to units: by quantity, or by a list of what it consists of. */
export const division = z.strictObject({
  items,
  shares: z
    .array(z.strictObject({ unitId: id, quantity: decimal.nullable().default(null), items }))
    .min(1)
    .max(200),
});
export type Division = z.output<typeof division>;
