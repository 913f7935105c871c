import { z } from "zod";
import { basis, indicatorCode, measure, multiplier, period } from "../words.ts";

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
  z.strictObject({
    from: z.literal("series"),
    code: indicatorCode,
    measure,
    basis,
    /** The power of ten its targets are written in: 8 where they are in 亿元. */
    multiplier: multiplier.default(0),
  }),
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
  /** What it is given for and what that rests on, as the table of the scheme has it. */
  standard: text,
});
export type Extra = z.output<typeof extra>;

/** One vote that overrules (一票否决): the total is at most `most`, and the unit has no place in the ranking. */
export const veto = z.strictObject({
  key,
  nameZh: name,
  nameEn: name.nullable().default(null),
  most: points.default(0),
  /** When it falls and what that rests on, as the table of the scheme has it. */
  standard: text,
});
export type Veto = z.output<typeof veto>;

/** Units that are compared with each other: townships with townships, departments with departments. */
export const group = z.strictObject({
  key,
  nameZh: name,
  nameEn: name.nullable().default(null),
  unitIds: z.array(z.uuid()).min(1).max(300),
});
export type Group = z.output<typeof group>;

/** A scoring scheme (考核办法) as data. `full` is what the weights must add up to. */
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
  groups: z.array(group).min(1).max(20),
  extras: z.array(extra).max(50).default([]),
  vetoes: z.array(veto).max(50).default([]),
});
export type Scheme = z.output<typeof scheme>;

export const schemeDraft = z.strictObject({ period, scheme });
export type SchemeDraft = z.output<typeof schemeDraft>;

export const schemeStates = ["draft", "adopted", "closed"] as const;
export const schemeState = z.enum(schemeStates);
export type SchemeState = z.output<typeof schemeState>;

/** What was entered of a unit for a line; `source` is where it stands. */
export const entered = z.strictObject({
  unitId: z.uuid(),
  line: key,
  value: finite.nullable().default(null),
  target: finite.nullable().default(null),
  before: finite.nullable().default(null),
  band: key.nullable().default(null),
  source: z.string().trim().min(1).max(200),
});
export type Entered = z.output<typeof entered>;
export const entries = z.strictObject({ entries: z.array(entered).min(1).max(2000) });

/** A bonus, a penalty or a veto that falls on a unit, with why and where it stands. */
export const grantDraft = z.strictObject({
  unitId: z.uuid(),
  key,
  points: z.number().min(0).max(1000).default(0),
  reason: z.string().trim().min(2).max(500),
  source: z.string().trim().min(1).max(200),
});
export type GrantDraft = z.output<typeof grantDraft>;

/** What is known of a unit for one line. `value` null: nothing was published or entered. */
export interface Given {
  readonly value: number | null;
  readonly target?: number | null;
  readonly before?: number | null;
  readonly band?: string | null;
}

/** How a line's points came about: `scoring.worked.<by>` says it with these numbers. */
export const worked = z.object({
  by: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The points of a line; null where there is no figure, or the method cannot be used on it. */
export const marked = z.object({ points: z.number().nullable(), worked });
export type Marked = z.output<typeof marked>;

/** What is wrong with a scheme: an `error` keeps it from being adopted, a `question` asks for a look. */
export const fault = z.object({
  /** Its sentence is `scoring.fault.<fault>`. */
  fault: z.string(),
  severity: z.enum(["error", "question"]),
  /** The lines it is about, by key. */
  lines: z.array(z.string()),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Fault = z.output<typeof fault>;

const schemeHead = z.object({
  id: z.uuid(),
  period,
  version: z.int(),
  state: schemeState,
  adoptedOn: z.string().nullable(),
});

export const schemeInList = schemeHead.extend({
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  lines: z.int(),
  units: z.int(),
});
export type SchemeInList = z.output<typeof schemeInList>;

const unitShown = z.object({ id: z.uuid(), nameZh: z.string(), nameEn: z.string().nullable() });

export const schemeShown = schemeHead.extend({
  scheme,
  units: z.array(unitShown),
  faults: z.array(fault),
  may: z.object({ edit: z.boolean(), enter: z.boolean(), adopt: z.boolean() }),
});
export type SchemeShown = z.output<typeof schemeShown>;

/** One line of a unit's score, opened to its arithmetic. */
export const lineScore = marked.extend({
  line: z.string(),
  value: z.number().nullable(),
  target: z.number().nullable(),
  before: z.number().nullable(),
  band: z.string().nullable(),
  /** Where the figure stands; null where there is none. */
  source: z.string().nullable(),
});
export type LineScore = z.output<typeof lineScore>;

export const grantShown = grantDraft.extend({ id: z.uuid() });
export type GrantShown = z.output<typeof grantShown>;

export const unitScore = z.object({
  unit: unitShown,
  lines: z.array(lineScore),
  grants: z.array(grantShown),
  /** The lines together, before bonus, penalty and veto. */
  base: z.number().nullable(),
  bonus: z.number(),
  penalty: z.number(),
  total: z.number().nullable(),
  vetoed: z.boolean(),
  place: z.int().nullable(),
});
export type UnitScore = z.output<typeof unitScore>;

export const sheet = z.object({
  groups: z.array(
    z.object({
      key: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      units: z.array(unitScore),
      /** Lines whose points go together over the units. */
      faults: z.array(fault),
    }),
  ),
  /** How many figures are there, of how many. */
  filled: z.object({ part: z.int(), of: z.int() }),
});
export type Sheet = z.output<typeof sheet>;
