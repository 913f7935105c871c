/** What a cell holds. `error` is an Excel error (#REF!) or a formula that was never computed. */
export type CellKind = "text" | "number" | "date" | "boolean" | "error" | "empty";

/** How a cell's format changes what its value means. */
export type ShownAs = "percent" | "month";

export interface Cell {
  /** "B7" */
  readonly ref: string;
  readonly kind: CellKind;
  /** A date is "YYYY-MM-DD", with "THH:MM:SS" when the cell holds a time of day; empty is "". */
  readonly value: string | number | boolean;
  /** As shown: trimmed, full-width digits, letters and spaces made narrow, newlines kept. */
  readonly text: string;
  /** A number of 0.032 may be shown as "3.2%", and the first of a month as that month, "2022-06". */
  readonly shownAs?: ShownAs;
  /** The merged range this cell lies in, "B7:B9"; every cell of it carries the value of the first. */
  readonly merged?: string;
}

export interface Row {
  /** 1-based, as Excel shows it. */
  readonly number: number;
  readonly hidden: boolean;
  /** From column A; cells after the last filled one are left out. */
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

const MB = 1024 * 1024;

/** What one workbook may weigh. `cells` bounds the memory of the filled rectangles of all sheets together. */
export const LIMITS = {
  fileBytes: 20 * MB,
  unpackedBytes: 200 * MB,
  sheets: 50,
  rows: 100_000,
  columns: 500,
  cells: 1_500_000,
  /** Excel's own limit of characters in a cell. */
  cellCharacters: 32_767,
} as const;
