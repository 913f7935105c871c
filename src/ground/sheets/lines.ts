import { bareText } from "./text.ts";
import { parseRange } from "./refs.ts";
import type { Cell, Row } from "./words.ts";

/** The level of a section by the way official papers number: 一、 → 1, （一） → 2, 1. → 3. */
export const sectionLevel = (text: string): number | undefined => {
  if (/^第?[一二三四五六七八九十百]+[、.．部篇章编]/.test(text)) return 1;
  if (/^[（(][一二三四五六七八九十百]+[）)]/.test(text)) return 2;
  if (/^\d{1,2}[.．、](?!\d)/.test(text)) return 3;
  return undefined;
};

/** Cells with something of their own: those carried down by a merge from a row above are not. */
export const ownCells = (row: Row): Cell[] =>
  row.cells.filter((cell) => {
    if (cell.kind === "empty") return false;
    const range = cell.merged ? parseRange(cell.merged) : undefined;
    return !range || range.top === row.number - 1;
  });

const isAcross = (cells: readonly Cell[]): boolean => {
  const merged = cells[0]?.merged;
  return merged !== undefined && cells.length > 1 && cells.every((cell) => cell.merged === merged);
};

/** The only text of a row that says one thing: a single filled cell, or one cell merged across. */
export const soleText = (own: readonly Cell[]): { text: string; across: boolean } | undefined => {
  const across = isAcross(own);
  return own[0] && (own.length === 1 || across) ? { text: own[0].text, across } : undefined;
};

const NOTE = /^(说明|备注|附注|注释?|填表说明|notes?|remarks?)\d*[:.、]/;
const SIGNATURE =
  /^(填[表报]人|制表人?|审核人?|负责人|联系人|联系电话|填报(单位|日期|时间)|(单位)?\(?(盖章|公章)\)?|preparedby|filledinby|checkedby|signature)[:(]/;

export const isNote = (text: string): boolean => NOTE.test(bareText(text));

/** The last line of a form: 填表人：… 审核人：… */
export const isSignature = (text: string): boolean => SIGNATURE.test(bareText(text));
