import { AlignmentType, Paragraph, TextRun } from "docx";
import { body } from "./measure.ts";
import { faces, points } from "./word-faces.ts";
import { line, say } from "./word-text.ts";
import type { Block, OfficialDocument } from "./words.ts";

type Lang = OfficialDocument["lang"];
type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** How far in, and how wide the word with its colon, in twips: two and three characters of 三号; in English one tab. */
const hang = { zh: { left: 1600, hanging: 960 }, en: { left: 1700, hanging: 1700 } } as const;

/** Lists of names: the word in 黑体, names hanging below their first. (GB/T 9704-2012, 10.3.) */
export const wordRoll = ({ entries }: Of<"roll">, lang: Lang, last = false): Paragraph[] =>
  entries.map(
    ({ label, names }, at) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        indent: hang[lang],
        spacing: { ...line(body[lang].line), before: at === 0 ? Math.round(body[lang].line * 20) : 0 },
        keepNext: last,
        keepLines: true,
        children: [
          new TextRun({ text: lang === "zh" ? `${label}：` : `${label}:`, font: faces.heading, bold: true }),
          new TextRun({ text: lang === "zh" ? names : `\t${names}` }),
        ],
      }),
  );

/** A label, then the signs in a face in which each is as wide as the next; nothing is stretched. */
export const wordCode = ({ label, lines }: Of<"code">, lang: Lang, last = false): Paragraph[] => {
  const indent = { left: lang === "zh" ? 640 : 0 };
  const kept = { alignment: AlignmentType.LEFT, indent, spacing: line(body[lang].line), keepLines: true };
  const code = { font: "Courier New", size: points(11), characterSpacing: 0 };
  return [
    say(label, {}, { ...kept, keepNext: true }),
    say(lines.join("\n"), code, { ...kept, keepNext: last }),
  ];
};
