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
  type MilestoneColumn,
  milestoneColumns,
  type OutlineColumn,
  outlineColumns,
  type PillarColumn,
  pillarColumns,
  plainOf,
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

const breakdownOf = (workbook: Workbook, columns: Columns<ActionColumn>, only: string | undefined) => {
  const best = bestTable(workbook, columns, { minimum: fewest, only });
  if (!isRefusal(best)) return best;
  const plain = bestTable(workbook, plainOf(columns), { minimum: fewest, only });
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

/** Every sheet that would do as a breakdown, in the order of the workbook. */
const breakdownsIn = (workbook: Workbook, columns: Columns<ActionColumn>): string[] =>
  workbook.sheets
    .filter(
      (sheet) =>
        !sheet.hidden && !isRefusal(breakdownOf({ ...workbook, sheets: [sheet] }, columns, undefined)),
    )
    .map(({ name }) => name);

const strategic = /战略|支柱|pillar|strateg/i;

/** Finds the tables by their headings, wherever they stand. Refuses as `bestTable` does when there is no breakdown. */
export const planTablesIn = (
  workbook: Workbook,
  columns: Columns<ActionColumn>,
  only?: string,
): PlanTablesFound | Refusal => {
  const best = breakdownOf(workbook, columns, only);
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
  const others = (rest.length > 0 ? breakdownsIn(workbook, columns) : []).filter(
    (name) => name !== breakdown.sheet && !used.has(name) && name !== pillars?.sheet,
  );
  return { breakdown, outline, milestones, pillars, others };
};
