import { z } from "zod";
import { observationShown, period, series } from "../words.ts";

/** A release is figures on their way to being published: entered by one person, checked and published by another. */
export const releaseStates = ["draft", "entered", "checked", "published", "withdrawn"] as const;
export const releaseState = z.enum(releaseStates);
export type ReleaseState = z.output<typeof releaseState>;

export const releaseActs = ["edit", "submit", "check", "publish", "return", "withdraw"] as const;
export const releaseAct = z.enum(releaseActs);
export type ReleaseAct = z.output<typeof releaseAct>;

/** The columns of the grid; each is one that the import of a spreadsheet reads too. */
export const entryColumns = [
  "code",
  "nameZh",
  "nameEn",
  "area",
  "period",
  "unit",
  "level",
  "increment",
  "share",
  "growth",
  "growthBasis",
  "levelRank",
  "incrementRank",
  "growthRank",
  "rank",
  "status",
  "source",
  "publishedOn",
  "direction",
  "additive",
  "additiveInTime",
  "prices",
  "partOf",
  "note",
] as const;
export const entryColumn = z.enum(entryColumns);
export type EntryColumn = z.output<typeof entryColumn>;

/** What a row leaves empty, it takes from the head of its release. */
export const headColumns = ["period", "status", "source", "publishedOn"] as const satisfies EntryColumn[];

const cell = z.string().max(500);

/** Cells as they were typed, right or wrong: a draft loses nothing. */
export const cells = z.partialRecord(entryColumn, cell);
export type Cells = z.output<typeof cells>;

export const entryRow = z.strictObject({
  cells,
  /** Why a figure stands though a check asked about it, by column. */
  reasons: z.partialRecord(entryColumn, cell).default({}),
});
export type EntryRow = z.output<typeof entryRow>;

/** Rows of one release: more cannot be typed, checked and sent back as one whole. */
export const mostRows = 2000;

export const releaseBody = z.strictObject({
  head: z.partialRecord(z.enum(headColumns), cell),
  rows: z.array(entryRow).max(mostRows),
});
export type ReleaseBody = z.output<typeof releaseBody>;

/** One act on a release: who, when, and why where that was asked. */
export const releaseStep = z.object({
  act: z.enum(["open", ...releaseActs]),
  at: z.iso.datetime(),
  postId: z.uuid().nullable(),
  personId: z.uuid().nullable(),
  reason: z.string().nullable(),
});
export type ReleaseStep = z.output<typeof releaseStep>;

/** What a check found at a cell; `answered` when a question has its reason. */
export const entryFinding = z.object({
  row: z.number().int(),
  column: entryColumn,
  /** The named rule. */
  check: z.string(),
  severity: z.enum(["error", "question"]),
  sentence: z.string(),
  answered: z.boolean(),
});
export type EntryFinding = z.output<typeof entryFinding>;

/** The figure of the same kind that was published last before, to compare with. */
export const lastKnown = z.object({ period, value: z.string(), unit: z.string() }).nullable();

const stepShown = releaseStep.pick({ act: true, at: true, reason: true }).extend({ post: z.string() });

export const releaseListed = z.object({
  id: z.uuid(),
  state: releaseState,
  period: z.string(),
  source: z.string(),
  rows: z.number().int(),
  /** Who did the last act, and when. */
  last: stepShown,
  /** Whether it waits for the reader: to be checked or published by somebody who did not enter it. */
  forYou: z.boolean(),
});
export type ReleaseListed = z.output<typeof releaseListed>;

export const releaseShown = z.object({
  id: z.uuid(),
  state: releaseState,
  /** Counts the saves: who saves over an older one is told. */
  edition: z.number().int(),
  body: releaseBody,
  findings: z.array(entryFinding),
  /** Row by row. */
  last: z.array(lastKnown),
  /** Row by row what cells say in English, where they are understood; empty for who reads Chinese. */
  told: z.array(cells),
  steps: z.array(stepShown),
  may: z.array(releaseAct),
});
export type ReleaseShown = z.output<typeof releaseShown>;

/** Which rows a new release begins with: every indicator of the county, or one indicator of every township or village. */
export const opening = z.strictObject({
  period: period.nullable(),
  rows: z.enum(["indicators", "townships", "villages", "none"]).default("indicators"),
  /** The indicator, where the rows are townships or villages. */
  code: z.string().max(60).nullable().default(null),
});
export type Opening = z.output<typeof opening>;

export const releaseSave = releaseBody.extend({ edition: z.number().int() });
export type ReleaseSave = z.output<typeof releaseSave>;

export const because = z.strictObject({ reason: z.string().trim().min(2).max(500) });

const byPost = z.object({ post: z.string(), at: z.iso.datetime() });

/**
 * A figure with how it came to be kept: who entered, checked and published it, by post, and what the checks asked;
 * `reason` is the answer. Nobody has checked or published what was loaded at the command line.
 */
export const observationRecorded = observationShown.extend({
  entered: byPost,
  checked: byPost.nullable(),
  published: byPost.nullable(),
  /** The check by name, and what it said then; null where that was not yet kept. */
  findings: z.array(z.object({ check: z.string(), name: z.string(), sentence: z.string().nullable() })),
});
export type ObservationRecorded = z.output<typeof observationRecorded>;

export const seriesRecorded = series.extend({ observations: z.array(observationRecorded) });
export type SeriesRecorded = z.output<typeof seriesRecorded>;
