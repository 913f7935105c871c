import { pdfOf, pdfType, printed, wordOf, wordType } from "../../ground/documents/index.ts";
import type { Db } from "../../ground/db/index.ts";
import type { Files } from "../../ground/files/index.ts";
import type { House } from "../../ground/house.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { type Lang, named } from "../../ground/texts.ts";
import type { ProgrammeRow } from "../store/programmes.ts";
import { certificatesPdf } from "./certificate.ts";
import type { Print } from "./commands/sign.ts";
import { decisionDocument } from "./document.ts";
import { namedBy, shownHonour } from "./read.ts";
import type { DecisionRow } from "./store/decisions.ts";
import { type HonourRow, honoursOf } from "./store/honours.ts";

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

const draftIn = async (
  { db, say }: House,
  row: DecisionRow,
  form: Form,
  { today, now }: { today: string; now: Date },
): Promise<Uint8Array> => {
  const { lang, words } = row;
  const document = decisionDocument(words, { lang, nominees: await namedBy(db, row), on: today }, say[lang]);
  return form === "docx" ? wordOf(document) : pdfOf(document, now).bytes;
};

/** A decision as a file: the bytes kept when it was signed, or the draft printed as it stands. */
export const decisionFile = async (
  house: House,
  row: DecisionRow,
  form: Form,
  moment: { today: string; now: Date },
): Promise<FileAnswer | Refusal> => {
  const hash = form === "docx" ? row.wordHash : row.pdfHash;
  const bytes = hash === null ? await draftIn(house, row, form, moment) : await house.files.read(hash);
  if (!bytes) return refuse("decision.file.not-there");
  return { name: `${row.words.title || row.words.mark}.${form}`, type: types[form], bytes };
};

interface Giving {
  readonly row: DecisionRow;
  readonly programme: ProgrammeRow;
  readonly lang: Lang;
}

const pdfFor = (
  house: House,
  { row, programme, lang }: Giving,
  honours: readonly HonourRow[],
): Uint8Array => {
  const giving = {
    kind: programme.kind,
    programmeZh: programme.nameZh,
    programmeEn: programme.nameEn,
    organ: row.words.organ,
    decisionNumber: row.words.number,
    site: house.outside.url,
  };
  const at = row.issuedAt ?? house.clock.now();
  return certificatesPdf(honours.map(shownHonour), giving, { lang, say: house.say[lang], at }).bytes;
};

/** Those honours of a decision that stand: what was revoked is not printed again. */
const standing = async (db: Db, { countyId, programmeId }: DecisionRow): Promise<HonourRow[]> =>
  (await honoursOf(db, countyId, programmeId)).filter(({ revokedOn }) => revokedOn === null);

/** All certificates of a decision, or the one of a number. Refuses `certificate.not-there`. */
export const certificateFile = async (
  house: House,
  giving: Giving,
  number: string | null,
): Promise<FileAnswer | Refusal> => {
  const all = await standing(house.db, giving.row);
  const honours = number === null ? all : all.filter((one) => one.number === number);
  if (honours.length === 0) return refuse("certificate.not-there");
  const say = house.say[giving.lang];
  const name =
    number === null
      ? say("certificate.files", { name: named(giving.lang, giving.programme) })
      : say("certificate.file", { number });
  return { name: `${name}.pdf`, type: pdfType, bytes: pdfFor(house, giving, honours) };
};
