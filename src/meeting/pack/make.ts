import type { Lang, Say } from "../../ground/texts.ts";
import { type Files, zipOf } from "../../ground/files/index.ts";
import type { Press, Printed } from "../../ground/press/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { lettersDocument } from "../letters/document.ts";
import type { Letter } from "../letters/read.ts";
import type { MeetingNamed } from "../report/compose.ts";
import { awardsDocument, documentOf } from "../report/document.ts";
import type { ReportDraft } from "../report/words.ts";
import { deckOf } from "../slides/compose.ts";
import { slidesFile } from "../slides/file.tsx";
import type { SummaryFacts } from "../summary/words.ts";
import { tablesOf } from "./tables.ts";
import type { PackFile, PackKind } from "./words.ts";

/** What a pack is made from: everything as it was when it was asked for. */
export interface Material {
  readonly lang: Lang;
  readonly say: Say;
  readonly draft: ReportDraft;
  readonly facts: SummaryFacts;
  /** The responsibility letters of the year that opens, as they stand when the pack is made. */
  readonly letters: readonly Letter[];
  readonly meeting: MeetingNamed;
  /** The county's time zone. */
  readonly zone: string;
  readonly county: { readonly nameZh: string; readonly nameEn: string | null };
  readonly number: number | null;
  /** The moment it says it was made, and the day it is dated. */
  readonly at: Date;
  readonly on: string;
}

interface Step {
  readonly kind: PackKind;
  /** Null where there is nothing to put into it. */
  readonly make: (material: Material, press: Press) => Promise<Printed | Refusal | null>;
}

const paperOf = ({ draft, lang, say, ...paper }: Material) => documentOf(draft, paper, { lang, say });

const steps: readonly Step[] = [
  { kind: "report-docx", make: (material, press) => press.word(paperOf(material)) },
  { kind: "report-pdf", make: (material, press) => press.pdf(paperOf(material), material.at) },
  {
    kind: "awards",
    make: async ({ lang, say, at, ...paper }, press) => {
      const list = awardsDocument(paper, { lang, say });
      return list && press.pdf(list, at);
    },
  },
  {
    kind: "letters",
    make: async ({ letters: [first, ...rest], county, zone, lang, say, at }, press) => {
      if (!first) return null;
      return press.pdf(lettersDocument([first, ...rest], { lang, say, zone, from: county }), at);
    },
  },
  {
    kind: "tables",
    make: ({ facts, lang, say }, press) => press.workbook(tablesOf(facts, { lang, say })),
  },
  {
    kind: "slides",
    make: async ({ draft, facts, meeting, lang, say }) => ({
      bytes: slidesFile(deckOf(draft, { facts, meeting }, { lang, say })),
      type: "text/html; charset=utf-8",
      ending: "html",
    }),
  },
];

/** How many steps a pack takes: its files, and the one that holds them all. */
export const stepsOf = steps.length + 1;

const nameOf = (kind: PackKind, ending: string, { facts, number, say }: Material): string => {
  const which =
    number === null
      ? say("meeting.pack.draft")
      : say("meeting.report.number", { year: `${facts.opens}`, number });
  return `${say(`meeting.pack.${kind}`, { year: `${facts.opens}` })} ${which}.${ending}`;
};

const keep = async (
  files: Files,
  kind: PackKind,
  { bytes, type, ending, pages = undefined }: Printed,
  material: Material,
): Promise<PackFile> => {
  const { hash } = await files.keep(bytes);
  const name = nameOf(kind, ending, material);
  return { kind, name, type, hash, bytes: bytes.length, pages: pages ?? null };
};

/**
 * Makes the files of a pack one after the other and keeps them; `told` hears how many steps are done. The last holds all
 * the others. Made again from the same material, the files are the same. Refuses as the press does.
 */
export const makePack = async (
  { files, press }: { readonly files: Files; readonly press: Press },
  material: Material,
  told: (done: number) => Promise<void>,
): Promise<PackFile[] | Refusal> => {
  const kept: PackFile[] = [];
  const parts = new Map<string, Uint8Array>();
  for (const [at, { kind, make }] of steps.entries()) {
    const made = await make(material, press);
    if (isRefusal(made)) return made;
    if (made) {
      const file = await keep(files, kind, made, material);
      kept.push(file);
      parts.set(file.name, made.bytes);
    }
    await told(at + 1);
  }
  const zip = { bytes: zipOf(parts), type: "application/zip", ending: "zip" };
  return [await keep(files, "all", zip, material), ...kept];
};
