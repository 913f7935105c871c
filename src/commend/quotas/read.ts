import type { Db } from "../../ground/db/index.ts";
import type { ImportFile, ImportProblem } from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import {
  asWhole,
  bestTable,
  cellOf,
  collectProblems,
  type Columns,
  type Problems,
  readWorkbook,
  type Table,
  type TableRecord,
  type Workbook,
} from "../../ground/sheets/index.ts";
import type { DirectoryUnit, UnitDirectory } from "../../people/index.ts";
import { learntUnits } from "../../plan/index.ts";
import { categoriesOf, type CategoryRow, type ProgrammeRow, programmesTaking } from "../store/programmes.ts";
import { quotasOf } from "../store/quotas.ts";

export interface QuotaLine {
  readonly unit: DirectoryUnit;
  /** In the order of the programme's categories. */
  readonly places: readonly number[];
}

export interface QuotasLooked {
  readonly programme: ProgrammeRow;
  readonly categories: readonly CategoryRow[];
  readonly sheet: string;
  readonly lines: readonly QuotaLine[];
  readonly problems: readonly ImportProblem[];
  readonly standing: Awaited<ReturnType<typeof quotasOf>>;
}

const totals = new Set(["合计", "总计", "小计", "total", "sum"]);

const columnsOf = (categories: readonly CategoryRow[]): Columns<string> => ({
  unit: { names: ["单位", "推荐单位", "单位名称", "Unit"], required: true },
  ...Object.fromEntries(
    categories.map(({ id, nameZh, nameEn }) => [id, { names: [nameZh, ...(nameEn ? [nameEn] : [])] }]),
  ),
});

const near = (units: readonly DirectoryUnit[]): string =>
  units
    .slice(0, 3)
    .map(({ nameZh }) => nameZh)
    .join("、") || "—";

const unitAt = (
  line: TableRecord<string>,
  units: UnitDirectory,
  problems: Problems,
): DirectoryUnit | null => {
  const cell = cellOf(line, "unit");
  if (cell.text === "" || totals.has(cell.text.replace(/\s/g, "").toLowerCase())) return null;
  const found = units.find(cell.text);
  if (found.kind === "one") return found.unit;
  if (found.kind === "several")
    problems.error(cell, "quotas-unit-several", { name: cell.text, units: near(found.units) });
  else problems.error(cell, "quotas-unit-unknown", { name: cell.text, near: near(found.near) });
  return null;
};

/** The places in a cell; an empty one is none. */
const placesAt = (line: TableRecord<string>, categoryId: string, problems: Problems): number => {
  const cell = cellOf(line, categoryId);
  if (cell.kind === "empty") return 0;
  const read = asWhole(cell);
  const most = 1_000;
  if (read.ok && read.value !== null && read.value >= 0 && read.value <= most) return read.value;
  problems.error(cell, "quotas-not-a-count");
  return 0;
};

const linesIn = (
  table: Table<string>,
  categories: readonly CategoryRow[],
  units: UnitDirectory,
  problems: Problems,
): QuotaLine[] => {
  const seen = new Set<string>();
  return table.records.flatMap((line) => {
    const unit = unitAt(line, units, problems);
    if (!unit) return [];
    if (seen.has(unit.id)) problems.error(cellOf(line, "unit"), "quotas-unit-twice", { name: unit.nameZh });
    seen.add(unit.id);
    return [{ unit, places: categories.map(({ id }) => placesAt(line, id, problems)) }];
  });
};

/** The programme a workbook speaks of: the one named in it, or the only one that still takes quotas. */
const programmeIn = (
  workbook: Workbook,
  file: ImportFile,
  programmes: readonly ProgrammeRow[],
): ProgrammeRow | undefined => {
  const top = workbook.sheets.flatMap(({ name, rows }) => [
    name,
    ...rows.slice(0, 5).flatMap(({ cells }) => cells.map(({ text }) => text)),
  ]);
  const said = [...top, file.name].join("\n");
  const of = programmes.filter(
    ({ nameZh, nameEn }) => said.includes(nameZh) || (nameEn && said.includes(nameEn)),
  );
  const ofYear = of.filter(({ year }) => said.includes(String(year)));
  return ofYear[0] ?? of[0] ?? (programmes.length === 1 ? programmes[0] : undefined);
};

/** Reads a table of quotas and holds it against its programme. Refuses as reading does, and `quotas.no-programme`. */
export const lookAtQuotas = async (
  db: Db,
  countyId: string,
  file: ImportFile,
): Promise<QuotasLooked | Refusal> => {
  const workbook = await readWorkbook(file.bytes, file.name);
  if (isRefusal(workbook)) return workbook;
  const programme = programmeIn(workbook, file, await programmesTaking(db, countyId));
  if (!programme) return refuse("quotas.no-programme");
  const categories = await categoriesOf(db, countyId, programme.id);
  const best = bestTable(workbook, columnsOf(categories), { minimum: 2, only: file.sheet ?? undefined });
  if (isRefusal(best)) return best;
  const problems = collectProblems(best.table.sheet);
  const lines = linesIn(best.table, categories, await learntUnits(db, countyId), problems);
  const standing = await quotasOf(db, countyId, programme.id);
  return { programme, categories, sheet: best.table.sheet, lines, problems: problems.list, standing };
};
