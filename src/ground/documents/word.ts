import {
  AlignmentType,
  convertMillimetersToTwip as twips,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageBreak,
  Paragraph,
  type Table,
} from "docx";
import { labelledAnnexes } from "./annexes.ts";
import { body, printable, sheet } from "./measure.ts";
import { wordChart } from "./word-chart.ts";
import { wordPicture } from "./word-picture.ts";
import { faces, points } from "./word-faces.ts";
import { annexList, footersOf, imprintOf, signatureOf } from "./word-foot.ts";
import { headOf } from "./word-head.ts";
import { wordCode, wordRoll } from "./word-lists.ts";
import { ruledTable } from "./word-table.ts";
import { line, say, width } from "./word-text.ts";
import type { Block, OfficialDocument } from "./words.ts";

type Lang = OfficialDocument["lang"];
type Part = Paragraph | Table;

const bodyOf = (lang: Lang): IParagraphOptions =>
  lang === "zh"
    ? {
        alignment: AlignmentType.BOTH,
        spacing: line(body.zh.line),
        indent: { firstLineChars: 200, firstLine: 640 },
      }
    : { alignment: AlignmentType.LEFT, spacing: { ...line(body.en.line), after: 160 } };

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** `last`: it goes with what follows, so that no page holds a signature alone. */
const blockOf = (block: Block, lang: Lang, last = false): Part[] => {
  if (block.kind === "page") return [new Paragraph({ children: [new PageBreak()] })];
  if (block.kind === "table") return ruledTable(block.table, width, last);
  if (block.kind === "chart") return wordChart(block.chart, last);
  if (block.kind === "picture") return wordPicture(block.picture, last);
  if (block.kind === "roll") return wordRoll(block, lang, last);
  if (block.kind === "code") return wordCode(block, lang, last);
  if (block.kind === "paragraph")
    return [say(block.text, {}, { ...bodyOf(lang), keepNext: last, keepLines: last })];
  const heading = { ...bodyOf(lang), heading: levels[(block.level ?? 1) - 1], keepNext: true };
  return [say(block.text, {}, heading)];
};

const centred = { alignment: AlignmentType.CENTER, spacing: { after: 480, ...line(32) } };

const annexesOf = (document: OfficialDocument): Part[] => {
  const { lang } = document;
  const spacing = { after: Math.round(body[lang].line * 20), ...line(body[lang].line) };
  return labelledAnnexes(document).annexes.flatMap(({ label, title, blocks }) => [
    say(label, { font: faces.heading }, { pageBreakBefore: true, spacing }),
    say(title, { font: faces.title, size: points(21), bold: true, color: "000000" }, centred),
    ...blocks.flatMap((block) => blockOf(block, lang)),
  ]);
};

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

/** In twentieths of a point, rounded so that the last character of a full line still fits. */
const squeezeOf = (lang: Lang): number => Math.floor(body[lang].squeeze * 20);

const stylesOf = (lang: Lang) => {
  const size = points(body[lang].size);
  return {
    default: {
      document: { run: { font: faces.body, size, characterSpacing: squeezeOf(lang) } },
      heading1: { run: { font: faces.heading, size, color: "000000", bold: true } },
      heading2: { run: { font: faces.second, size, color: "000000", bold: true } },
      heading3: { run: { font: faces.body, size, color: "000000", bold: lang === "en" } },
      title: { run: { font: faces.title, size: points(21), bold: true, color: "000000" } },
    },
  };
};

/**
 * The document as Word (.docx), to be opened and worked on in an office. It names the faces of official documents
 * (仿宋, 黑体, 楷体, 宋体), which an office's computers have; another computer shows its nearest.
 */
export const wordOf = async (given: OfficialDocument): Promise<Uint8Array> => {
  const document = printable(given);
  const { lang, title, addressee, from, blocks } = document;
  const made = new Document({
    title,
    creator: from,
    styles: stylesOf(lang),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        footers: footersOf(document),
        children: [
          ...headOf(document),
          say(title, {}, { ...centred, heading: HeadingLevel.TITLE }),
          ...(addressee === null ? [] : [say(addressee, {}, { spacing: line(body[lang].line) })]),
          ...blocks.flatMap((block, at) => blockOf(block, lang, at === blocks.length - 1)),
          ...annexList(document),
          ...signatureOf(document),
          ...annexesOf(document),
          ...imprintOf(document),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(made));
};
