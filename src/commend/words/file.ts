import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { lightKind } from "../../ground/lit.ts";

const id = z.uuid();
const count = z.number().int().min(0);

/** What keeps a nominee from being commended: shown, and never hidden. */
export const vetoKinds = [
  "falsified-report",
  "unanswered-decision",
  "discipline-case",
  "safety-accident",
] as const;
export const vetoKind = z.enum(vetoKinds);
export type VetoKind = z.output<typeof vetoKind>;

/** One fact behind a veto: since when, what, and where the desk shows it. Null: not shown to this reader. */
export const veto = z.object({
  kind: vetoKind,
  on: plainDate,
  what: z.string().nullable(),
  href: z.string().nullable(),
});
export type Veto = z.output<typeof veto>;

/** What only an office can know of a unit or a person: recorded by it, with the day it was found and closed. */
export const findingKinds = ["falsified-report", "discipline-case", "safety-accident"] as const;
export const findingKind = z.enum(findingKinds);
export type FindingKind = z.output<typeof findingKind>;

const share = z.object({ part: count, of: count });

const ratesSeen = z.object({
  valid: count,
  response: z.number().nullable(),
  solution: z.number().nullable(),
  satisfaction: z.number().nullable(),
  score: z.number().nullable(),
});

/** What the house knows of a unit over a programme's year, each with where it is shown. */
export const evidence = z.object({
  unit: z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() }),
  /** The last day counted. */
  on: plainDate,
  actions: z.object({
    all: count,
    lights: z.partialRecord(lightKind, count),
    verified: z.array(
      z.object({
        id,
        number: z.string(),
        titleZh: z.string(),
        titleEn: z.string().nullable(),
        on: plainDate,
      }),
    ),
  }),
  /** Days of the year that each of its actions stood in each light. */
  lit: z.array(
    z.object({
      id,
      number: z.string(),
      titleZh: z.string(),
      titleEn: z.string().nullable(),
      days: z.partialRecord(lightKind, count),
    }),
  ),
  decisions: z.object({ answeredInTime: share, carriedOut: share }),
  rates: ratesSeen.nullable(),
  scores: z.array(
    z.object({
      schemeId: id,
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      total: z.number().nullable(),
      rank: count.nullable(),
      of: count,
    }),
  ),
  spotChecks: z.array(
    z.object({ sampleId: id, number: z.string(), titleZh: z.string(), held: z.boolean(), on: plainDate }),
  ),
});
export type Evidence = z.output<typeof evidence>;

/** The parts of the file that the house fills, in the order they are shown. */
export const fileParts = ["actions", "lit", "spotChecks", "rates", "decisions", "scores"] as const;
export const filePart = z.enum(fileParts);
export type FilePart = z.output<typeof filePart>;

/** A veto with what became of it before the panel. */
export const vetoShown = veto.extend({ overridable: z.boolean(), overridden: z.boolean() });

/** A file as it was judged: what is hashed and kept when the list becomes public. */
export const frozenFile = z.object({
  text: z.string(),
  evidence: evidence.nullable(),
  vetoes: z.array(vetoShown),
});
export type FrozenFile = z.output<typeof frozenFile>;

export const frozen = frozenFile.extend({
  at: z.iso.datetime(),
  /** SHA-256 of the file as it is kept, hex. */
  hash: z.string(),
  /** What says something else now. */
  changed: z.array(filePart),
});
export type Frozen = z.output<typeof frozen>;
