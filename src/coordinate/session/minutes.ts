import type { Block, DocumentTable, OfficialDocument } from "../../ground/documents/index.ts";
import { fullDay, fullMoment, onTheWall } from "../../ground/look/format.ts";
import { type Lang, named } from "../../ground/texts.ts";
import type { Attendance, SessionWhole } from "../words.ts";
import { column, list, paragraphs, postIn, type Speaking, whenAndWhere } from "./said.ts";

type Attendee = SessionWhole["attendees"][number];

/** What minutes are made of: a session whose minutes are signed, and how things are said. */
export interface MinutesAsk extends Speaking {
  readonly session: SessionWhole & { readonly issuedAt: string };
}

const attendeeIn = (lang: Lang, { post, who }: Attendee): string =>
  `${postIn(lang, post)}${who ? ` ${who}` : ""}`;

/** In the order the standard names them. */
const rolls = ["came", "excused", "observed"] as const satisfies readonly Attendance[];

/** Who was there, who asked to be away, who observed: the post, with the person where one was written down. */
const rollOf = ({ session: { attendees }, lang, say }: MinutesAsk): Block[] => {
  const entries = rolls.flatMap((roll) => {
    const those = attendees.filter(({ state }) => state === roll).map((one) => attendeeIn(lang, one));
    return those.length > 0 ? [{ label: say(`matter.minutes.${roll}`), names: list(lang, those) }] : [];
  });
  return entries.length > 0 ? [{ kind: "roll", entries }] : [];
};

const decidedOf = ({ session, lang, say }: MinutesAsk): DocumentTable => ({
  columns: ["text", "owner", "due", "done-when", "action"].map((key) => column(say(`matter.minutes.${key}`))),
  rows: session.decided.map(({ text, owner, dueOn, doneWhen, actionNumber }) => [
    text,
    postIn(lang, owner),
    fullDay(dueOn, lang),
    doneWhen,
    actionNumber,
  ]),
});

const decisions = (ask: MinutesAsk): Block[] =>
  ask.session.decided.length === 0
    ? []
    : [
        { kind: "heading", text: ask.say("matter.minutes.decided") },
        { kind: "table", table: decidedOf(ask) },
      ];

const agenda = ({ session, lang, say }: MinutesAsk): string =>
  say("matter.minutes.agenda", {
    agenda: list(
      lang,
      session.agenda.map(({ number, title }) => `${number} ${title}`),
    ),
  });

/** What it is about: the first thing on the agenda, and how many there were; nothing where the reader sees none of it. */
const about = ({ session: { agenda }, say }: MinutesAsk): string => {
  const [first] = agenda;
  if (!first) return say("matter.minutes.title");
  return say("matter.minutes.about", { title: first.title, count: agenda.length });
};

const lines = (text: string | null): string[] =>
  (text ?? "").split("\n").filter((line) => line.trim() !== "");

/**
 * The minutes of a session (会议纪要) as they were signed: what was said, what was decided and who does it by when, under
 * a red mark of their own (纪要标志), and who was there below the body (GB/T 9704-2012, 10.3). What a reader does not see of its agenda is not
 * in theirs.
 */
export const minutesOf = (ask: MinutesAsk): OfficialDocument => {
  const { session, lang, zone, say } = ask;
  const [from, issued] = [named(lang, session.chair.unit), new Date(session.issuedAt)];
  const signed = { chair: postIn(lang, session.chair), at: fullMoment(issued, zone, lang) };
  return {
    lang,
    masthead: { form: "letterhead", name: say("matter.minutes.mark", { from }), number: null },
    from,
    date: fullDay(onTheWall(issued, zone).date, lang),
    title: about(ask),
    addressee: null,
    blocks: [
      ...paragraphs([...whenAndWhere(session, [], ask), agenda(ask)]),
      { kind: "heading", text: say("matter.minutes.said") },
      ...paragraphs(lines(session.minutes)),
      ...decisions(ask),
      ...paragraphs([say("matter.minutes.signed", signed)]),
      ...rollOf(ask),
    ],
    imprint: [],
    foot: null,
  };
};
