import { z } from "zod";
import { type Satisfaction, satisfactions } from "../words/states.ts";

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
