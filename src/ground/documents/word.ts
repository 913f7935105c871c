import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as twips,
  Document,
  Footer,
  FrameAnchorType,
  FrameWrap,
  HeadingLevel,
  HorizontalPositionAlign,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from "docx";
import { printable, sheet } from "./measure.ts";
import type { Block, OfficialDocument } from "./words.ts";
import { wordChart } from "./word-chart.ts";
import { ruledTable } from "./word-table.ts";
import { faces, points } from "./word-faces.ts";

const red = "C3152A";
const width = twips(sheet.text);

const line = (height: number) => ({ line: height * 20, lineRule: LineRuleType.EXACT });
const ruled = (size: number, color = "000000") => ({
  style: BorderStyle.SINGLE,
  size: size * 8,
  color,
  space: 6,
});

type Say = (text: string, run?: Omit<IRunOptions, "text">, paragraph?: IParagraphOptions) => Paragraph;

/** A paragraph of one run; line ends within it are kept. */
const say: Say = (text, run = {}, paragraph = {}) =>
  new Paragraph({
    ...paragraph,
    children: text
      .split("\n")
      .map((part, at) => new TextRun({ ...run, text: part, break: at === 0 ? undefined : 1 })),
  });

const masthead = ({ masthead: head, from, date, lang }: OfficialDocument): Paragraph[] => {
  if (!head) return [];
  const spaced = lang === "zh" ? points(7) * 10 : 0;
  const name = { font: faces.title, size: points(46), bold: true, color: red, characterSpacing: spaced };
  const lineOfSender = {
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    border: { bottom: ruled(2.25, red) },
    spacing: { after: 360, ...line(28.5) },
  };
  return [
    say(head.name, name, { alignment: AlignmentType.CENTER, spacing: line(58) }),
    ...(head.number === null
      ? []
      : [say(head.number, {}, { alignment: AlignmentType.CENTER, spacing: { before: 120, ...line(28.5) } })]),
    new Paragraph({
      ...lineOfSender,
      children: [new TextRun(from), new TextRun({ children: [new Tab(), date] })],
    }),
  ];
};

const bodyOf = (lang: OfficialDocument["lang"]): IParagraphOptions =>
  lang === "zh"
    ? { alignment: AlignmentType.BOTH, spacing: line(28.5), indent: { firstLineChars: 200, firstLine: 640 } }
    : { alignment: AlignmentType.LEFT, spacing: { ...line(20), after: 160 } };

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const blockOf = (block: Block, lang: OfficialDocument["lang"]) => {
  if (block.kind === "page") return [new Paragraph({ children: [new PageBreak()] })];
  if (block.kind === "table") return ruledTable(block.table, width);
  if (block.kind === "chart") return wordChart(block.chart);
  if (block.kind === "paragraph") return [say(block.text, {}, bodyOf(lang))];
  const heading = { ...bodyOf(lang), heading: headings[block.level ?? 1], keepNext: true };
  return [say(block.text, {}, heading)];
};

const signature = ({ from, date, lang }: OfficialDocument): Paragraph[] => {
  const place = { alignment: AlignmentType.RIGHT, indent: { end: lang === "zh" ? 1280 : 0 } };
  return [
    say(from, {}, { ...place, spacing: { before: 480, ...line(28.5) }, keepNext: true, keepLines: true }),
    say(date, {}, { ...place, spacing: line(28.5) }),
  ];
};

/** Held at the foot of the page on which it falls, where the imprint of an official document stands. */
const atFoot = {
  type: "alignment",
  width,
  height: 0,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
  wrap: FrameWrap.AROUND,
} as const;

const imprint = ({ imprint: lines }: OfficialDocument): Paragraph[] =>
  lines.map((text, at) => {
    const border = {
      ...(at === 0 ? { top: ruled(0.75) } : {}),
      ...(at === lines.length - 1 ? { bottom: ruled(0.75) } : {}),
    };
    return say(text, { size: points(13) }, { frame: atFoot, border, spacing: line(22) });
  });

const footer = ({ foot }: OfficialDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({
            font: faces.small,
            size: points(10.5),
            children: ["— ", PageNumber.CURRENT, " —", ...(foot === null ? [] : [new Tab(), foot])],
          }),
        ],
      }),
    ],
  });

const page = {
  size: { width: twips(sheet.width), height: twips(sheet.height) },
  margin: {
    top: twips(sheet.top),
    left: twips(sheet.left),
    right: twips(sheet.width - sheet.left - sheet.text),
    bottom: twips(sheet.foot),
    footer: twips(sheet.foot - 12),
  },
};

const stylesOf = (lang: OfficialDocument["lang"]) => {
  const size = points(lang === "zh" ? 16 : 12);
  return {
    default: {
      document: { run: { font: faces.body, size } },
      heading1: { run: { font: faces.heading, size, bold: true, color: "000000" } },
      heading2: { run: { font: faces.second, size, bold: true, color: "000000" } },
      heading3: { run: { font: faces.body, size, bold: true, color: "000000" } },
      title: { run: { font: faces.title, size: points(21), bold: true, color: "000000" } },
    },
  };
};

/**
 * The document as Word (.docx), to be opened and worked on in an office. It names the faces of official documents
 * (仿宋, 黑体, 宋体), which an office's computers have; another computer shows its nearest.
 */
export const wordOf = async (given: OfficialDocument): Promise<Uint8Array> => {
  const document = printable(given);
  const { lang, title, addressee, from, blocks } = document;
  const centred = { alignment: AlignmentType.CENTER, spacing: { after: 200, ...line(32) } };
  const made = new Document({
    title,
    creator: from,
    styles: stylesOf(lang),
    sections: [
      {
        properties: { page },
        footers: { default: footer(document) },
        children: [
          ...masthead(document),
          say(title, {}, { ...centred, heading: HeadingLevel.TITLE }),
          ...(addressee === null ? [] : [say(addressee, {}, { spacing: line(28.5) })]),
          ...blocks.flatMap((block) => blockOf(block, lang)),
          ...signature(document),
          ...imprint(document),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(made));
};
