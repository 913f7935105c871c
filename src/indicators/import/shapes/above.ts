import { asDate, type Cell } from "../../../ground/sheets/index.ts";

/** What stands above a table and holds for all of it: its period, its unit, its document and its day. */
export interface Above {
  readonly period: string;
  readonly unit: string;
  readonly source: string;
  readonly publishedOn: string;
  /** The year, for headings that name a month alone. */
  readonly year: string;
  /** Whether the title speaks of growth. */
  readonly growth: boolean;
}

export interface Said {
  readonly ref: string;
  readonly text: string;
}

const after = (texts: readonly Said[], label: RegExp): string => {
  for (const { text } of texts) {
    const found = label.exec(text)?.[1]?.trim();
    if (found) return found;
  }
  return "";
};

const unitLabel = /(?:计量单位|单位|Unit)\s*[:：]\s*([^\s,，;；。)）]+)/i;
const sourceLabel = /(?:资料来源|数据来源|来源|Source)\s*[:：]\s*(.+?)\s*$/i;
const dayLabel =
  /(?:公布|发布|Published)(?:日期|时间| on)?\s*[:：]?\s*(\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?)/i;
const periodIn =
  /\d{4}\s*年?\s*(?:0?1\s*月?\s*[-—–至到~～]\s*\d{1,2}\s*月|\d{1,2}\s*月|[第]?[一二三四1-4]\s*季度|上半年|前三季度|全年|年)/;

const textCell = (text: string): Cell => ({ ref: "", kind: "text", value: text, text });

const dayIn = (text: string): string => {
  const read = asDate(textCell(text));
  return read.ok ? (read.value ?? "") : "";
};

/** As it is written, right or wrong: a thirteenth month is said to be none where it is read. */
const periodOf = (texts: readonly Said[]): string =>
  texts.flatMap(({ text }) => periodIn.exec(text.normalize("NFKC"))?.[0] ?? [])[0] ?? "";

/** Reads the lines above a table; what is not said there is empty. A title is the document where none is named. */
export const aboveOf = (texts: readonly Said[]): Above => {
  const [title] = texts;
  return {
    period: periodOf(texts),
    unit: after(texts, unitLabel),
    source: after(texts, sourceLabel) || (title?.text ?? "").slice(0, 200),
    publishedOn: dayIn(after(texts, dayLabel)),
    year: texts.flatMap(({ text }) => /(\d{4})\s*年/.exec(text)?.[1] ?? [])[0] ?? "",
    growth: texts.some(({ text }) => /增速|增长速度|比上年增长|growth/i.test(text)),
  };
};

/** A cell with what is said above the table, in place of a cell that the table does not have. */
export const saidAt = (ref: string, text: string): Cell =>
  text === "" ? { ref, kind: "empty", value: "", text } : { ref, kind: "text", value: text, text };
