import { z } from "zod";
import { summaryFacts } from "../summary/words.ts";
import { postNamed } from "../words.ts";

const count = z.int();
const lang = z.enum(["zh", "en"]);

const reportTable = z.object({
  caption: z.string().optional(),
  columns: z.array(z.object({ title: z.string(), align: z.enum(["start", "end"]) })),
  rows: z.array(z.array(z.string())),
});
const reportChart = z.object({
  caption: z.string(),
  alt: z.string(),
  series: z.array(z.object({ name: z.string(), colour: z.string() })),
  bars: z.array(z.object({ name: z.string(), values: z.array(z.number()), said: z.string() })),
});

/** The words of a section that people write. */
export const sectionText = z.strictObject({
  key: z.string().max(60),
  heading: z.string().trim().max(100),
  /** Before its table and chart; each line is a paragraph. */
  lead: z.string().trim().max(20_000),
  /** After them. */
  text: z.string().trim().max(20_000),
});
export type SectionText = z.output<typeof sectionText>;

/** `level` 0: it has no heading, as the opening. */
export const reportSection = z.object({
  ...sectionText.shape,
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  table: reportTable.nullable(),
  chart: reportChart.nullable(),
});
export type ReportSection = z.output<typeof reportSection>;

const words = {
  title: z.string().trim().max(200),
  addressee: z.string().trim().max(500),
  imprint: z.string().trim().max(1_000),
};

/** A report's words, tables and charts: what is printed before its annexes. */
export const reportDraft = z.object({ ...words, sections: z.array(reportSection) });
export type ReportDraft = z.output<typeof reportDraft>;

/** What the editor sends. `version` is the one it was made from; a section left out is taken out. */
export const reportEdit = z.strictObject({
  version: count,
  ...words,
  sections: z.array(sectionText).max(200),
});
export type ReportEdit = z.output<typeof reportEdit>;

export const reportOf = z.strictObject({ lang });
export const reportAt = z.strictObject({ lang, version: count });

export const reportRevision = z.strictObject({
  ...reportAt.shape,
  reason: z.string().trim().min(1).max(500),
});

export const reportWhole = z.object({
  lang,
  version: count,
  savedAt: z.iso.datetime(),
  savedBy: postNamed.nullable(),
  /** The day its facts were read. */
  factsOn: summaryFacts.shape.on,
  draft: reportDraft,
  /** The year it opens: its number is counted in it. */
  opens: count,
  /** The number under which these words were issued: they stay as they are. */
  issued: count.nullable(),
  /** Why they are written again since the last issue. */
  revisedFor: z.string().nullable(),
  may: z.object({ write: z.boolean(), revise: z.boolean() }),
});
export type ReportWhole = z.output<typeof reportWhole>;
