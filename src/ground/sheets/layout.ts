import type { OutColumn, OutSheet } from "./out.ts";
import type { Range } from "./refs.ts";

/** Where the parts of a written sheet stand, as 0-based rows. */
export interface Layout {
  readonly title: number | undefined;
  readonly subtitle: number | undefined;
  /** The row of groups, if any column has one. */
  readonly groups: number | undefined;
  readonly header: number;
  readonly first: number;
  readonly notes: number;
  readonly right: number;
}

export const layoutOf = (sheet: OutSheet): Layout => {
  let next = 0;
  const take = (present: unknown): number | undefined => (present ? next++ : undefined);
  const title = take(sheet.title);
  const subtitle = take(sheet.subtitle);
  const groups = take(sheet.columns.some(({ group }) => group));
  const header = next;
  const first = header + 1;
  return {
    title,
    subtitle,
    groups,
    header,
    first,
    notes: first + sheet.rows.length,
    right: sheet.columns.length - 1,
  };
};

const groupMerges = (columns: readonly OutColumn[], groups: number): Range[] => {
  const ranges: Range[] = [];
  for (const [left, { group }] of columns.entries()) {
    if (!group) ranges.push({ top: groups, left, bottom: groups + 1, right: left });
    else if (columns[left - 1]?.group !== group) {
      const length = columns.slice(left).findIndex((column) => column.group !== group);
      const right = length < 0 ? columns.length - 1 : left + length - 1;
      ranges.push({ top: groups, left, bottom: groups, right });
    }
  }
  return ranges;
};

/** The rows that run across the whole table. */
const acrossRows = (sheet: OutSheet, at: Layout): number[] => [
  ...[at.title, at.subtitle].filter((row) => row !== undefined),
  ...sheet.rows.flatMap((row, index) => ("section" in row ? [at.first + index] : [])),
  ...(sheet.notes ?? []).map((_, index) => at.notes + index),
];

/** Every merged range of the sheet; ranges of a single cell are left out, as Excel repairs such files. */
export const mergesOf = (sheet: OutSheet, at: Layout): Range[] => {
  const across = acrossRows(sheet, at).map((top) => ({ top, left: 0, bottom: top, right: at.right }));
  const groups = at.groups === undefined ? [] : groupMerges(sheet.columns, at.groups);
  const own = (sheet.merges ?? []).map(({ column, from, to }) => ({
    top: at.first + from,
    left: column,
    bottom: at.first + to,
    right: column,
  }));
  return [...across, ...groups, ...own].filter(
    ({ top, left, bottom, right }) => bottom > top || right > left,
  );
};
