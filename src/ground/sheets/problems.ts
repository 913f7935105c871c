import type { TextParams } from "../texts.ts";
import type { Parsed } from "./parsed.ts";
import type { Cell } from "./words.ts";

/** What is wrong, or to be asked, at one cell; its text is `problem.<id>`, here or among the caller's texts. */
export interface Problem {
  readonly sheet: string;
  readonly ref: string;
  readonly id: string;
  readonly params: TextParams;
  /** An error keeps the import from being confirmed; a question wants a look. */
  readonly severity: "error" | "question";
}

/** Gathers what is wrong while a sheet is read, so that the preview shows every problem at once. */
export interface Problems {
  readonly list: readonly Problem[];
  /** The parsed value, or null after noting why there is none. */
  readonly take: <T>(cell: Cell, parsed: Parsed<T>) => T | null;
  /** As `take`, and an empty cell is an error too: `missing`. */
  readonly need: <T>(cell: Cell, parsed: Parsed<T>) => NonNullable<T> | null;
  readonly error: (cell: Cell, id: string, params?: TextParams) => void;
  readonly question: (cell: Cell, id: string, params?: TextParams) => void;
}

export const collectProblems = (sheet: string): Problems => {
  const list: Problem[] = [];
  const note =
    (severity: Problem["severity"]) =>
    (cell: Cell, id: string, params: TextParams = {}): void => {
      list.push({ sheet, ref: cell.ref, id, params: { text: cell.text, ...params }, severity });
    };
  const error = note("error");
  const question = note("question");
  const take = <T>(cell: Cell, parsed: Parsed<T>): T | null => {
    if (!parsed.ok) error(cell, parsed.id, parsed.params);
    else if (parsed.question) question(cell, parsed.question, parsed.params);
    return parsed.ok ? parsed.value : null;
  };
  const need = <T>(cell: Cell, parsed: Parsed<T>): NonNullable<T> | null => {
    const taken = take(cell, parsed);
    if (parsed.ok && (taken === null || taken === undefined)) error(cell, "missing");
    return taken ?? null;
  };
  return { list, take, need, error, question };
};
