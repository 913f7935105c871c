import type { Block, DocumentTable, OfficialDocument } from "../../ground/documents/index.ts";
import { fullDay, onTheWall } from "../../ground/look/format.ts";
import { type Lang, named, type Say, titled } from "../../ground/texts.ts";
import type { Letter } from "./read.ts";
import { doneWhenSaid, hashLines, type LetterText } from "./words.ts";

/** How letters are said: in which language, at which county's clocks. */
export interface Speaking {
  readonly lang: Lang;
  readonly zone: string;
  readonly say: Say;
  /** Who issues them: the county. */
  readonly from: { readonly nameZh: string; readonly nameEn: string | null };
}

const tableOf = ({ owes }: LetterText, { lang, say }: Speaking): DocumentTable => ({
  columns: (["number", "what", "done-when", "due"] as const).map((key) => ({
    title: say(`letter.column.${key}`),
    align: "start",
  })),
  rows: owes.map((line) => [
    line.number,
    titled(lang, line),
    doneWhenSaid(line, lang),
    line.dueOn === null ? say("letter.ongoing") : fullDay(line.dueOn, lang),
  ]),
});

const paragraph = (text: string): Block => ({ kind: "paragraph", text });

const openingOf = ({ text }: Letter, { lang, say }: Speaking): Block[] => {
  const { post, unit, plan, adoptedOn, owes } = text;
  return [
    paragraph(say("letter.who", { post: titled(lang, post), unit: named(lang, unit) })),
    paragraph(
      say("letter.promise", { day: fullDay(adoptedOn, lang), plan: titled(lang, plan), count: owes.length }),
    ),
  ];
};

const closingOf = ({ hash, state, signature }: Letter, { lang, zone, say }: Speaking): Block[] => {
  const at = signature ? onTheWall(signature.signedAt, zone) : null;
  const signed = { person: signature?.person ?? "", at: at ? `${fullDay(at.date, lang)} ${at.time}` : "" };
  return [
    paragraph(say("letter.duty")),
    paragraph(say(`letter.signed.${state}`, signed)),
    { kind: "code", label: say("letter.hash-of"), lines: hashLines(hash) },
  ];
};

const bodyOf = (letter: Letter, speaking: Speaking): Block[] => [
  ...openingOf(letter, speaking),
  { kind: "table", table: tableOf(letter.text, speaking) },
  ...closingOf(letter, speaking),
];

const sheet = (
  { text }: Letter,
  { lang, from, say }: Speaking,
  title: string,
  blocks: readonly Block[],
): OfficialDocument => ({
  lang,
  masthead: null,
  from: named(lang, from),
  date: fullDay(text.adoptedOn, lang),
  title,
  addressee: null,
  blocks,
  imprint: [],
  foot: say("letter.foot"),
});

/** A responsibility letter as an official document, dated by the meeting that adopted the plan. */
export const letterDocument = (letter: Letter, speaking: Speaking): OfficialDocument =>
  sheet(letter, speaking, speaking.say("letter.title", { year: letter.text.year }), bodyOf(letter, speaking));

/** The letters of a year in one document: who signs and who has signed, then each letter on a page of its own. */
export const lettersDocument = (
  letters: readonly [Letter, ...Letter[]],
  speaking: Speaking,
): OfficialDocument => {
  const { lang, say } = speaking;
  const [first] = letters;
  const contents: DocumentTable = {
    columns: (["post", "unit", "owes", "state"] as const).map((key) => ({
      title: say(`letter.column.${key}`),
      align: key === "owes" ? "end" : "start",
    })),
    rows: letters.map(({ text: { post, unit, owes }, state }) => [
      titled(lang, post),
      named(lang, unit),
      `${owes.length}`,
      say(`letter.state.${state}`),
    ]),
  };
  const pages = letters.flatMap((letter): Block[] => [
    { kind: "page" },
    { kind: "heading", text: say("letter.of", { post: titled(lang, letter.text.post) }) },
    ...bodyOf(letter, speaking),
  ]);
  const title = say("letter.title", { year: first.text.year });
  return sheet(first, speaking, title, [{ kind: "table", table: contents }, ...pages]);
};
