import { z } from "zod";
import { plainDate } from "../ground/clock.ts";

const vias = ["desk", "public", "api", "command-line", "job"] as const;
export const via = z.enum(vias);

/** Acts that read a protected identity are named `identity.…`; only discipline and audit read their entries. */
export const protectedActs = "identity.";

const named = z.object({ id: z.uuid(), nameZh: z.string(), nameEn: z.string().nullable() });

/** One field that an act changed, as text: null where there was nothing. */
export const fieldChange = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FieldChange = z.output<typeof fieldChange>;

/** One entry as it is read. */
export const entryLine = z.object({
  id: z.uuid(),
  /** ISO instant, UTC. */
  at: z.iso.datetime(),
  act: z.string(),
  via,
  role: z.string(),
  /** Who acted: the post, its unit, and the person who held it. Null at the command line and for jobs. */
  post: z.object({ id: z.uuid(), titleZh: z.string(), titleEn: z.string().nullable() }).nullable(),
  postUnit: named.nullable(),
  person: z.object({ id: z.uuid(), nameZh: z.string() }).nullable(),
  /** What was acted on; the name is the one it had then, where it has one. */
  kind: z.string(),
  subjectId: z.string(),
  subjectName: z.string().nullable(),
  /** The unit it concerns. */
  unit: named.nullable(),
  changes: z.array(fieldChange),
  reason: z.string().nullable(),
  /** Its place in the sealed log, counted from 0; null while it waits to be sealed. */
  position: z.number().int().nonnegative().nullable(),
});
export type EntryLine = z.output<typeof entryLine>;

/** One entry whole. */
export const entryWhole = entryLine.extend({
  /** The network address it came from; only for those who read the whole log. */
  fromAddress: z.string().nullable(),
});

/** How far the log is sealed. */
export const sealState = z.object({
  /** How many entries are sealed, and when the last were. */
  size: z.number().int().nonnegative(),
  sealedAt: z.iso.datetime().nullable(),
  /** How many wait, counted up to 10,000. */
  waiting: z.number().int().nonnegative(),
  /** Why it is not sealed now: its key is missing, or another one, or the tree that is kept is not what was signed. */
  hindrance: z.enum(["no-key", "other-key", "other-tree"]).nullable(),
});
export type SealState = z.output<typeof sealState>;

const word = z.string().trim().min(1).max(100);

/** What to look for; every part narrows. The days are the county's, both included. */
export const entryFilter = z.object({
  unit: z.uuid().optional(),
  person: z.uuid().optional(),
  post: z.uuid().optional(),
  kind: word.optional(),
  subject: word.optional(),
  act: word.optional(),
  via: via.optional(),
  from: plainDate.optional(),
  to: plainDate.optional(),
});
export type EntryFilter = z.output<typeof entryFilter>;
