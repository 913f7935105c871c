import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { evidence, frozen, vetoKind, vetoShown } from "./file.ts";
import { voteQuestion, vote } from "./panel.ts";
import { calendar, category, ceiling, criterion, ratio, tieRule } from "./programme.ts";
import { quotaRow } from "./quota.ts";
import {
  level,
  nomineeKind,
  nomineeState,
  panelPhase,
  programmeActs,
  programmeKind,
  programmeState,
} from "./states.ts";

const id = z.uuid();
const count = z.number().int();
const unitName = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
const postTitle = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable() });

const held = z.object({ used: count, quota: count, held: z.boolean() });

/** How the list stands against quotas and ratios. */
export const listStand = z.object({
  categories: z.array(held.extend({ categoryId: id })),
  units: held,
  persons: held,
  ratios: z.array(ratio.extend({ part: count, of: count, held: z.boolean() })),
  held: z.boolean(),
});

/** What this reader has to do with a programme. */
const mine = z.object({
  /** The reader's unit's row of the table of quotas; null where it has no place. */
  quota: quotaRow.nullable(),
  member: z.boolean(),
  /** How many scores, and votes, the reader still owes. */
  scoresOwed: count,
  votesOwed: count,
});

export const programmeWhole = z.object({
  id,
  kind: programmeKind,
  year: count,
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  basis: z.string(),
  approval: z.string(),
  ceiling,
  ratios: z.array(ratio),
  criteria: z.array(criterion),
  ties: z.array(tieRule),
  calendar,
  categories: z.array(category),
  state: programmeState,
  before: programmeState.nullable(),
  stateReason: z.string().nullable(),
  phase: panelPhase.nullable(),
  version: count,
  decisionNumber: z.string().nullable(),
  decidedOn: plainDate.nullable(),
  awardedOn: plainDate.nullable(),
  nominated: count,
  mine,
  acts: z.array(z.enum(programmeActs)),
  may: z.object({ office: z.boolean(), judge: z.boolean(), nominate: z.boolean(), putForward: z.boolean() }),
});
export type ProgrammeWhole = z.output<typeof programmeWhole>;

const tally = z.object({ yes: count, no: count, abstain: count, eligible: count });

/** How a nominee stands before the panel; figures are null while they are not open. */
const stand = z.object({
  mean: z.number().nullable(),
  rank: count.nullable(),
  tiedBy: tieRule.nullable(),
  tied: z.boolean(),
  commend: tally.nullable(),
  carried: z.boolean().nullable(),
  barred: z.boolean(),
  proposed: z.boolean().nullable(),
});

export const nomineeInList = z.object({
  id,
  categoryId: id,
  of: nomineeKind,
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  unit: unitName.nullable(),
  by: unitName.nullable(),
  level: level.nullable(),
  state: nomineeState,
  stateReason: z.string().nullable(),
  vetoes: z.array(vetoKind),
  stand: stand.nullable(),
  /** Whether this reader, on the panel, keeps out, has scored and has voted. */
  mine: z.object({
    recused: z.enum(["own-unit", "kinship", "interest"]).nullable(),
    scored: z.boolean(),
    voted: z.boolean(),
  }),
});
export type NomineeInList = z.output<typeof nomineeInList>;

export const nomineeList = z.object({
  nominees: z.array(nomineeInList),
  stands: listStand,
  /** Whether members still score alone. */
  blind: z.boolean(),
});
export type NomineeList = z.output<typeof nomineeList>;

const points = z.record(z.string(), z.number());

/** The file of a nominee: the unit's text, what the house knows, what bars it, and what the panel did. */
export const nomineeFile = z.object({
  ...nomineeInList.shape,
  programmeId: id,
  text: z.string(),
  version: count,
  personId: id.nullable(),
  evidence: evidence.nullable(),
  /** The file that was judged, once the list was public; null before. */
  frozen: frozen.nullable(),
  vetoes: z.array(vetoShown),
  /** What this reader gave, and voted. */
  given: z.object({
    points: points.nullable(),
    votes: z.array(z.object({ question: voteQuestion, vote })),
  }),
  /** What each member gave in each round; empty while the first is blind. */
  scores: z.array(z.object({ post: postTitle, round: count, points })),
  recused: z.array(z.object({ post: postTitle, reason: z.enum(["own-unit", "kinship", "interest"]) })),
  votes: z.array(z.object({ question: voteQuestion, tally })),
  notes: z.array(z.object({ id, text: z.string(), writtenAt: z.iso.datetime(), post: postTitle.nullable() })),
  may: z.object({
    write: z.boolean(),
    putForward: z.boolean(),
    withdraw: z.boolean(),
    score: z.boolean(),
    vote: z.boolean(),
    recuse: z.boolean(),
    note: z.boolean(),
    list: z.enum(["shortlist", "leave-out"]).nullable(),
  }),
});
export type NomineeFile = z.output<typeof nomineeFile>;

/** Whom a unit may nominate: a unit, or a person by a post of theirs, with the level the post suggests. */
export const candidate = z.object({
  unit: unitName,
  person: z
    .object({ id, nameZh: z.string(), titleZh: z.string(), titleEn: z.string().nullable() })
    .nullable(),
  level: level.nullable(),
});
export type Candidate = z.output<typeof candidate>;

export const panelShown = z.object({
  members: z.array(z.object({ post: postTitle, chair: z.boolean(), scoresOwed: count, votesOwed: count })),
  notes: z.array(z.object({ id, text: z.string(), writtenAt: z.iso.datetime(), post: postTitle.nullable() })),
});
export type PanelShown = z.output<typeof panelShown>;

export const findingShown = z.object({
  id,
  kind: z.enum(["falsified-report", "discipline-case", "safety-accident"]),
  unit: unitName,
  person: z.string().nullable(),
  note: z.string(),
  foundOn: plainDate,
  closedOn: plainDate.nullable(),
  closedFor: z.string().nullable(),
});
export type FindingShown = z.output<typeof findingShown>;
