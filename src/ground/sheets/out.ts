/** A value to write. A date is "YYYY-MM-DD" in a column of format "date". */
export type OutValue = string | number | boolean | null | undefined;

/** "number" shows as many digits as there are. "percent" takes percentage points: 3.2 is written as a cell that shows 3.2%. */
export type OutFormat = "text" | "whole" | "decimal" | "number" | "percent" | "date";

export interface OutColumn {
  readonly title: string;
  /** Columns next to each other with the same group stand under one merged heading. */
  readonly group?: string;
  /** In characters of western text; a Chinese character takes two. */
  readonly width?: number;
  readonly format?: OutFormat;
  readonly align?: "left" | "center" | "right";
}

/** A section runs across the table: "一、平安建设". */
export type OutRow = readonly OutValue[] | { readonly section: string };

export interface OutSheet {
  readonly name: string;
  readonly title?: string;
  /** A line under the title: the unit of measure, the date, the office. */
  readonly subtitle?: string;
  readonly columns: readonly OutColumn[];
  readonly rows: readonly OutRow[];
  /** Cells of one column to be merged, as 0-based positions in `rows`, inclusive. */
  readonly merges?: readonly { readonly column: number; readonly from: number; readonly to: number }[];
  /** Columns that stay in view while scrolling sideways. */
  readonly freezeColumns?: number;
  readonly orientation?: "portrait" | "landscape";
  /** Lines under the table. */
  readonly notes?: readonly string[];
}
