import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { satisfaction, type Satisfaction, satisfactions } from "../words/states.ts";

/**
 * A scheme of the three rates, as data: what each of the four steps of satisfaction counts (0 to 1), and what each
 * rate weighs in the score. The weights sum to 1. A county that changes a number gives its scheme a new name.
 */
export const rateScheme = z
  .strictObject({
    name: z.string().trim().min(1).max(40),
    steps: z.strictObject({
      satisfied: z.number().min(0).max(1),
      basically: z.number().min(0).max(1),
      unsatisfied: z.number().min(0).max(1),
      "very-unsatisfied": z.number().min(0).max(1),
    }),
    weights: z.strictObject({
      response: z.number().min(0).max(1),
      solution: z.number().min(0).max(1),
      satisfaction: z.number().min(0).max(1),
    }),
  })
  .refine(({ weights }) => Math.abs(weights.response + weights.solution + weights.satisfaction - 1) < 1e-9, {
    message: "0.1 + 0.5 + 0.4 = 1",
    path: ["weights"],
  });
export type RateScheme = z.output<typeof rateScheme>;

/** DESIGN §4.2: (satisfied + 0.9 × basically satisfied) / valid; 0.1 / 0.5 / 0.4. */
export const defaultScheme: RateScheme = {
  name: "10-50-40",
  steps: { satisfied: 1, basically: 0.9, unsatisfied: 0, "very-unsatisfied": 0 },
  weights: { response: 0.1, solution: 0.5, satisfaction: 0.4 },
};

/** What callbacks come to, counted. `excluded` are not among the `valid`. */
export interface CallbackTally {
  readonly valid: number;
  readonly contacted: number;
  readonly solved: number;
  readonly steps: Readonly<Record<Satisfaction, number>>;
  readonly excluded: number;
}

export const noCallbacks: CallbackTally = {
  valid: 0,
  contacted: 0,
  solved: 0,
  steps: { satisfied: 0, basically: 0, unsatisfied: 0, "very-unsatisfied": 0 },
  excluded: 0,
};

/** A rate from 0 to 1 of so many callbacks, and where the true one lies with 95 % confidence. */
export const rate = z.object({
  value: z.number(),
  n: z.int(),
  low: z.number(),
  high: z.number(),
});
export type Rate = z.output<typeof rate>;

/** The three rates and their score. Null, not 0, where nobody was asked. */
export const threeRates = z.object({
  response: rate.nullable(),
  solution: rate.nullable(),
  satisfaction: rate.nullable(),
  score: rate.nullable(),
});
export type ThreeRates = z.output<typeof threeRates>;

export const tallyView = z.object({
  valid: z.int(),
  contacted: z.int(),
  solved: z.int(),
  steps: z.record(z.enum(satisfactions), z.int()),
  excluded: z.int(),
});

/** What rates may be looked at by. */
export const rateGroupings = ["unit", "class", "category", "voice", "month"] as const;
export type RateGrouping = (typeof rateGroupings)[number];

const named = z.object({ id: z.uuid(), nameZh: z.string(), nameEn: z.string().nullable() });

/** The places somebody may truly have: from the best to the worst, of so many. */
export const place = z.object({ best: z.int(), worst: z.int(), of: z.int() });
export type Place = z.output<typeof place>;

/** One line of the league. `key`: the id, class, voice or month (`YYYY-MM`); `none`: without a unit or category. */
export const rateGroup = z.object({
  key: z.string(),
  /** Of a unit or category. */
  name: named.nullable(),
  tally: tallyView,
  rates: threeRates,
  /** By the score. */
  place: place.nullable(),
});
export type RateGroup = z.output<typeof rateGroup>;

const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Whole months, the first and the last included; without them the year so far. */
export const ratePeriod = z.object({ from: yearMonth.optional(), to: yearMonth.optional() });
export type RatePeriod = z.output<typeof ratePeriod>;

export const ratesAsked = ratePeriod.extend({ by: z.enum(rateGroupings).default("unit") });

export const ratesShown = z.object({
  from: yearMonth,
  to: yearMonth,
  /** The scheme in force on the last day looked at. */
  scheme: rateScheme,
  /** Since when it holds; null: it is the one the house comes with. */
  schemeSince: plainDate.nullable(),
  received: z.int(),
  tally: tallyView,
  rates: threeRates,
  groups: z.array(rateGroup),
  /** Whether the reader sets the scheme, and whether they ask for and confirm exclusions. */
  may: z.object({ setScheme: z.boolean(), exclude: z.boolean() }),
});
export type RatesShown = z.output<typeof ratesShown>;

export const callbacksAsked = ratesAsked.extend({
  key: z.string().max(60),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A callback that is counted, or was left out. `appeal` null: it is not the reader's to see. */
export const callback = z.object({
  id: z.uuid(),
  appeal: z.object({ id: z.uuid(), ref: z.string(), excerpt: z.string() }).nullable(),
  unit: named.nullable(),
  judgedAt: z.iso.datetime(),
  contacted: z.boolean(),
  solved: z.boolean(),
  satisfaction,
  excluded: z.boolean(),
});
export type Callback = z.output<typeof callback>;

/** A callback that somebody asked to leave out. */
export const exclusion = callback.extend({
  reason: z.string(),
  askedAt: z.iso.datetime(),
  askedBy: z.string().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedBy: z.string().nullable(),
  /** Whether this reader is the second person it needs. */
  mayConfirm: z.boolean(),
});
export type Exclusion = z.output<typeof exclusion>;
