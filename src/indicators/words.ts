import { z } from "zod";
import type { Role } from "../ground/actor.ts";
import { plainDate } from "../ground/clock.ts";

/** The roles that enter and revise figures. Heads and deputies are not among them: 统计法 forbids those in charge of a government or unit to alter figures. */
export const figureWriters = ["statistics", "admin"] as const satisfies readonly Role[];

/** How often an indicator is published: yearly, quarterly, monthly (SDMX CL_FREQ). */
export const frequencies = ["A", "Q", "M"] as const;
export const frequency = z.enum(frequencies);
export type Frequency = z.output<typeof frequency>;

/** Which way is better; `none` where neither is, or where nobody has said. */
export const directions = ["up", "down", "none"] as const;
export const direction = z.enum(directions);
export type Direction = z.output<typeof direction>;

/** What is measured: each is published by itself and none is worked out from another. */
export const measures = ["level", "growth", "increment", "rank", "share"] as const;
export const measure = z.enum(measures);
export type Measure = z.output<typeof measure>;

/** How a growth was measured. `not-stated` is what a document says that does not say it. Best known first. */
export const growthBases = ["comparable", "comparable-scope", "nominal", "not-stated"] as const;
export type GrowthBasis = (typeof growthBases)[number];

/** What a rank is by. `overall` where the document names no measure. */
export const rankBases = ["overall", "level", "increment", "growth"] as const;
export type RankBasis = (typeof rankBases)[number];

/** A level, an increment and a share are what they are. */
export const plainBasis = "plain";

export const basis = z.enum([...growthBases, ...rankBases, plainBasis]);
export type Basis = z.output<typeof basis>;

/** The bases that each measure may have. */
export const basesOf = {
  level: [plainBasis],
  increment: [plainBasis],
  growth: growthBases,
  rank: rankBases,
  share: [plainBasis],
} as const satisfies Record<Measure, readonly Basis[]>;

/** SDMX OBS_STATUS: P preliminary, A normal, R revised. */
export const statuses = ["P", "A", "R"] as const;
export const status = z.enum(statuses);
export type Status = z.output<typeof status>;

/** A year `2021`, a quarter `2021-Q3`, a month `2021-06`, or the year up to a month `2021-01/06`. */
export const period = z
  .string()
  .regex(/^(?:19|20)\d{2}(?:-Q[1-4]|-(?:0[1-9]|1[0-2])|-01\/(?:0[2-9]|1[01]))?$/);
export type Period = z.output<typeof period>;

/** An exact decimal: at most 18 digits before the point and 8 after it; zeros at the end are kept as published. */
export const decimal = z.string().regex(/^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,8})?$/);

export const indicatorCode = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u);

/** Powers of ten that a unit word may carry: 元 0, 千 3, 万 4, 百万 6, 千万 7, 亿 8, 万亿 12. */
export const multiplier = z.union([0, 3, 4, 6, 7, 8, 12].map((power) => z.literal(power)));

/** The prices a value is counted in (SDMX PRICES): those of the day, or constant ones. */
export const priceBases = ["current", "constant"] as const;
export const priceBasis = z.enum(priceBases);
export type PriceBasis = z.output<typeof priceBasis>;

const name = z.string().trim().min(1).max(100);

/** What an indicator is; its unit is unknown until a level of it is published. */
export const indicator = z.object({
  code: indicatorCode,
  nameZh: name,
  nameEn: name.nullable(),
  /** Without its multiplier: 元, 人, %. */
  unit: z.string().trim().min(1).max(30).nullable(),
  frequency,
  direction,
  /** Whether the figures of the parts add up to that of the whole. */
  additive: z.boolean(),
  /** Whether the figures of months add up to that of the year: a flow does, a balance does not. */
  additiveInTime: z.boolean().default(false),
  /** Null where it is not counted in money, or where nobody has said. */
  prices: priceBasis.nullable().default(null),
  /** The indicator that it is a part of, by structure: the industries of the gross product. */
  partOf: indicatorCode.nullable().default(null),
});
export type Indicator = z.output<typeof indicator>;

/** One published figure of one indicator, of one unit, for one period. */
export const figureDraft = z.strictObject({
  code: indicatorCode,
  /** The territory or unit it is of; null is the county itself. */
  unitId: z.uuid().nullable().default(null),
  period,
  measure,
  basis,
  value: decimal,
  /** The power of ten its unit word carries; 0 for growth and rank. */
  multiplier: multiplier.default(0),
  status,
  source: z.string().trim().min(1).max(200),
  publishedOn: plainDate,
  note: z.string().trim().min(1).max(500).nullable().default(null),
});
export type FigureDraft = z.output<typeof figureDraft>;

export const publication = z.strictObject({
  indicators: z.array(indicator.strict()).max(500).default([]),
  figures: z.array(figureDraft).min(1).max(5000),
});
export type Publication = z.output<typeof publication>;

/** A figure as it stands in a document, with the vintage under which it is kept. */
export const figure = z.object({
  value: decimal,
  multiplier: z.number().int(),
  basis,
  status,
  source: z.string(),
  publishedOn: plainDate,
  vintage: z.number().int(),
  note: z.string().nullable(),
});
export type Figure = z.output<typeof figure>;

/** One line of the table as published; null is what was not published. */
export const figureRow = z.object({
  indicator,
  level: figure.nullable(),
  increment: figure.nullable(),
  /** Its part in the whole, in %. */
  share: figure.nullable(),
  /** One for each basis that was published, the best known first. */
  growths: z.array(figure),
  /** One for each thing ranked by. */
  ranks: z.array(figure),
});
export type FigureRow = z.output<typeof figureRow>;

export const figureTable = z.object({
  period,
  /** The last day whose publications are taken into account. */
  asKnownOn: plainDate,
  rows: z.array(figureRow),
});
export type FigureTable = z.output<typeof figureTable>;

/** A period of which something is known, and when something of it was last published. */
export const periodKnown = z.object({ period, publishedOn: plainDate });
export type PeriodKnown = z.output<typeof periodKnown>;

export const periodsKnown = z.object({ asKnownOn: plainDate, periods: z.array(periodKnown) });

/** One vintage of one observation in an indicator's history. */
export const observationShown = figure.extend({
  period,
  measure,
  reason: z.string().nullable(),
  /** Whether it is the one known on the day asked. */
  current: z.boolean(),
});
export type ObservationShown = z.output<typeof observationShown>;

/** One indicator through the periods, latest first, every vintage of each figure. */
export const series = z.object({
  indicator,
  asKnownOn: plainDate,
  observations: z.array(observationShown),
  page: z.number().int(),
  total: z.number().int(),
});
export type Series = z.output<typeof series>;

const sized = z.object({ value: decimal, multiplier: z.number().int(), vintage: z.number().int() });

/** A growth worked out from two levels, beside the one that was published; `differs` warns. It is never kept. */
export const computedGrowth = z.object({
  period,
  level: sized,
  base: sized,
  computed: z.string(),
  published: z.object({ value: decimal, basis }).nullable(),
  differs: z.boolean(),
});
export type ComputedGrowth = z.output<typeof computedGrowth>;
