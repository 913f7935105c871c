import { z } from "zod";

/** What the importers take, by the word of the command line and the address. */
export const importKinds = ["units", "people", "plan", "indicators"] as const;
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
});

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
});
export type ImportPreview = z.output<typeof importPreview>;
