import type { Block, DocumentTable, OfficialDocument } from "../../ground/documents/index.ts";
import { fullDay, moment, onTheWall } from "../../ground/look/format.ts";
import { lightWord } from "../../ground/look/lights.ts";
import type { Behind } from "../../ground/origin.ts";
import { named } from "../../ground/texts.ts";
import type { MatterWhole, SessionWhole } from "../words.ts";
import { column, list, paragraphs, postIn, type Speaking, whenAndWhere } from "./said.ts";

/** What a briefing is made of: the session, the matters of its agenda that the reader sees, and how things are said. */
export interface BriefingAsk extends Speaking {
  readonly session: SessionWhole;
  readonly matters: readonly MatterWhole[];
}

/** How many characters what the units say may take on a matter's one page. */
const room = 900;

const clipped = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;

/** When a thing is owed: a day, or an instant where hours count. */
const dueOf = (due: string, { lang, zone }: Speaking): string =>
  due.length === 10 ? fullDay(due, lang) : moment(new Date(due), zone, lang);

const behindSaid = (one: Behind, speaking: Speaking): string => {
  const { lang, say } = speaking;
  const parts = [
    one.light ? lightWord(one.light, lang) : one.state[lang],
    one.due ? say("matter.before", { at: dueOf(one.due, speaking) }) : null,
  ].filter((part) => part !== null);
  return list(lang, [`${one.number} ${one.title[lang]}`, ...parts]);
};

const decideBy = ({ clocks }: MatterWhole): string | undefined =>
  clocks.find(({ kind }) => kind === "decision")?.due;

const factsOf = (matter: MatterWhole, speaking: Speaking): DocumentTable => {
  const { lang, zone, say } = speaking;
  const due = decideBy(matter);
  const by = matter.openedBy ? postIn(lang, matter.openedBy) : say(`matter.origin.${matter.origin}`);
  const rows = [
    [say("matter.briefing.raised"), list(lang, [by, moment(new Date(matter.openedAt), zone, lang)])],
    [
      say("matter.briefing.units"),
      list(
        lang,
        matter.units.map((unit) => named(lang, unit)),
      ),
    ],
    [say("matter.seat"), postIn(lang, matter.deciding)],
    ...(due
      ? [[say("matter.clock.decision"), say("matter.before", { at: moment(new Date(due), zone, lang) })]]
      : []),
    ...matter.behind.map((one) => [say("matter.briefing.behind"), behindSaid(one, speaking)]),
  ];
  return { columns: [column(say("matter.briefing.fact")), column(say("matter.briefing.what"))], rows };
};

const saidOf = ({ statements, asks }: MatterWhole, { lang, zone, say }: Speaking): DocumentTable | null => {
  const each = Math.floor(room / Math.max(1, statements.length));
  const rows = [
    ...statements.map(({ unit, claim, basis }) => [named(lang, unit), clipped(claim, each), basis ?? "—"]),
    ...asks
      .filter(({ answeredAt }) => answeredAt === null)
      .map(({ unit, question, due }) => [
        named(lang, unit),
        say("matter.briefing.silent", { question: clipped(question, 120) }),
        say("matter.before", { at: moment(new Date(due), zone, lang) }),
      ]),
  ];
  const columns = ["unit", "claim", "basis"].map((key) => column(say(`matter.said.${key}`)));
  return rows.length > 0 ? { columns, rows } : null;
};

/** One matter on a page of its own: the question, the facts, what each unit says, the options. */
const pageOf = (matter: MatterWhole, speaking: Speaking): Block[] => {
  const { say } = speaking;
  const said = saidOf(matter, speaking);
  return [
    { kind: "page" },
    { kind: "heading", text: `${matter.number} ${matter.title}` },
    { kind: "paragraph", text: clipped(matter.question, room) },
    { kind: "table", table: factsOf(matter, speaking) },
    ...(said
      ? [{ kind: "table" as const, table: said }]
      : [{ kind: "paragraph" as const, text: say("matter.said.none") }]),
    ...(matter.options
      ? [
          {
            kind: "paragraph" as const,
            text: say("matter.briefing.options", { options: clipped(matter.options, room) }),
          },
        ]
      : []),
  ];
};

const agendaOf = ({ matters, lang, say }: BriefingAsk): DocumentTable => ({
  columns: [say("matter.column.number"), say("matter.column.title"), say("matter.column.units")].map(column),
  rows: matters.map(({ number, title, units }) => [
    number,
    title,
    list(
      lang,
      units.map((unit) => named(lang, unit)),
    ),
  ]),
});

/** Who is invited, and what the chair wrote with the invitation. */
const opening = (ask: BriefingAsk): Block[] => {
  const { session, lang } = ask;
  const invited = session.attendees.map(({ post }) => postIn(lang, post));
  return paragraphs([...whenAndWhere(session, invited, ask), ...(session.note ? [session.note] : [])]);
};

/**
 * The briefing of a session: its agenda first, then each matter on a page of its own. What a reader does not see of an
 * agenda is not in theirs. Long statements are clipped to keep the page; the whole stands on the matter's page.
 */
export const briefingOf = (ask: BriefingAsk): OfficialDocument => {
  const { session, matters, lang, zone, say } = ask;
  return {
    lang,
    masthead: null,
    from: named(lang, session.chair.unit),
    date: fullDay(onTheWall(new Date(session.startsAt), zone).date, lang),
    title: say("matter.briefing.title"),
    addressee: null,
    blocks: [
      ...opening(ask),
      { kind: "heading", text: say("matter.briefing.agenda") },
      { kind: "table", table: agendaOf(ask) },
      ...matters.flatMap((matter) => pageOf(matter, ask)),
    ],
    imprint: [],
    foot: say("matter.briefing.foot"),
  };
};
