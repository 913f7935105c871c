import type { EntryColumn, ReleaseBody } from "../words.ts";
import { useBox, useFocus } from "./use-box.ts";
import { type Change, useGrid } from "./use-grid.ts";

interface Given {
  readonly body: ReleaseBody;
  readonly columns: readonly EntryColumn[];
  /** Null where the release is only read. */
  readonly onChange: Change | null;
}

/** The grid with its box: what is chosen, which rows are in view, where the focus is. */
export const useSheet = (given: Given) => {
  const { page, reveal, ...box } = useBox(given.body.rows.length);
  const grid = useGrid({ ...given, page, reveal, onSelect: () => focus.want() });
  const seen = grid.at.row >= box.view.first && grid.at.row < box.view.last;
  const focus = useFocus(box.box, seen);
  return { ...box, grid, focus, seen, editable: given.onChange !== null };
};
export type Sheet = ReturnType<typeof useSheet>;
