import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { nomineeKind, programmeKind, programmeState } from "../words/states.ts";

const id = z.uuid();
const count = z.number().int().min(0);

export const decisionStates = ["draft", "signing", "issued"] as const;
export const decisionState = z.enum(decisionStates);
export type DecisionState = z.output<typeof decisionState>;

const line = (most: number) => z.string().trim().max(most);

/** What people write of a decision; its lists come from the notice and are not typed. */
export const decisionWords = z.strictObject({
  /** The red name on top (发文机关标志). */
  mark: line(60),
  /** 发文字号. */
  number: line(60),
  /** Who decides and signs. */
  organ: line(60),
  title: line(200),
  addressee: line(500),
  /** Each line a paragraph, or a heading where it is numbered as one. */
  text: line(10_000),
  /** To whom copies go. */
  copies: line(500),
  /** Who prints and sends it out. */
  printer: line(60),
});
export type DecisionWords = z.output<typeof decisionWords>;

export const decisionEdit = z.strictObject({ version: count, words: decisionWords });
export type DecisionEdit = z.output<typeof decisionEdit>;

export const ofVersion = z.strictObject({ version: count });
export const reasonGiven = z.strictObject({ reason: z.string().trim().min(1).max(500) });

/** Somebody commended: as they were called when it was decided. */
export const honour = z.object({
  id,
  number: z.string(),
  programmeId: id,
  nomineeId: id,
  of: nomineeKind,
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  unitZh: z.string().nullable(),
  unitEn: z.string().nullable(),
  categoryZh: z.string(),
  categoryEn: z.string().nullable(),
  givenOn: plainDate,
  /** Why it is to be revoked, while the county's head has not decided that. */
  askedFor: z.string().nullable(),
  revokedOn: plainDate.nullable(),
  revokedFor: z.string().nullable(),
});
export type Honour = z.output<typeof honour>;

const postTitle = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable() });

export const decisionWhole = z.object({
  programmeId: id,
  state: decisionState,
  lang: z.enum(["zh", "en"]),
  version: count,
  words: decisionWords,
  savedAt: z.iso.datetime(),
  savedBy: postTitle.nullable(),
  /** Whose signature it waits for. */
  signer: postTitle.nullable(),
  returnedFor: z.string().nullable(),
  issuedOn: plainDate.nullable(),
  issuedBy: postTitle.nullable(),
  wordHash: z.string().nullable(),
  pdfHash: z.string().nullable(),
});
export type DecisionWhole = z.output<typeof decisionWhole>;

/** Where a programme stands between notice and award, and what this reader may do there. */
export const deciding = z.object({
  kind: programmeKind,
  state: programmeState,
  /** Null until it is drafted. */
  decision: decisionWhole.nullable(),
  /** What keeps it from being decided today, as a sentence; null where nothing does. */
  hindered: z.string().nullable(),
  honours: z.array(honour),
  may: z.object({
    write: z.boolean(),
    sign: z.boolean(),
    award: z.boolean(),
    /** To ask that an honour be revoked. */
    revoke: z.boolean(),
    /** To revoke it as asked, or keep it. */
    confirm: z.boolean(),
  }),
});
export type Deciding = z.output<typeof deciding>;

/** Those commended by a decision, by category: what the year's meeting and everybody read. */
export interface DecidedAward {
  readonly programmeId: string;
  readonly kind: z.output<typeof programmeKind>;
  readonly year: number;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly awardedOn: string | null;
  readonly categories: readonly {
    readonly of: z.output<typeof nomineeKind>;
    readonly nameZh: string;
    readonly nameEn: string | null;
    readonly names: readonly {
      readonly nomineeId: string;
      readonly nameZh: string;
      readonly nameEn: string | null;
      readonly unitZh: string | null;
      /** As the unit is called now. */
      readonly unitEn: string | null;
      /** The number of the certificate; null for a list of earlier years, which has none. */
      readonly certificate: string | null;
      readonly revokedOn: string | null;
      readonly revokedFor: string | null;
    }[];
  }[];
}
