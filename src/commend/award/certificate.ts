import type { TypstPage } from "../../ground/documents/index.ts";
import { fullDay } from "../../ground/look/format.ts";
import { qrOf } from "../../ground/look/qr-code.ts";
import { type Lang, named, type Say } from "../../ground/texts.ts";
import type { ProgrammeKind } from "../words/states.ts";
import { certificateTemplate } from "./template.ts";
import type { Honour } from "./words.ts";

/** What a certificate says that is the same for all of one decision. */
export interface Giving {
  readonly kind: ProgrammeKind;
  readonly programmeZh: string;
  readonly programmeEn: string | null;
  readonly organ: string;
  readonly decisionNumber: string;
  /** Where a stranger checks it, without a slash at the end. */
  readonly site: string;
}

const svgOf = (address: string): string => {
  const { size, path } = qrOf(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#1E1B17"/></svg>`;
};

/** Where a certificate is checked. */
export const checkAddress = (site: string, number: string): string => `${site}/certificates/${number}`;

const sentenceOf = (
  honour: Honour,
  { kind, programmeZh, programmeEn, decisionNumber }: Giving,
  { lang, say }: { lang: Lang; say: Say },
): string =>
  say(`certificate.sentence.${kind}`, {
    name: named(lang, honour),
    programme: named(lang, { nameZh: programmeZh, nameEn: programmeEn }),
    honour: named(lang, { nameZh: honour.categoryZh, nameEn: honour.categoryEn }),
    number: decisionNumber,
  });

const oneOf = (honour: Honour, giving: Giving, { lang, say }: { lang: Lang; say: Say }) => {
  const address = checkAddress(giving.site, honour.number);
  return {
    heading: say(`certificate.heading.${giving.kind}`),
    name: say(`certificate.name.${honour.of}`, { name: named(lang, honour) }),
    unit: honour.unitZh && named(lang, { nameZh: honour.unitZh, nameEn: honour.unitEn }),
    sentence: sentenceOf(honour, giving, { lang, say }),
    closing: say("certificate.closing"),
    organ: giving.organ,
    date: fullDay(honour.givenOn, lang),
    number: say("certificate.number", { number: honour.number }),
    check: say("certificate.check"),
    address,
    shown: address.replace(/^https?:\/\//, ""),
    qr: svgOf(address),
  };
};

/**
 * Certificates for the press, A4 landscape, a page for each; each bears its number, where it is checked, and that address
 * as a code. The same certificates at the same moment are the same to the byte.
 */
export const certificatesPage = (
  honours: readonly Honour[],
  giving: Giving,
  { lang, say }: { lang: Lang; say: Say },
): TypstPage => ({
  template: certificateTemplate,
  inputs: { certificates: JSON.stringify(honours.map((one) => oneOf(one, giving, { lang, say }))), lang },
});
