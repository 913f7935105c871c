import { z } from "zod";
import type { Role } from "../../ground/actor.ts";
import { plainDate } from "../../ground/clock.ts";
import { lightKind } from "../../ground/lit.ts";
import { basis, decimal, indicator, indicatorCode, multiplier, period } from "../words.ts";

/** Who sets targets: those who keep the figures, and the office that keeps the promises. */
export const targetSetters = ["statistics", "delivery", "admin"] as const satisfies readonly Role[];

/** How a year's target is spread over its months: evenly, by the way last year went, or month by month by hand. */
export const shapes = ["even", "seasonal", "hand"] as const;
export const shape = z.enum(shapes);

export const year = z.coerce.number().int().min(1990).max(2099);

/** A target is a level to be reached, or a growth. */
export const targetMeasure = z.enum(["level", "growth"]);
export type TargetMeasure = z.output<typeof targetMeasure>;

/** A year's target as it was set. */
export const targetDraft = z.strictObject({
  code: indicatorCode,
  /** Whose target it is; null is the county itself. */
  unitId: z.uuid().nullable().default(null),
  year,
  measure: targetMeasure,
  basis,
  value: decimal,
  multiplier: multiplier.default(0),
  shape,
  /** The twelve month-ends, in the target's own unit word; only where the shape is by hand. */
  path: z.array(decimal).length(12).nullable().default(null),
  source: z.string().trim().min(1).max(200),
  setOn: plainDate,
  /** Why it differs from the one before it; only where there is one. */
  reason: z.string().trim().min(2).max(500).nullable().default(null),
});
export type TargetDraft = z.output<typeof targetDraft>;

export const targetShown = targetDraft
  .omit({ code: true, unitId: true })
  .strip()
  .extend({ version: z.int() });
export type TargetShown = z.output<typeof targetShown>;

/** A month of the year, 1 to 12, with what was published of it. */
export const monthEnd = z.object({ month: z.int(), value: z.number() });
export type MonthEnd = z.output<typeof monthEnd>;

export const pace = z.object({
  light: lightKind,
  /** Why: `outlook.pace.<by>`. */
  by: z.string(),
  month: z.int().nullable(),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  points: z.number().nullable(),
  share: z.number().nullable(),
});
export type PaceShown = z.output<typeof pace>;

export const backTest = z.object({
  method: z.string(),
  tries: z.int(),
  error: z.number(),
  percent: z.number().nullable(),
});

/** The year foretold: each month's end to come, and where the year ends, with what would have held eight of ten. */
export const forecastShown = z.object({
  method: z.string(),
  ends: z.array(monthEnd),
  end: z.number(),
  low: z.number(),
  high: z.number(),
  tests: z.array(backTest),
});

const unitName = z.object({ id: z.uuid(), nameZh: z.string(), nameEn: z.string().nullable() });
export type UnitNamed = z.output<typeof unitName>;

/** An indicator in a year: its figures by month, its target, its path, its light, and where the year will end. */
export const outlook = z.object({
  indicator,
  unit: unitName,
  year: z.int(),
  asKnownOn: plainDate,
  measure: targetMeasure,
  /** The power of ten of every number here; null of a growth. */
  multiplier: z.int().nullable(),
  target: targetShown.nullable(),
  /** Every version that was known by that day, the latest first. */
  versions: z.array(targetShown),
  path: z.array(z.number()).nullable(),
  /** Why there is no path though there is a target: `outlook.pathless.<pathless>`. */
  pathless: z.string().nullable(),
  ends: z.array(monthEnd),
  /** Last year's month-ends. */
  before: z.array(monthEnd),
  /** The years as they were published. */
  annual: z.array(z.object({ year: z.int(), value: z.number() })),
  pace: pace.nullable(),
  forecast: forecastShown.nullable(),
  /** Why nothing is foretold: `few`, or `over` for a year that is known. */
  unforetold: z.enum(["few", "over"]).nullable(),
  years: z.array(z.int()),
  maySet: z.boolean(),
});
export type Outlook = z.output<typeof outlook>;

/** One small picture of the county's page. */
export const outlookInList = outlook.pick({
  indicator: true,
  measure: true,
  multiplier: true,
  target: true,
  path: true,
  ends: true,
  before: true,
  annual: true,
  pace: true,
});
export type OutlookInList = z.output<typeof outlookInList>;

export const outlookList = z.object({
  unit: unitName,
  year: z.int(),
  years: z.array(z.int()),
  asKnownOn: plainDate,
  rows: z.array(outlookInList),
});
export type OutlookList = z.output<typeof outlookList>;

/** A figure of a part: its own, or what its parts make together. */
export const partFigure = z.object({
  value: decimal,
  multiplier: z.int(),
  /** Added up from its parts, of which `have` of `of` are there. */
  rolled: z.boolean(),
  have: z.int(),
  of: z.int(),
  source: z.string().nullable(),
  status: z.string().nullable(),
});
export type PartFigure = z.output<typeof partFigure>;

export const part = z.object({
  unit: unitName,
  parts: z.int(),
  figure: partFigure.nullable(),
  /** As published, in %, on its best known basis. */
  growth: z.object({ value: decimal, basis }).nullable(),
  increment: z.number().nullable(),
  share: z.number().nullable(),
  points: z.number().nullable(),
  places: z.object({ level: z.int().nullable(), increment: z.int().nullable(), growth: z.int().nullable() }),
});
export type Part = z.output<typeof part>;

/** A unit's parts beside each other: its townships, or a township's villages. */
export const parts = z.object({
  indicator,
  unit: unitName,
  above: z.array(unitName),
  period,
  periods: z.array(period),
  asKnownOn: plainDate,
  multiplier: z.int(),
  whole: part.pick({ figure: true, growth: true, increment: true }),
  /** What the parts known make together; null where the indicator does not add up over units. */
  sum: partFigure.nullable(),
  /** What the whole changed by beyond its parts. */
  rest: z.object({ increment: z.number().nullable(), share: z.number().nullable() }),
  parts: z.array(part),
});
export type Parts = z.output<typeof parts>;

const rolledSize = z.object({ value: decimal, multiplier: z.int() });

/** What a unit's parts make together through the periods, the latest first. */
export const rolled = z.object({
  indicator,
  unit: unitName,
  asKnownOn: plainDate,
  rows: z.array(
    z.object({
      period,
      /** Null where no part has a figure. */
      sum: rolledSize.nullable(),
      /** Of the direct parts, how many are whole: a figure of their own, or one of every part. */
      have: z.int(),
      of: z.int(),
      /** What was published of the unit itself. */
      published: rolledSize.nullable(),
    }),
  ),
});
export type Rolled = z.output<typeof rolled>;
