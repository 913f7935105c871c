import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { levelCount, postNamed, stage, unitNamed } from "../words.ts";

const id = z.uuid();
const count = z.int();
const both = z.object({ zh: z.string(), en: z.string() });

/** A published figure as it was known on the day, with the document it comes from. Nothing is worked out here. */
export const figureFact = z.object({
  code: z.string(),
  name: both,
  /** With its unit; null where no level was published. */
  size: both.nullable(),
  /** The decimal that was published, in %. */
  growth: z.string().nullable(),
  /** A place among peers, by what; no basis where none was said. */
  ranks: z.array(z.object({ rank: count, by: both.nullable() })),
  sources: z.array(z.object({ source: z.string(), publishedOn: plainDate, revised: z.boolean() })),
});
export type FigureFact = z.output<typeof figureFact>;

/** What became of a promise by the day of the meeting. */
export const outcomes = ["verified", "claimed", "missed", "open", "withdrawn"] as const;
export const outcome = z.enum(outcomes);
export type Outcome = z.output<typeof outcome>;

const named = { nameZh: z.string(), nameEn: z.string().nullable() };

export const outcomeCounts = z.record(outcome, count);
export type OutcomeCounts = z.output<typeof outcomeCounts>;

export const taskFact = z.object({ id, number: z.string(), ...named, counts: outcomeCounts });
export type TaskFact = z.output<typeof taskFact>;

/** A promise of the year that closes, with what became of it. */
export const promiseFact = z.object({
  id,
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  lead: unitNamed.nullable(),
  dueOn: plainDate.nullable(),
  outcome,
  /** The latest sentence reported of it, or why it was withdrawn. */
  said: z.string().nullable(),
  /** What its owner last said stood in the way, and the day of that report; a summary frozen earlier may have neither. */
  blocker: z.string().nullable().default(null),
  saidOn: plainDate.nullable().default(null),
});
export type PromiseFact = z.output<typeof promiseFact>;

/** A rate from 0 to 1 of so many callbacks. */
const rate = z.object({ value: z.number(), n: count }).nullable();
export const heardFact = z.object({
  received: count,
  answered: count,
  valid: count,
  response: rate,
  solution: rate,
  satisfaction: rate,
});
export type HeardFact = z.output<typeof heardFact>;

/** Matters raised in the year, those decided, the decisions made, and of those due by the day how many were carried out. */
export const decidedFact = z.object({
  raised: count,
  decided: count,
  decisions: count,
  due: count,
  carriedOut: count,
});
export type DecidedFact = z.output<typeof decidedFact>;

/** One who is commended. `unit`: of a person. */
export const awardFact = z.object({
  category: z.object(named),
  of: z.enum(["unit", "person"]),
  ...named,
  unit: z.string().nullable(),
});
export type AwardFact = z.output<typeof awardFact>;

const plannedAction = z.object({
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  doneWhen: z.string().nullable(),
  lead: unitNamed.nullable(),
  head: postNamed.nullable(),
  dueOn: plainDate.nullable(),
});

/** The plan of the year that opens: tasks, areas, and each area's actions. */
export const planFact = z.object({
  id,
  year: count,
  adopted: z.boolean(),
  tasks: z.array(
    z.object({
      number: z.string(),
      ...named,
      lineZh: z.string().nullable(),
      lineEn: z.string().nullable(),
      areas: z.array(z.object({ number: z.string(), ...named, actions: z.array(plannedAction) })),
    }),
  ),
});
export type PlanFact = z.output<typeof planFact>;

/** Everything the yearly summary says, as it was known on one day; kept at the closing of the meeting. */
export const summaryFacts = z.object({
  /** The year that closes, and the one that opens. */
  year: count,
  opens: count,
  on: plainDate,
  attendance: z.array(levelCount),
  figures: z.array(figureFact),
  /** Null where there was no plan of that year. */
  promised: z.object({ tasks: z.array(taskFact), promises: z.array(promiseFact) }).nullable(),
  heard: heardFact,
  decided: decidedFact,
  stages: z.array(stage),
  awards: z.array(awardFact),
  plan: planFact.nullable(),
});
export type SummaryFacts = z.output<typeof summaryFacts>;

/** One thing that is known otherwise now than when the meeting closed. */
export const correction = z.object({
  kind: z.enum(["figure", "promise", "heard", "decided"]),
  /** The figure's code, the action's id, or the name of the number. */
  of: z.string(),
  name: both,
  before: both,
  after: both,
});
export type Correction = z.output<typeof correction>;

export const summaryView = z.object({
  facts: summaryFacts,
  /** When the meeting closed; null while the facts are read anew each time. */
  frozenAt: z.iso.datetime().nullable(),
  corrections: z.array(correction),
});
