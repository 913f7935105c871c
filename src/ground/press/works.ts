import {
  type OfficialDocument,
  pdfOf,
  pdfType,
  type TypstPage,
  typeset,
  wordOf,
  wordType,
} from "../documents/index.ts";
import { type OutSheet, writeXlsx, xlsxType } from "../sheets/index.ts";
import type { Printed } from "./words.ts";

/** What a press makes, each from plain data: it needs neither the house nor its database. */
export const works = {
  pdf: async (document: OfficialDocument, at: Date): Promise<Printed> => ({
    ...pdfOf(document, at),
    type: pdfType,
    ending: "pdf",
  }),
  word: async (document: OfficialDocument): Promise<Printed> => ({
    bytes: await wordOf(document),
    type: wordType,
    ending: "docx",
  }),
  page: async (page: TypstPage, at: Date): Promise<Printed> => ({
    ...typeset(page, at),
    type: pdfType,
    ending: "pdf",
  }),
  workbook: async (sheets: readonly OutSheet[]): Promise<Printed> => ({
    bytes: await writeXlsx(sheets),
    type: xlsxType,
    ending: "xlsx",
  }),
} as const;
