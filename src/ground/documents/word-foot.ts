import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as twips,
  Footer,
  PageNumber,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { labelledAnnexes } from "./annexes.ts";
import { body, roomOf, sheet } from "./measure.ts";
import { faces, points } from "./word-faces.ts";
import { line, rule, say, width } from "./word-text.ts";
import type { ImprintLine, OfficialDocument } from "./words.ts";

/** How wide a line is in twips: half-widths of the body's type. */
const twipsOf = (text: string, size: number): number => Math.ceil((roomOf(text) * size * 20) / 2);

/** What is annexed, below the body: 附件：1. …  (GB/T 9704-2012, 7.3.4.) */
export const annexList = (document: OfficialDocument): Paragraph[] => {
  const { list, annexes } = labelledAnnexes(document);
  const { size, line: pitch } = body[document.lang];
  const first = document.lang === "zh" ? size * 2 * 20 : 0;
  const led = twipsOf(list, size);
  return annexes.map(({ listed }, at) => {
    const indent = at === 0 ? { left: first + led, hanging: led } : { left: first + led };
    const before = at === 0 ? Math.round(pitch * 20) : 0;
    const spacing = { before, ...line(pitch) };
    return say(at === 0 ? `${list}${listed}` : listed, {}, { indent, spacing, keepNext: true });
  });
};

/** Who signs and when, centred on each other, four characters from the right, where the seal is put. */
export const signatureOf = ({ from, date, lang }: OfficialDocument): Paragraph[] => {
  const { size, line: pitch } = body[lang];
  const right = lang === "zh" ? size * 4 * 20 : 0;
  const taken = Math.max(twipsOf(from, size), twipsOf(date, size));
  const place = {
    alignment: AlignmentType.CENTER,
    indent: { left: Math.max(0, width - right - taken), right },
  };
  const before = Math.round(pitch * 2 * 20);
  return [
    say(from, {}, { ...place, spacing: { before, ...line(pitch) }, keepNext: true, keepLines: true }),
    say(date, {}, { ...place, spacing: line(pitch) }),
  ];
};

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const [thick, thin] = [rule(1), rule(0.7)];

const imprintLine = (given: ImprintLine, size: number): Paragraph => {
  const run = { size: points(size) };
  const spacing = line(size * 1.55);
  const side = size * 20;
  if (typeof given === "string")
    return say(given, run, { spacing, indent: { left: side * 4, right: side, hanging: side * 3 } });
  return new Paragraph({
    spacing,
    indent: { left: side, right: side },
    tabStops: [{ type: TabStopType.RIGHT, position: width - side }],
    children: [
      new TextRun({ ...run, text: given.start }),
      new TextRun({ ...run, children: [new Tab(), given.end] }),
    ],
  });
};

/**
 * The imprint: a table held at the foot of the text area of the last page, thick rules around it, thin ones between its
 * lines. Paragraphs in a frame would do for Word, but LibreOffice draws neither their rules nor their place; a table it
 * holds there only when it is measured from the page. (GB/T 9704-2012, 7.4.)
 */
export const imprintOf = ({ imprint: lines, lang }: OfficialDocument): (Table | Paragraph)[] => {
  if (lines.length === 0) return [];
  const size = lang === "zh" ? 14 : 11;
  const row = (given: ImprintLine) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: [imprintLine(given, size)],
        }),
      ],
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [width],
      width: { size: width, type: WidthType.DXA },
      float: {
        horizontalAnchor: TableAnchorType.PAGE,
        verticalAnchor: TableAnchorType.MARGIN,
        absoluteHorizontalPosition: twips(sheet.left),
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      margins: { top: 40, bottom: 40, left: 0, right: 0, marginUnitType: WidthType.DXA },
      borders: {
        top: thick,
        bottom: thick,
        left: none,
        right: none,
        insideHorizontal: thin,
        insideVertical: none,
      },
      rows: lines.map(row),
    }),
    new Paragraph({ spacing: line(1) }),
  ];
};

/** One character of a page number, in twips. */
const side = 14 * 20;

const numberRun = () =>
  new TextRun({ font: faces.small, size: points(14), children: ["— ", PageNumber.CURRENT, " —"] });

const noteRun = (foot: string | null) =>
  new TextRun({ font: faces.small, size: points(10.5), text: foot ?? "" });

const toTheRight = () => new TextRun({ children: [new Tab()] });

const oddFooter = (foot: string | null): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width - side }],
    children: [noteRun(foot), toTheRight(), numberRun()],
  });

const evenFooter = (foot: string | null): Paragraph =>
  new Paragraph({
    indent: { left: side },
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [numberRun(), toTheRight(), noteRun(foot)],
  });

/** Page numbers outside, one character in: right on odd pages, left on even ones; the note opposite. (GB/T 9704-2012, 7.5.) */
export const footersOf = ({ foot }: OfficialDocument): { default: Footer; even: Footer } => ({
  default: new Footer({ children: [oddFooter(foot)] }),
  even: new Footer({ children: [evenFooter(foot)] }),
});
