import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { bestTable, type Workbook } from "../../ground/sheets/index.ts";
import { type FigureColumn, figureColumns } from "../words/columns.ts";
import type { Lines } from "./held.ts";

const fewestColumns = 3;

/** The lines of figures in a workbook, whichever of the known shapes it has. Refuses as `bestTable` does. */
export const linesIn = (workbook: Workbook, only: string | undefined): Lines | Refusal => {
  const found = bestTable<FigureColumn>(workbook, figureColumns, {
    minimum: fewestColumns,
    ...(only ? { only } : {}),
  });
  return isRefusal(found) ? found : found.table;
};
