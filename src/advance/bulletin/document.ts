import { type Block, linesOf, numberedHeading, type OfficialDocument } from "../../ground/documents/index.ts";
import { fullDay } from "../../ground/look/format.ts";
import { type Lang, named, type Say } from "../../ground/texts.ts";
import type { BulletinDraft, BulletinFacts, Section } from "./words.ts";

const paragraphs = (text: string): Block[] =>
  linesOf(text).map((line) => ({ kind: "paragraph", text: line }));

const isEmpty = ({ lead, table, text }: Section): boolean =>
  !lead && !text && (!table || table.rows.length === 0);

const blocksOf = (sections: readonly Section[], lang: Lang): Block[] => {
  let place = 0;
  return sections
    .filter((section) => !isEmpty(section))
    .flatMap(({ heading, lead, table, text }) => {
      if (heading) place += 1;
      const head: Block[] = heading ? [{ kind: "heading", text: numberedHeading(place, heading, lang) }] : [];
      const ruled: Block[] = table && table.rows.length > 0 ? [{ kind: "table", table }] : [];
      return [...head, ...paragraphs(lead), ...ruled, ...paragraphs(text)];
    });
};

/** A bulletin as an official document, dated `on`; without a number it says that it is a draft. */
export const documentOf = (
  draft: BulletinDraft,
  {
    lang,
    office,
    number,
    on,
  }: {
    readonly lang: Lang;
    readonly office: BulletinFacts["office"];
    readonly number: { readonly year: number; readonly number: number } | null;
    readonly on: string;
  },
  say: Say,
): OfficialDocument => ({
  lang,
  masthead: {
    name: say("bulletin.masthead"),
    number: number
      ? say("bulletin.number", { year: `${number.year}`, number: number.number })
      : say("bulletin.unnumbered"),
  },
  from: named(lang, office),
  date: fullDay(on, lang),
  title: draft.title,
  addressee: draft.addressee || null,
  blocks: blocksOf(draft.sections, lang),
  imprint: linesOf(draft.imprint),
  foot: say("bulletin.foot"),
});
