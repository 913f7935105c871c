import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { isRefusal } from "../refusal.ts";
import { makeCell, type RawValue } from "./cells.ts";
import { readWorkbook } from "./read.ts";
import type { Cell, Sheet, ShownAs } from "./words.ts";

/** For tests: a cell as a file would give it. */
export const cell = (value: RawValue, shownAs?: ShownAs): Cell => makeCell("B7", value, shownAs);

/** For tests: the first sheet of a workbook written and read back. */
export const sheetOf = async (sheet: Omit<WriteSheet, "name">): Promise<Sheet> => {
  const workbook = await readWorkbook(await writeXlsx({ sheets: [{ name: "表", ...sheet }] }), "t.xlsx");
  if (isRefusal(workbook)) throw new Error(workbook.refusal);
  return workbook.sheets[0]!;
};

/** For tests: "A1:C1" as the writer wants it. */
export const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});
