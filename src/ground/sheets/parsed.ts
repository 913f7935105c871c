import type { TextParams } from "../texts.ts";
import type { CellProblem } from "./texts.ts";
import type { Cell } from "./words.ts";

/**
 * What a cell says, or why it says nothing usable (`problem.<id>` in `sheetTexts`).
 * `question` marks a value that was read in one of several possible ways and wants a person's look.
 */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly question?: CellProblem; readonly params?: TextParams }
  | { readonly ok: false; readonly id: CellProblem; readonly params: TextParams };

export const value = <T>(found: T): Parsed<T> => ({ ok: true, value: found });

export const askAbout = <T>(found: T, question: CellProblem, params: TextParams): Parsed<T> => ({
  ok: true,
  value: found,
  question,
  params,
});

export const problem = (id: CellProblem, cell: Cell, params: TextParams = {}): Parsed<never> => ({
  ok: false,
  id,
  params: { text: cell.text, ...params },
});

/** Empty cells say null in every parser; errors of the sheet are problems in every parser. */
export const orNull = <T>(cell: Cell, parse: (cell: Cell) => Parsed<T>): Parsed<T | null> => {
  if (cell.kind === "empty") return value(null);
  return cell.kind === "error" ? problem("cell-error", cell) : parse(cell);
};
