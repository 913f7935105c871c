/** A rectangle of cells, 0-based and inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → "A", 27 → "AB". */
export const columnLetters = (column: number): string => {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : columnLetters(rest) + letter;
};

/** "A" → 0, "AB" → 27. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The Excel name of a cell from its 0-based row and column: (6, 1) → "B7". */
export const cellRef = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

export const rangeRef = (range: Range): string =>
  `${cellRef(range.top, range.left)}:${cellRef(range.bottom, range.right)}`;

/** "B7:C9" → its corners; undefined for anything else. */
export const parseRange = (text: string): Range | undefined => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (!found) return undefined;
  const [, fromColumn = "", fromRow = "", toColumn = fromColumn, toRow = fromRow] = found;
  return {
    top: Number(fromRow) - 1,
    left: columnNumber(fromColumn),
    bottom: Number(toRow) - 1,
    right: columnNumber(toColumn),
  };
};

/** The 0-based column of a cell's name: "B7" → 1. */
export const columnOf = (ref: string): number => columnNumber(ref.replace(/\d+$/, ""));
