import {
  BorderStyle,
  convertMillimetersToTwip as twips,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from "docx";
import { sheet } from "./measure.ts";

export const red = "C3152A";

/** The width of the text area in twips. */
export const width = twips(sheet.text);

/** Lines of exactly so many points. */
export const line = (height: number) => ({
  line: Math.round(height * 20),
  lineRule: LineRuleType.EXACT,
});

/** A rule of so many points. */
export const rule = (size: number, color = "000000") => ({
  style: BorderStyle.SINGLE,
  size: Math.round(size * 8),
  color,
});

type Say = (text: string, run?: Omit<IRunOptions, "text">, paragraph?: IParagraphOptions) => Paragraph;

/** A paragraph of one run; line ends within it are kept. */
export const say: Say = (text, run = {}, paragraph = {}) =>
  new Paragraph({
    ...paragraph,
    children: text
      .split("\n")
      .map((part, at) => new TextRun({ ...run, text: part, break: at === 0 ? undefined : 1 })),
  });
