/** The rows that stand in the page: from the first up to, not with, the last. */
export interface InView {
  readonly first: number;
  readonly last: number;
}

/** Rows kept ready above and below what is seen. */
const ready = 8;

/** Which rows are in view of a box scrolled so far, with some around them; sizes in pixels. */
export const rowsInView = (scrolled: number, height: number, rowHeight: number, rows: number): InView => {
  const top = Math.floor(scrolled / rowHeight);
  const first = Math.max(0, Math.min(top - ready, rows - 1));
  return { first, last: Math.min(rows, top + Math.ceil(height / rowHeight) + ready) };
};

/** How far a box has to be scrolled so that a row is seen whole below its heading; as far as it is where it is seen. */
export const scrolledTo = (row: number, scrolled: number, height: number, rowHeight: number): number => {
  const room = height - rowHeight;
  const top = row * rowHeight;
  if (top < scrolled) return top;
  return top + rowHeight > scrolled + room ? top + rowHeight - room : scrolled;
};
