import { pdfOf, pdfType, printed, wordOf, wordType } from "../../ground/documents/index.ts";
import type { Files } from "../../ground/files/index.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import type { Print } from "./commands.ts";
import { documentOf } from "./document.ts";
import type { BulletinRow } from "./store/bulletins.ts";

/** Prints into the house's files, where what was issued is found again by its hash. */
export const printInto =
  (files: Files): Print =>
  async (document, at) => {
    const { word, pdf } = await printed(document, at);
    const [wordKept, pdfKept] = [await files.keep(word), await files.keep(pdf)];
    return { wordHash: wordKept.hash, pdfHash: pdfKept.hash };
  };

type Form = "docx" | "pdf";
const types = { docx: wordType, pdf: pdfType } as const;

const nameOf = ({ year, number, fromOn }: BulletinRow, form: Form, say: Say): string => {
  const which =
    year && number
      ? say("bulletin.number", { year: `${year}`, number })
      : `${say("bulletin.unnumbered")}${fromOn}`;
  return `${say("bulletin.masthead")} ${which}.${form}`;
};

const draftIn = async (row: BulletinRow, form: Form, { today, now, say }: Moment): Promise<Uint8Array> => {
  const { lang, facts, draft } = row;
  const document = documentOf(draft, { lang, office: facts.office, number: null, on: today }, say[lang]);
  return form === "docx" ? wordOf(document) : pdfOf(document, now).bytes;
};

interface Moment {
  readonly now: Date;
  readonly today: string;
  readonly say: Readonly<Record<Lang, Say>>;
}

/** A bulletin as a file: the bytes kept when it was issued, or the draft printed as it stands. */
export const fileOf = async (
  files: Files,
  row: BulletinRow,
  form: Form,
  moment: Moment,
): Promise<FileAnswer | Refusal> => {
  const hash = form === "docx" ? row.wordHash : row.pdfHash;
  const bytes = hash === null ? await draftIn(row, form, moment) : await files.read(hash);
  if (!bytes) return refuse("bulletin.file.not-there");
  return { name: nameOf(row, form, moment.say[row.lang]), type: types[form], bytes };
};
