import { cellOf, type TableRecord } from "../../ground/sheets/index.ts";
import { type FigureColumn, figureCells, targetCells } from "../words/columns.ts";
import type { Lines } from "./held.ts";

type Line = TableRecord<FigureColumn>;

const hasSome = (line: Line, columns: readonly FigureColumn[]): boolean =>
  columns.some((column) => cellOf(line, column).kind !== "empty");

/**
 * The lines without what is no published figure. What is aimed at, and how far it is reached, stand in the same tables:
 * they are not read as figures, and it is said so where they begin.
 */
export const figuresIn = (lines: Lines): Lines => {
  const beside = lines.records.filter((line) => hasSome(line, targetCells));
  const [first] = beside.flatMap((line) =>
    targetCells.map((column) => cellOf(line, column)).filter(({ kind }) => kind !== "empty"),
  );
  if (!first) return lines;
  const only = new Set(beside.filter((line) => !hasSome(line, figureCells)));
  const params = { text: first.text };
  const apart = { sheet: lines.sheet, ref: first.ref, id: "figure.targets-apart", params };
  return {
    ...lines,
    records: lines.records.filter((line) => !only.has(line)),
    problems: [...(lines.problems ?? []), { ...apart, severity: "question" as const }],
  };
};
