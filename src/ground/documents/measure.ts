import type { DocumentTable, OfficialDocument } from "./words.ts";

/** Sheet and text area of an official document, in millimetres. (GB/T 9704-2012, 5.2: 156 × 225 on A4.) */
export const sheet = { width: 210, height: 297, top: 37, left: 28, text: 156, foot: 35 } as const;

/** One millimetre in points. */
const millimetre = 72 / 25.4;

/**
 * The body's type in points, so that 22 lines of 28 characters fill the text area. `squeeze` is what each character of
 * 三号 (16 pt) gives up for it. (GB/T 9704-2012, 5.2.3 and 6.)
 */
export const body = {
  zh: { size: 16, line: 28.95, squeeze: (sheet.text * millimetre) / 28 - 16 },
  en: { size: 12, line: 20, squeeze: 0 },
} as const;

/** From the top of the text area down to a letterhead's name, in millimetres. (GB/T 9704-2012, 7.2.4.) */
export const letterheadDrop = 35;

const wideSigns = String.raw`\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6`;
const wide = new RegExp(`[${wideSigns}]`);

/** How much room a text takes in a line, in half-widths: a Chinese character takes two. */
export const roomOf = (text: string): number =>
  [...text].reduce((room, sign) => room + (wide.test(sign) ? 2 : 1), 0);

/** Letters and digits of the red name's bold face are wider than half a character. */
const boldNarrow = 0.25;

/** A table lower than this, in millimetres, is not parted from the signature below it. */
export const lowTable = 50;

/** The size of a red name in points: as large as a masthead is, or as small as fits one line with its spacing. */
export const markSize = (name: string): number => {
  const room = [...name].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1 + boldNarrow), 0);
  return Math.min(46, Math.floor((sheet.text * millimetre) / (room * 0.58)));
};

/** Half-widths that fit the text area in a table's type (11 pt), and what a cell's rule and margins take of them. */
const line = 72;
const margins = 2;

const least = 6;
const most = 40;
/** A longer word than this is broken rather than starve the other columns. */
const longestWhole = 20;
/** A column of nothing longer than this stands in one line: amounts with their measure, states, short days. */
const short = 12;

/** Signs of a line that hold together; a Chinese one only where a space that does not break holds it. */
const unbroken = new RegExp(
  String.raw`(?:[^ \t\n${wideSigns}]|(?<=[\u00A0\u2060])[${wideSigns}]|[${wideSigns}](?=[\u00A0\u2060]))+`,
  "g",
);

/** What is not broken at the end of a line: a word, a number, words held together by spaces that do not break. */
const wholes = (text: string): readonly string[] => text.match(unbroken) ?? [];

const roomsOf = ({ columns, rows }: DocumentTable) =>
  columns.map(({ title }, at) => {
    const cells = [title, ...rows.map((row) => row[at] ?? "")];
    const [longest, whole] = [cells, cells.flatMap(wholes)].map((texts) => Math.max(...texts.map(roomOf)));
    return {
      wants: Math.min(most, Math.max(least, longest!)) + margins,
      needs: Math.min(longestWhole, Math.max(least, longest! <= short ? longest! : whole!)) + margins,
    };
  });

type Room = ReturnType<typeof roomsOf>[number];

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** What each column wants, where there is room for all: numbers get no more than that, words share what is over. */
const roomy = (rooms: readonly Room[], isNumber: readonly boolean[], over: number): number[] => {
  const grows = isNumber.map((number) => !number || isNumber.every(Boolean));
  const base = sum(rooms.map(({ wants }, at) => (grows[at] ? wants : 0)));
  return rooms.map(({ wants }, at) => (grows[at] ? wants * (1 + over / base) : wants));
};

/** The line shared out as each column wants; who would get less than it needs gets that, and the rest share again. */
const sharedOut = (rooms: readonly Room[], settled: ReadonlySet<number>): number[] => {
  const left = line - sum(rooms.map(({ needs }, at) => (settled.has(at) ? needs : 0)));
  const wanted = sum(rooms.map(({ wants }, at) => (settled.has(at) ? 0 : wants)));
  const widths = rooms.map(({ wants, needs }, at) => (settled.has(at) ? needs : (wants / wanted) * left));
  const starved = rooms.flatMap(({ needs }, at) => (widths[at]! < needs - 1e-9 ? [at] : []));
  return starved.length === 0 ? widths : sharedOut(rooms, new Set([...settled, ...starved]));
};

const widthsOf = (rooms: readonly Room[], isNumber: readonly boolean[]): number[] => {
  const over = line - sum(rooms.map(({ wants }) => wants));
  if (over >= 0) return roomy(rooms, isNumber, over);
  const needed = rooms.map(({ needs }) => needs);
  return sum(needed) >= line ? needed : sharedOut(rooms, new Set());
};

/** The columns' shares of the width, adding up to 1: by their longest cell, none starved, none swallowing the rest. */
export const columnShares = (table: DocumentTable): number[] => {
  const widths = widthsOf(
    roomsOf(table),
    table.columns.map(({ align }) => align === "end"),
  );
  return widths.map((width) => width / sum(widths));
};

/** Signs that neither XML 1.0 nor a page can show: control characters other than tab and line end. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const printableIn = <T>(value: T): T => {
  if (typeof value === "string") return value.replace(unprintable, "").toWellFormed() as T;
  if (Array.isArray(value)) return value.map(printableIn) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printableIn(part)])) as T;
};

/** The document without what cannot be printed, so that no typed sign can spoil a file. */
export const printable = (document: OfficialDocument): OfficialDocument => printableIn(document);
