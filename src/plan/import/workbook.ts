import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import {
  bestTable,
  type Columns,
  findTable,
  type Sheet,
  type Table,
  type Workbook,
} from "../../ground/sheets/index.ts";
import {
  type ActionColumn,
  actionColumns,
  type MilestoneColumn,
  milestoneColumns,
  type OutlineColumn,
  outlineColumns,
  type PillarColumn,
  pillarColumns,
  plainActionColumns,
} from "./columns.ts";

/** The tables of a plan's workbook; only the breakdown must be there. */
export interface PlanTablesFound {
  readonly breakdown: Table<ActionColumn>;
  readonly outline: Table<OutlineColumn> | null;
  readonly pillars: Table<PillarColumn> | null;
  readonly milestones: Table<MilestoneColumn> | null;
  /** Sheets that would have done as a breakdown too, and were not read. */
  readonly others: readonly string[];
}

const fewest = 2;

const breakdownOf = (workbook: Workbook) => {
  const best = bestTable(workbook, actionColumns, { minimum: fewest });
  if (!isRefusal(best)) return best;
  const plain = bestTable(workbook, plainActionColumns, { minimum: fewest });
  return isRefusal(plain) ? best : plain;
};

/** The first other sheet that holds such a table, and is meant to by what it calls itself. */
const other = <K extends string>(
  sheets: readonly Sheet[],
  columns: Columns<K>,
  called?: RegExp,
): Table<K> | null => {
  for (const sheet of sheets) {
    if (called && !called.test(`${sheet.name} ${sheet.rows[0]?.cells[0]?.text ?? ""}`)) continue;
    const table = findTable(sheet, columns);
    if (!isRefusal(table)) return table;
  }
  return null;
};

const strategic = /战略|支柱|pillar|strateg/i;

/** Finds the tables by their headings, wherever they stand. Refuses as `bestTable` does when there is no breakdown. */
export const planTablesIn = (workbook: Workbook): PlanTablesFound | Refusal => {
  const best = breakdownOf(workbook);
  if (isRefusal(best)) return best;
  const breakdown = best.table;
  const rest = workbook.sheets.filter(({ name }) => name !== breakdown.sheet);
  const outline = other(rest, outlineColumns);
  const milestones = other(rest, milestoneColumns);
  const used = new Set([outline?.sheet, milestones?.sheet]);
  const pillars = other(
    rest.filter(({ name }) => !used.has(name)),
    pillarColumns,
    strategic,
  );
  const others = best.candidates
    .map(({ table }) => table.sheet)
    .filter((name) => name !== breakdown.sheet && !used.has(name) && name !== pillars?.sheet);
  return { breakdown, outline, milestones, pillars, others };
};
