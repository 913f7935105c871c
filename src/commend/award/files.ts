import type { DocumentForm as Form } from "../../ground/documents/index.ts";
import type { Db } from "../../ground/db/index.ts";
import type { House } from "../../ground/house.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { asFile, inForm, keptForm } from "../../ground/press/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { type Lang, named } from "../../ground/texts.ts";
import type { ProgrammeRow } from "../store/programmes.ts";
import { certificatesPage } from "./certificate.ts";
import { decisionDocument } from "./document.ts";
import { namedBy, shownHonour } from "./read.ts";
import type { DecisionRow } from "./store/decisions.ts";
import { type HonourRow, honoursOf } from "./store/honours.ts";

interface Moment {
  readonly now: Date;
  readonly today: string;
}

const draftIn = async ({ db, say, press }: House, row: DecisionRow, form: Form, { today, now }: Moment) => {
  const { lang, words } = row;
  const document = decisionDocument(words, { lang, nominees: await namedBy(db, row), on: today }, say[lang]);
  return inForm(press, document, form, now);
};

/** A decision as a file: the bytes kept when it was signed, or the draft printed as it stands. */
export const decisionFile = async (
  house: House,
  row: DecisionRow,
  form: Form,
  moment: Moment,
): Promise<FileAnswer | Refusal> => {
  const hash = form === "docx" ? row.wordHash : row.pdfHash;
  const made = await (hash === null ? draftIn(house, row, form, moment) : keptForm(house.files, hash, form));
  if (!made) return refuse("decision.file.not-there");
  return asFile(row.words.title || row.words.mark, made);
};

interface Giving {
  readonly row: DecisionRow;
  readonly programme: ProgrammeRow;
  readonly lang: Lang;
}

const pdfFor = (house: House, { row, programme, lang }: Giving, honours: readonly HonourRow[]) => {
  const giving = {
    kind: programme.kind,
    programmeZh: programme.nameZh,
    programmeEn: programme.nameEn,
    organ: row.words.organ,
    decisionNumber: row.words.number,
    site: house.outside.url,
  };
  const page = certificatesPage(honours.map(shownHonour), giving, { lang, say: house.say[lang] });
  return house.press.page(page, row.issuedAt ?? house.clock.now());
};

/** Those honours of a decision that stand: what was revoked is not printed again. */
const standing = async (db: Db, { countyId, programmeId }: DecisionRow): Promise<HonourRow[]> =>
  (await honoursOf(db, countyId, programmeId)).filter(({ revokedOn }) => revokedOn === null);

/** All certificates of a decision, or the one of a number. Refuses `certificate.not-there`, and as the press does. */
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
  return asFile(name, await pdfFor(house, giving, honours));
};
