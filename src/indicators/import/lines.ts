import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { bestTable, cellOf, type Table, type TableRecord, type Workbook } from "../../ground/sheets/index.ts";
import { type FigureColumn, figureColumns } from "../words/columns.ts";
import type { Lines } from "./held.ts";
import { sdmxLinesIn } from "./sdmx.ts";
import { aboveOf, saidAt } from "./shapes/above.ts";
import { wideLinesIn } from "./shapes/wide.ts";

const fewestColumns = 2;

/** What a whole table may say once, above it, instead of in every line. */
const shared = ["period", "unit", "source", "publishedOn"] as const satisfies readonly FigureColumn[];

/** A line with what stands above its table, where it has no cell of its own for it. */
const withAbove = (
  line: TableRecord<FigureColumn>,
  above: Readonly<Record<(typeof shared)[number], string>>,
): TableRecord<FigureColumn> => {
  const said = shared.flatMap((column) =>
    line.cells[column] ? [] : [[column, [saidAt(cellOf(line, "nameZh").ref, above[column])]] as const],
  );
  return { ...line, cells: { ...line.cells, ...Object.fromEntries(said) } };
};

const longLines = ({ sheet, records, above }: Table<FigureColumn>): Lines => {
  const said = aboveOf(above);
  return { sheet, records: records.map((line) => withAbove(line, said)) };
};

/**
 * The lines of figures in a workbook, in whichever of the known shapes: an SDMX-CSV message, a figure a line
 * (指标|绝对数|比上年增长), wide months, or 地区 by indicators. Refuses as `bestTable` does where it is none of them.
 */
export const linesIn = (workbook: Workbook, only: string | undefined): Lines | Refusal => {
  const message = sdmxLinesIn(workbook);
  if (message) return message;
  const sheets = workbook.sheets.filter(({ name, hidden }) => (only === undefined ? !hidden : name === only));
  for (const sheet of sheets) {
    const wide = wideLinesIn(sheet);
    if (wide) return { sheet: sheet.name, records: wide.records };
  }
  const found = bestTable<FigureColumn>(workbook, figureColumns, {
    minimum: fewestColumns,
    ...(only ? { only } : {}),
  });
  return isRefusal(found) ? found : longLines(found.table);
};
