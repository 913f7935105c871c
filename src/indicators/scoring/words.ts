import { z } from "zod";
import { basis, indicatorCode, measure } from "../words.ts";

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const name = z.string().trim().min(1).max(100);
const text = z.string().trim().min(1).max(500).nullable().default(null);
const points = z.number().min(0).max(1000);
const finite = z.number().min(-1e15).max(1e15);

/**
 * How a line turns a figure into points. The names are those of the assessment tables in use; `weight` is the line's
 * points in full.
 * - `completion` (完成比例): weight × figure ÷ target; over the weight only where not `capped`, and then up to `most` × weight.
 *   Where less is better: weight × target ÷ figure.
 * - `base-per-point` (基准分加减): `base` points at the reference, `each` more for every `step` better, less for every
 *   `step` worse; within 0 and the weight.
 * - `rank-steps` (位次分): the points of the places, `drop` less for each further place; ties share the better place.
 * - `ratio-to-best` (与最优值之比): weight × figure ÷ the group's best.
 * - `efficacy` (功效系数法): (60 + 40 × (figure − floor) ÷ (ceiling − floor)) % of the weight; floor and ceiling are given, or
 *   the group's worst and best.
 * - `bands` (等次): the share of the weight that the band is worth.
 * - `given` (直接计分): points that were given, within 0 and the weight.
 */
export const method = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("completion"),
    capped: z.boolean().default(true),
    most: z.number().min(1).max(10).default(1.2),
  }),
  z.strictObject({
    kind: z.literal("base-per-point"),
    base: points,
    step: z.number().positive().max(1e12),
    each: points,
    /** What it is measured against: the line's target, last period's figure, or the group's mean. */
    reference: z.enum(["target", "before", "mean"]).default("target"),
  }),
  z.strictObject({
    kind: z.literal("rank-steps"),
    steps: z.array(points).min(1).max(200),
    drop: points.default(0),
  }),
  z.strictObject({ kind: z.literal("ratio-to-best") }),
  z.strictObject({
    kind: z.literal("efficacy"),
    floor: finite.nullable().default(null),
    ceiling: finite.nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal("bands"),
    bands: z
      .array(z.strictObject({ key, nameZh: name, nameEn: name.nullable(), share: z.number().min(0).max(1) }))
      .min(2)
      .max(20),
  }),
  z.strictObject({ kind: z.literal("given") }),
]);
export type Method = z.output<typeof method>;

/** Where a line's figures come from: a published series, or entered for this scheme with its basis. */
export const lineSource = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("series"), code: indicatorCode, measure, basis }),
  z.strictObject({ from: z.literal("entered") }),
]);

export const line = z.strictObject({
  key,
  nameZh: name,
  nameEn: name.nullable().default(null),
  /** 考核内容, 评分标准 and 说明 as the table of the scheme has them. */
  criterion: text,
  standard: text,
  note: text,
  weight: z.number().positive().max(1000),
  better: z.enum(["up", "down"]).default("up"),
  source: lineSource,
  method,
});
export type Line = z.output<typeof line>;

/** Points over or under the lines: a bonus or a penalty, never more than its cap. */
export const extra = z.strictObject({
  key,
  nameZh: name,
  nameEn: name.nullable().default(null),
  kind: z.enum(["bonus", "penalty"]),
  cap: z.number().positive().max(1000),
});
export type Extra = z.output<typeof extra>;

/** One vote that overrules (一票否决): the total is at most `most`, and the unit has no place in the ranking. */
export const veto = z.strictObject({
  key,
  nameZh: name,
  nameEn: name.nullable().default(null),
  most: points.default(0),
});
export type Veto = z.output<typeof veto>;

/**
 * A scoring scheme (考核办法) as data. Units are compared within their group only: townships with townships, departments
 * with departments. `full` is what the weights must add up to.
 */
export const scheme = z.strictObject({
  nameZh: name,
  nameEn: name.nullable().default(null),
  full: z.number().positive().max(10_000).default(100),
  combination: z.enum(["arithmetic", "geometric"]).default("arithmetic"),
  /** A line without a figure: counts as 0, or is left out and the other weights stretched. */
  missing: z.enum(["zero", "leave-out"]).default("zero"),
  /** Decimals of a total; ranks go by the total as it is shown. */
  digits: z.int().min(0).max(4).default(2),
  lines: z.array(line).min(1).max(200),
  extras: z.array(extra).max(50).default([]),
  vetoes: z.array(veto).max(50).default([]),
});
export type Scheme = z.output<typeof scheme>;

/** What is known of a unit for one line. `value` null: nothing was published or entered. */
export interface Given {
  readonly value: number | null;
  readonly target?: number | null;
  readonly before?: number | null;
  readonly band?: string | null;
}

/** How a line's points came about: `indicators.scoring.worked.<by>` says it with these numbers. */
export interface Worked {
  readonly by: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The points of a line; null where there is no figure, or the method cannot be used on it. */
export interface Marked {
  readonly points: number | null;
  readonly worked: Worked;
}
