export { chartSvg } from "./chart-svg.ts";
export { linesOf, type Redrafting, renewedSections, retyped, type WrittenSection } from "./draft.ts";
export { chineseNumber, numberedHeading } from "./numbering.ts";
export { pdfOf } from "./pdf.ts";
export { type Typeset, type TypstPage, typeset } from "./typeset.ts";
export { wordOf } from "./word.ts";
export { writtenBlocks } from "./written.ts";
export type {
  Annex,
  Block,
  ChartBar,
  DocumentChart,
  DocumentPicture,
  DocumentTable,
  HeadingLevel,
  ImprintLine,
  Masthead,
  OfficialDocument,
} from "./words.ts";

export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const pdfType = "application/pdf";

/** The two forms a document is given in. */
export type DocumentForm = "pdf" | "docx";
