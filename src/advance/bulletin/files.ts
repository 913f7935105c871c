import type { DocumentForm as Form } from "../../ground/documents/index.ts";
import type { House } from "../../ground/house.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { asFile, inForm, keptForm } from "../../ground/press/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { Say } from "../../ground/texts.ts";
import { documentOf } from "./document.ts";
import type { BulletinRow } from "./store/bulletins.ts";

const nameOf = ({ year, number, fromOn }: BulletinRow, say: Say): string => {
  const which =
    year && number
      ? say("bulletin.number", { year: `${year}`, number })
      : `${say("bulletin.unnumbered")}${fromOn}`;
  return `${say("bulletin.masthead")} ${which}`;
};

interface Moment {
  readonly now: Date;
  readonly today: string;
}

const draftIn = ({ press, say }: House, row: BulletinRow, form: Form, { today, now }: Moment) => {
  const { lang, facts, draft } = row;
  const document = documentOf(draft, { lang, office: facts.office, number: null, on: today }, say[lang]);
  return inForm(press, document, form, now);
};

/** A bulletin as a file: the bytes kept when it was issued, or the draft printed as it stands. */
export const fileOf = async (
  house: House,
  row: BulletinRow,
  form: Form,
  moment: Moment,
): Promise<FileAnswer | Refusal> => {
  const hash = form === "docx" ? row.wordHash : row.pdfHash;
  const made = await (hash === null ? draftIn(house, row, form, moment) : keptForm(house.files, hash, form));
  if (!made) return refuse("bulletin.file.not-there");
  return asFile(nameOf(row, house.say[row.lang]), made);
};
