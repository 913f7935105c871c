import { pdfOf } from "./pdf.ts";
import { wordOf } from "./word.ts";
import type { OfficialDocument, Printed } from "./words.ts";

export { chartSvg } from "./chart-svg.ts";
export { linesOf, type Redrafting, renewedSections, retyped, type WrittenSection } from "./draft.ts";
export { chineseNumber, numberedHeading } from "./numbering.ts";
export { pdfOf } from "./pdf.ts";
export { type Typeset, typeset } from "./typeset.ts";
export { wordOf } from "./word.ts";
export { writtenBlocks } from "./written.ts";
export type {
  Annex,
  Block,
  ChartBar,
  DocumentChart,
  DocumentTable,
  HeadingLevel,
  ImprintLine,
  Masthead,
  OfficialDocument,
  Printed,
} from "./words.ts";

export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const pdfType = "application/pdf";

/** The two forms a document is given in. */
export type DocumentForm = "pdf" | "docx";

/** A document in one form, with what the web calls it. */
export const inForm = async (
  document: OfficialDocument,
  form: DocumentForm,
  at: Date,
): Promise<{ type: string; bytes: Uint8Array }> =>
  form === "pdf"
    ? { type: pdfType, bytes: pdfOf(document, at).bytes }
    : { type: wordType, bytes: await wordOf(document) };

/** The same document in both forms. */
export const printed = async (document: OfficialDocument, at: Date): Promise<Printed> => ({
  word: await wordOf(document),
  pdf: pdfOf(document, at).bytes,
});
