import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { lightKind, lightReason } from "../../ground/lit.ts";

const id = z.uuid();
const count = z.number().int();

/** A bulletin (督查通报) comes out every week or every month. */
export const cadences = ["weekly", "monthly"] as const;
export const cadence = z.enum(cadences);
export type Cadence = z.output<typeof cadence>;

/** The days a bulletin speaks of, both of them within it. */
export const period = z.object({ cadence, from: plainDate, to: plainDate });
export type Period = z.output<typeof period>;

/** A draft is worked on; what is issued stays as it is, also when it is withdrawn. */
export const bulletinStates = ["draft", "issued", "withdrawn"] as const;
export const bulletinState = z.enum(bulletinStates);
export type BulletinState = z.output<typeof bulletinState>;

const unitName = z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() });
const postTitle = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable() });

const actionNamed = z.object({
  id,
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  lead: unitName.nullable(),
});

const looked = z.object({ looked: count, held: count });

/** What a unit owes and how it stands. `done` is what it said itself, `late` what is behind or far behind. */
export const unitFacts = z.object({
  unit: unitName,
  actions: count,
  done: count,
  verified: count,
  late: count,
  spot: looked.nullable(),
});
export type UnitFacts = z.output<typeof unitFacts>;

/** An action with a red light: whose it is, who leads it beside them, and why it is red. */
export const farAction = actionNamed.extend({
  head: postTitle.nullable(),
  ledBy: postTitle.nullable(),
  reasons: z.array(lightReason),
});
export type FarAction = z.output<typeof farAction>;

/** What the top did in the period, counted, and what it decided, each in one line. */
export const decidedFacts = z.object({
  opened: count,
  answeredInTime: count,
  decided: count,
  carriedOut: count,
  items: z.array(
    z.object({
      post: postTitle,
      titleZh: z.string(),
      titleEn: z.string().nullable(),
      on: plainDate,
      /** The matter with its number, whose it is now, and by when. */
      matter: z.string(),
      owner: postTitle.nullable(),
      dueOn: plainDate,
    }),
  ),
});
export type DecidedFacts = z.output<typeof decidedFacts>;

/** Everything a bulletin says, as it was on one day; kept with the bulletin. */
export const bulletinFacts = z.object({
  period,
  /** The day the lights are read: the last of the period, or today while it still runs. */
  on: plainDate,
  office: unitName,
  tasks: count,
  lights: z.partialRecord(lightKind, count),
  spot: looked.nullable(),
  units: z.array(unitFacts),
  far: z.array(farAction),
  /** Null where nothing is known of what was decided. */
  decided: decidedFacts.nullable(),
  /** What falls due in the next period. */
  due: z.array(actionNamed.extend({ dueOn: plainDate })),
});
export type BulletinFacts = z.output<typeof bulletinFacts>;

export const sectionKeys = ["overall", "far", "units", "decided", "next"] as const;
export const sectionKey = z.enum(sectionKeys);
export type SectionKey = z.output<typeof sectionKey>;

export const bulletinTable = z.object({
  columns: z.array(z.object({ title: z.string(), align: z.enum(["start", "end"]) })),
  rows: z.array(z.array(z.string())),
});

/** The words of a section that people write; its table comes from the facts and is not typed. */
export const sectionText = z.strictObject({
  key: sectionKey,
  /** Empty: the section has no heading. */
  heading: z.string().trim().max(100),
  /** Before the table; each line is a paragraph. */
  lead: z.string().trim().max(10_000),
  /** After the table. */
  text: z.string().trim().max(10_000),
});
export type SectionText = z.output<typeof sectionText>;

export const section = z.object({ ...sectionText.shape, table: bulletinTable.nullable() });
export type Section = z.output<typeof section>;

const title = z.string().trim().max(200);
const addressee = z.string().trim().max(500);
/** To whom copies go and who approved it; each line by itself. */
const imprint = z.string().trim().max(1_000);

/** A bulletin's words and tables: what is printed. */
export const bulletinDraft = z.object({ title, addressee, imprint, sections: z.array(section) });
export type BulletinDraft = z.output<typeof bulletinDraft>;

/** What the editor sends. `version` is the one it was made from; a section left out is taken out. */
export const bulletinEdit = z.strictObject({
  version: count,
  title,
  addressee,
  imprint,
  sections: z.array(sectionText).max(sectionKeys.length),
});
export type BulletinEdit = z.output<typeof bulletinEdit>;

export const ofVersion = z.strictObject({ version: count });

/** A new draft: for the week or the month in which `day` lies. */
export const newBulletin = z.strictObject({ cadence, day: plainDate });

/** Sends a draft to a post for its signature. */
export const submission = z.strictObject({ version: count, postId: id });

export const withdrawal = z.strictObject({ reason: z.string().trim().min(1).max(500) });

export const bulletinInList = z.object({
  id,
  state: bulletinState,
  /** Null until it is issued. */
  year: count.nullable(),
  number: count.nullable(),
  period,
  title: z.string(),
  issuedOn: plainDate.nullable(),
  withdrawnFor: z.string().nullable(),
});
export type BulletinInList = z.output<typeof bulletinInList>;

export const bulletinWhole = z.object({
  ...bulletinInList.shape,
  lang: z.enum(["zh", "en"]),
  version: count,
  savedAt: z.iso.datetime(),
  savedBy: postTitle.nullable(),
  issuedBy: postTitle.nullable(),
  withdrawnOn: plainDate.nullable(),
  withdrawnBy: postTitle.nullable(),
  /** The day its facts were read. */
  factsOn: plainDate,
  office: unitName,
  /** SHA-256 of the files as issued. */
  wordHash: z.string().nullable(),
  pdfHash: z.string().nullable(),
  draft: bulletinDraft,
  /** Whose signature it waits for. */
  signer: postTitle.nullable(),
  /** Why it came back unsigned. */
  returnedFor: z.string().nullable(),
  may: z.object({ write: z.boolean(), sign: z.boolean(), takeBack: z.boolean() }),
});
export type BulletinWhole = z.output<typeof bulletinWhole>;
