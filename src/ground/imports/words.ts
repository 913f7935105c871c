import { z } from "zod";

/** What the importers take, by the word of the command line and the address. */
export const importKinds = [
  "units",
  "people",
  "plan",
  "indicators",
  "progress",
  "tickets",
  "routing",
  "peers",
  "targets",
  "scheme",
  "quotas",
  "commended",
] as const;
export const importKind = z.enum(importKinds);
export type ImportKind = z.output<typeof importKind>;

/** Something to mend (`error`: nothing is saved while it stands) or to look at (`question`). */
export const severity = z.enum(["error", "question"]);

/** One problem, at its cell, as the reader sees it. */
export const importProblem = z.object({
  sheet: z.string(),
  /** The cell as Excel names it, for example `B7`. */
  ref: z.string(),
  severity,
  sentence: z.string(),
  /** A word of the county that is not known: what it means can be said once, and is kept for next time. */
  ask: z.object({ kind: z.string(), said: z.string() }).nullable(),
});

/** What a word of the county means, as it is said in the preview. */
export const learntWord = z.strictObject({
  kind: z.string().min(1).max(40),
  said: z.string().trim().min(1).max(200),
  means: z.string().min(1).max(200),
});
export type LearntWord = z.output<typeof learntWord>;

/** What a word may mean, by its kind. */
export const wordChoices = z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string() })));
export type WordChoices = z.output<typeof wordChoices>;

export const importCounts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
});
export type ImportCounts = z.output<typeof importCounts>;

export const importPreview = z.object({
  /** The hash by which the kept file is confirmed. */
  file: z.string(),
  name: z.string(),
  counts: importCounts,
  errors: z.number().int(),
  questions: z.number().int(),
  /** The first 200. */
  problems: z.array(importProblem),
  /** The first rows as they were understood, for the eye. */
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** The sheet that was read, and all that would do; empty where there is no choice. */
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  choices: wordChoices,
});
export type ImportPreview = z.output<typeof importPreview>;
