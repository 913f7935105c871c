import { type Annex, type OfficialDocument, writtenBlocks } from "../../ground/documents/index.ts";
import { fullDay } from "../../ground/look/format.ts";
import { type Lang, named, type Say } from "../../ground/texts.ts";
import type { NomineeRead } from "../store/nominees.ts";
import { byCategory, type Named } from "./compose.ts";
import type { DecisionWords } from "./words.ts";

/** A list as an annex: units by name, persons with their unit. */
const annexOf = ({ of, category, list }: Named, lang: Lang, say: Say): Annex => {
  const columns = [
    { title: say("decision.column.place"), align: "end" },
    { title: say(`decision.column.${of}`), align: "start" },
    ...(of === "person" ? [{ title: say("decision.column.of"), align: "start" } as const] : []),
  ] as const;
  const rows = list.map((one, at) => [
    String(at + 1),
    named(lang, one),
    ...(of === "person" ? [one.unitNameZh ?? ""] : []),
  ]);
  const title = say("decision.list", { category, count: list.length });
  return { title, blocks: [{ kind: "table", table: { columns, rows } }] };
};

/**
 * A decision as an official document under a red head, its lists annexed, dated `on`. What has no number yet says that it
 * is a draft.
 */
export const decisionDocument = (
  words: DecisionWords,
  { lang, nominees, on }: { lang: Lang; nominees: readonly NomineeRead[]; on: string },
  say: Say,
): OfficialDocument => {
  const date = fullDay(on, lang);
  const copies = words.copies ? [say("decision.copies", { copies: words.copies })] : [];
  const printer = words.printer ? [{ start: words.printer, end: say("decision.printed", { date }) }] : [];
  return {
    lang,
    masthead: { form: "letterhead", name: words.mark, number: words.number || say("decision.unnumbered") },
    from: words.organ,
    date,
    title: words.title,
    addressee: words.addressee || null,
    blocks: writtenBlocks(words.text, lang),
    annexes: byCategory(nominees, lang).map((list) => annexOf(list, lang, say)),
    imprint: [...copies, ...printer],
    foot: null,
  };
};
