import { z } from "zod";
import { postNamed } from "../words.ts";

const count = z.int();

/** A pack waits, is made step by step, and is done; or it failed and says why. */
export const packStates = ["waiting", "running", "done", "failed"] as const;
export const packState = z.enum(packStates);
export type PackState = z.output<typeof packState>;

/**
 * What is in a pack: the report in both forms, the commended, the responsibility letters, its tables, the slides for the
 * hall, and all in one file.
 */
export const packKinds = [
  "report-docx",
  "report-pdf",
  "awards",
  "letters",
  "tables",
  "slides",
  "all",
] as const;
export const packKind = z.enum(packKinds);
export type PackKind = z.output<typeof packKind>;

/** A file of a pack, found again by the SHA-256 of its bytes. */
export const packFile = z.object({
  kind: packKind,
  name: z.string(),
  type: z.string(),
  hash: z.string(),
  bytes: count,
  pages: count.nullable(),
});
export type PackFile = z.output<typeof packFile>;

export const packAsked = z.strictObject({
  lang: z.enum(["zh", "en"]),
  /** The version of the report it is made from. */
  version: count,
  /** Issued: it gets a number and a red head, and stays as it is. */
  issue: z.boolean(),
});

export const packView = z.object({
  id: z.uuid(),
  lang: z.enum(["zh", "en"]),
  state: packState,
  number: count.nullable(),
  reason: z.string().nullable(),
  askedAt: z.iso.datetime(),
  askedBy: postNamed.nullable(),
  done: count,
  steps: count,
  finishedAt: z.iso.datetime().nullable(),
  files: z.array(packFile),
  why: z.string().nullable(),
});
export type PackView = z.output<typeof packView>;
