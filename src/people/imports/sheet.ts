import type { ImportFile } from "../../ground/imports/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { bestTable, type Columns, readWorkbook, type Table } from "../../ground/sheets/index.ts";

/** The table of a file with most of the columns asked for. Refuses `sheet.…` with what is wrong and where. */
export const tableOf = async <K extends string>(
  file: ImportFile,
  columns: Columns<K>,
): Promise<Table<K> | Refusal> => {
  const workbook = await readWorkbook(file.bytes, file.name);
  if (isRefusal(workbook)) return workbook;
  const best = bestTable(workbook, columns, { minimum: 3 });
  return isRefusal(best) ? best : best.table;
};

/** Names written in one cell: 财政局、县财政局. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[、，,;；\n/]/)
    .map((name) => name.trim())
    .filter(Boolean);
