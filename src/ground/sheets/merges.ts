import { emptyCell } from "./cells.ts";
import { cellRef, rangeRef, type Range } from "./refs.ts";
import { LIMITS, type Cell } from "./words.ts";

type Grid = readonly Cell[][];

const fill = (cells: Cell[], row: number, range: Range, carried: Cell, right: number): void => {
  while (cells.length <= right) cells.push(emptyCell(cellRef(row, cells.length)));
  for (let column = range.left; column <= right; column++)
    cells[column] = { ...carried, ref: cellRef(row, column) };
};

/**
 * Gives every cell of a merged range the value of its first, in the rows that are there. Ranges past `budget`
 * cells in all are left alone: overlapping ranges of a forged file would otherwise cost the square.
 */
export const carryMerges = (grid: Grid, ranges: readonly Range[], budget: number): void => {
  let left = budget;
  for (const range of ranges) {
    const first = grid[range.top]?.[range.left];
    if (!first || range.right < range.left) continue;
    const right = Math.min(range.right, LIMITS.columns - 1);
    const bottom = Math.min(range.bottom, grid.length - 1);
    left -= (right - range.left + 1) * (bottom - range.top + 1);
    if (left < 0) return;
    const carried = { ...first, merged: rangeRef(range) };
    for (let row = range.top; row <= bottom; row++) fill(grid[row]!, row, range, carried, right);
  }
};
