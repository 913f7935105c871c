import { type DocumentForm, type OfficialDocument, pdfType, wordType } from "../documents/index.ts";
import type { Files } from "../files/index.ts";
import type { FileAnswer } from "../http/contract.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { Press } from "./press.ts";
import type { Printed } from "./words.ts";

/** A document in one of its forms. Refuses as the press does. */
export const inForm = (
  press: Press,
  document: OfficialDocument,
  form: DocumentForm,
  at: Date,
): Promise<Printed | Refusal> => (form === "pdf" ? press.pdf(document, at) : press.word(document));

const types: Readonly<Record<DocumentForm, string>> = { pdf: pdfType, docx: wordType };

/** A document that was printed and kept, by its hash; null when it is gone. */
export const keptForm = async (files: Files, hash: string, form: DocumentForm): Promise<Printed | null> => {
  const bytes = await files.read(hash);
  return bytes && { bytes, type: types[form], ending: form };
};

/** A title as a file is called: the marks that hold a figure to its unit in print only hinder who types or seeks it. */
const fileName = (title: string): string => title.replaceAll("\u2060", "").replaceAll("\u00a0", " ");

/** What was printed as an answer, under a name that can be typed and that ends as its kind does. */
export const asFile = (name: string, printed: Printed | Refusal): FileAnswer | Refusal =>
  isRefusal(printed)
    ? printed
    : { name: `${fileName(name)}.${printed.ending}`, type: printed.type, bytes: printed.bytes };

/** The hashes by which both forms of a document are found again. */
export interface Hashes {
  readonly wordHash: string;
  readonly pdfHash: string;
}

/** Prints a document in both forms and keeps them; answers with their hashes. */
export type Print = (document: OfficialDocument, at: Date) => Promise<Hashes | Refusal>;

/** Prints into a house's files. Refuses as the press does, and then keeps nothing. */
export const printInto =
  ({ press, files }: { readonly press: Press; readonly files: Files }): Print =>
  async (document, at) => {
    const word = await press.word(document);
    if (isRefusal(word)) return word;
    const pdf = await press.pdf(document, at);
    if (isRefusal(pdf)) return pdf;
    const [wordKept, pdfKept] = [await files.keep(word.bytes), await files.keep(pdf.bytes)];
    return { wordHash: wordKept.hash, pdfHash: pdfKept.hash };
  };
