import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import {
  type ImportCounts,
  type Importer,
  type ImportFile,
  type ImportProblem,
  refuseErrors,
} from "../../ground/imports/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import {
  bestTable,
  type Cell,
  cellOf,
  collectProblems,
  type Columns,
  type Problems,
  readWorkbook,
  type TableRecord,
} from "../../ground/sheets/index.ts";
import { type Lang, named } from "../../ground/texts.ts";
import type { DirectoryUnit, UnitDirectory } from "../../people/index.ts";
import { learntUnits } from "../../plan/index.ts";
import { type CategoryDirectory, categoryDirectory } from "../import/known.ts";
import { maySetUp } from "../rules/may.ts";
import { routesOf, saveRoute } from "../store/setup.ts";
import { type KnownCategory, knownCategories } from "../store/tickets.ts";

/** The routing table as offices write it: what, where, who. An empty place is the whole county. */
const columns = {
  category: { names: ["类别", "诉求类别", "事项类别", "问题类别", "事项", "Category"], required: true },
  territory: { names: ["地方", "属地", "区域", "范围", "乡镇街道", "Territory", "Where"] },
  unit: { names: ["承办单位", "责任单位", "主办单位", "派给", "单位", "Unit", "Give to"], required: true },
} as const satisfies Columns<string>;
type Column = keyof typeof columns;

interface Line {
  readonly category: KnownCategory;
  readonly territory: DirectoryUnit | null;
  readonly unit: DirectoryUnit;
}

interface Looked {
  readonly sheet: string;
  readonly lines: readonly Line[];
  readonly problems: readonly ImportProblem[];
  readonly standing: Awaited<ReturnType<typeof routesOf>>;
}

interface Reading {
  readonly units: UnitDirectory;
  readonly categories: CategoryDirectory;
  readonly problems: Problems;
}

const near = (units: readonly DirectoryUnit[]): string =>
  units
    .slice(0, 3)
    .map(({ nameZh }) => nameZh)
    .join("、") || "none";

const unitAt = (cell: Cell, { units, problems }: Reading): DirectoryUnit | null => {
  const found = units.find(cell.text);
  if (found.kind === "one") return found.unit;
  if (found.kind === "several")
    problems.error(cell, "ticket-unit-several", { name: cell.text, units: near(found.units) });
  else problems.error(cell, "ticket-unit-unknown", { name: cell.text, near: near(found.near) });
  return null;
};

/** One row; null where something of it is not known, which is then said at its cell. */
const lineIn = (record: TableRecord<Column>, reading: Reading): Line | null => {
  const [what, where, who] = [
    cellOf(record, "category"),
    cellOf(record, "territory"),
    cellOf(record, "unit"),
  ];
  const category = reading.categories.find(what.text);
  if (!category) reading.problems.error(what, "routing-category-unknown", { name: what.text });
  const territory = where.kind === "empty" ? null : unitAt(where, reading);
  const unit = unitAt(who, reading);
  if (!category || !unit || (where.kind !== "empty" && !territory)) return null;
  return { category, territory, unit };
};

const keyOf = (categoryId: string, territoryId: string | null): string =>
  `${categoryId} ${territoryId ?? ""}`;
const lineKey = ({ category, territory }: Line): string => keyOf(category.id, territory?.id ?? null);

/** Reads the sheet and holds it against what the county has; of a category and place written twice the last counts. */
const lookAt = async (db: Db, countyId: string, file: ImportFile): Promise<Looked | Refusal> => {
  const workbook = await readWorkbook(file.bytes, file.name);
  if (isRefusal(workbook)) return workbook;
  const best = bestTable<Column>(workbook, columns, { minimum: 2, only: file.sheet ?? undefined });
  if (isRefusal(best)) return best;
  const { table } = best;
  const problems = collectProblems(table.sheet);
  const categories = categoryDirectory(await knownCategories(db, countyId), new Map());
  const reading = { units: await learntUnits(db, countyId), categories, problems };
  const read = table.records.flatMap((record) => lineIn(record, reading) ?? []);
  const lines = [...new Map(read.map((line) => [lineKey(line), line])).values()];
  return { sheet: table.sheet, lines, problems: problems.list, standing: await routesOf(db, countyId) };
};

const countsOf = ({ lines, standing }: Looked): ImportCounts => {
  const known = new Map(standing.map((line) => [keyOf(line.categoryId, line.territoryId), line.unitId]));
  const was = lines.map((line) => known.get(lineKey(line)));
  return {
    added: was.filter((unitId) => unitId === undefined).length,
    changed: lines.filter(({ unit }, at) => was[at] !== undefined && was[at] !== unit.id).length,
    same: lines.filter(({ unit }, at) => was[at] === unit.id).length,
  };
};

const importRouting = command<ImportFile, ImportCounts>(
  "appeal-route.import",
  async (tx, actor, file, now): Promise<Outcome<ImportCounts>> => {
    if (!maySetUp(actor)) return refuse("route.not-there");
    const { countyId } = actor;
    const looked = await lookAt(tx, countyId, file);
    if (isRefusal(looked)) return looked;
    const refusal = refuseErrors(looked.problems);
    if (refusal) return refusal;
    for (const { category, territory, unit } of looked.lines)
      await saveRoute(tx, {
        countyId,
        id: newId(now),
        categoryId: category.id,
        territoryId: territory?.id ?? null,
        unitId: unit.id,
      });
    const counts = countsOf(looked);
    const after = { file: file.name, hash: file.hash, ...counts };
    return { value: counts, entry: { kind: "import", id: countyId, after } };
  },
);

const firstRows = 20;
const shown = ({ category, territory, unit }: Line, lang: Lang): string[] => [
  named(lang, category),
  territory ? named(lang, territory) : "",
  named(lang, unit),
];

/** Takes the routing table: category and place to unit. A line that is there is changed, none is removed. */
export const routingImporter: Importer = {
  kind: "routing",
  seenAt: "/desk/appeals/setup",
  may: maySetUp,
  look: async (db, countyId, file, _today, lang) => {
    const looked = await lookAt(db, countyId, file);
    if (isRefusal(looked)) return looked;
    return {
      counts: countsOf(looked),
      problems: looked.problems,
      columns: ["listen.category", "listen.where", "listen.give-to"],
      rows: looked.lines.slice(0, firstRows).map((line) => shown(line, lang)),
      sheet: looked.sheet,
    };
  },
  command: importRouting,
};
