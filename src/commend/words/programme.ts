import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { level, nomineeKind, programmeKind, programmeState } from "./states.ts";

const id = z.uuid();
const count = z.number().int().min(0);
const name = z.string().trim().min(1).max(100);

/** What the file of a nominee draws on by itself; `panel` is what the members judge from the text alone. */
export const evidenceSources = [
  "actions",
  "lights",
  "decisions",
  "rates",
  "score",
  "spot-checks",
  "panel",
] as const;
export const evidenceSource = z.enum(evidenceSources);
export type EvidenceSource = z.output<typeof evidenceSource>;

/** What the panel scores, with the most points it may give and where it looks. */
export const criterion = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  nameZh: name,
  nameEn: name.nullable(),
  points: z.number().int().min(1).max(100),
  sources: z.array(evidenceSource).min(1).max(evidenceSources.length),
});
export type Criterion = z.output<typeof criterion>;

/** A share among the commended persons that must not be passed, or must be reached, in whole percent. */
export const ratio = z.strictObject({
  level,
  bound: z.enum(["at-most", "at-least"]),
  percent: z.number().int().min(0).max(100),
});
export type Ratio = z.output<typeof ratio>;

/** What a programme may commend in all. */
export const ceiling = z.strictObject({ units: count.max(10_000), persons: count.max(10_000) });
export type Ceiling = z.output<typeof ceiling>;

/** Who comes first of two with the same points: the next rule is asked where one leaves them equal. */
export const tieRules = [
  "weightiest-criterion",
  "votes",
  "front-line",
  "verified-actions",
  "put-forward-first",
] as const;
export const tieRule = z.enum(tieRules);
export type TieRule = z.output<typeof tieRule>;

/** The last day of each step; null where none is set. */
export const calendar = z.strictObject({
  nominateBy: plainDate.nullable(),
  scoreBy: plainDate.nullable(),
  voteBy: plainDate.nullable(),
  noticeFrom: plainDate.nullable(),
  decideBy: plainDate.nullable(),
  awardOn: plainDate.nullable(),
});
export type Calendar = z.output<typeof calendar>;

/** A kind of honour: for units or for persons, so many of them. */
export const category = z.object({
  id,
  of: nomineeKind,
  nameZh: name,
  nameEn: name.nullable(),
  quota: count.max(10_000),
});
export type Category = z.output<typeof category>;

export const categoryDraft = z.strictObject({ ...category.shape, id: id.nullable() });
export type CategoryDraft = z.output<typeof categoryDraft>;

const line = z.string().trim().max(200);

/** What the office writes of a programme. Basis and approval may wait until it is opened. */
export const programmeDraft = z.strictObject({
  kind: programmeKind,
  year: z.number().int().min(2000).max(2999),
  nameZh: name,
  nameEn: name.nullable(),
  basis: line,
  approval: line,
  ceiling,
  ratios: z.array(ratio).max(12),
  criteria: z.array(criterion).max(12),
  ties: z.array(tieRule).max(tieRules.length),
  calendar,
  categories: z.array(categoryDraft).max(20),
});
export type ProgrammeDraft = z.output<typeof programmeDraft>;

export const programmeInList = z.object({
  id,
  kind: programmeKind,
  year: count,
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  state: programmeState,
  nominated: count,
  decisionNumber: z.string().nullable(),
  decidedOn: plainDate.nullable(),
});
export type ProgrammeInList = z.output<typeof programmeInList>;
