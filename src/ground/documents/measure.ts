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

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** How much room a text takes in a line, in half-widths: a Chinese character takes two. */
export const roomOf = (text: string): number =>
  [...text].reduce((room, sign) => room + (wide.test(sign) ? 2 : 1), 0);

/** The size of a red name in points: as large as a masthead is, or as small as fits one line with its spacing. */
export const markSize = (name: string): number =>
  Math.min(46, Math.floor((sheet.text * millimetre) / (roomOf(name) * 0.58)));

const least = 6;
const most = 40;

/** The columns' shares of the width, adding up to 1: by their longest cell, none starved, none swallowing the rest. */
export const columnShares = ({ columns, rows }: DocumentTable): number[] => {
  const rooms = columns.map(({ title }, at) => {
    const longest = Math.max(roomOf(title), ...rows.map((row) => roomOf(row[at] ?? "")));
    return Math.min(most, Math.max(least, longest)) + 2;
  });
  const whole = rooms.reduce((sum, room) => sum + room, 0);
  return rooms.map((room) => room / whole);
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
