import { AlignmentType, convertMillimetersToTwip as twips, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { body, letterheadDrop, markSize } from "./measure.ts";
import { faces, points } from "./word-faces.ts";
import { line, red, rule, say, width } from "./word-text.ts";
import type { Masthead, OfficialDocument } from "./words.ts";

const centre = { alignment: AlignmentType.CENTER };
const redRule = { bottom: { ...rule(2.25, red), space: 6 } };

const markOf = ({ name }: Masthead, lang: OfficialDocument["lang"], before: number): Paragraph => {
  const size = markSize(name);
  const spaced = lang === "zh" ? Math.round(size * 0.12 * 20) : 0;
  const run = { font: faces.title, size: points(size), bold: true, color: red, characterSpacing: spaced };
  return say(name, run, { ...centre, spacing: { before, ...line(size * 1.25) } });
};

const bulletinHead = ({ name, number }: Masthead, { from, date, lang }: OfficialDocument): Paragraph[] => [
  markOf({ name, number }, lang, 0),
  ...(number === null ? [] : [say(number, {}, { ...centre, spacing: { before: 120, ...line(28.5) } })]),
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    border: redRule,
    spacing: { after: 360, ...line(28.5) },
    children: [new TextRun(from), new TextRun({ children: [new Tab(), date] })],
  }),
];

/** An empty line stands on top, because Word takes no notice of space before the first paragraph of a page. */
const letterhead = (head: Masthead, { lang }: OfficialDocument): Paragraph[] => {
  const { line: pitch } = body[lang];
  const after = Math.round(pitch * 2 * 20);
  const ruled = { ...centre, border: redRule, spacing: { before: after, after, ...line(pitch) } };
  return [
    new Paragraph({ spacing: line(1) }),
    markOf(head, lang, twips(letterheadDrop)),
    say(head.number ?? "", {}, ruled),
  ];
};

/** The red name with what belongs to it, down to the red rule; nothing for a document without. */
export const headOf = (document: OfficialDocument): Paragraph[] => {
  const { masthead } = document;
  if (!masthead) return [];
  return masthead.form === "letterhead" ? letterhead(masthead, document) : bulletinHead(masthead, document);
};
