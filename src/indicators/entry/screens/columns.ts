import type { EntryColumn, ReleaseBody } from "../words.ts";

/** The columns in their order; `usual` ones are always shown, `further` ones where something stands or all are asked for. */
const columns: readonly (readonly [EntryColumn, "usual" | "further" | "filled"])[] = [
  ["nameZh", "usual"],
  ["area", "filled"],
  ["period", "filled"],
  ["unit", "usual"],
  ["level", "usual"],
  ["increment", "further"],
  ["share", "further"],
  ["growth", "usual"],
  ["growthBasis", "usual"],
  ["levelRank", "further"],
  ["incrementRank", "further"],
  ["growthRank", "further"],
  ["rank", "usual"],
  ["status", "further"],
  ["source", "further"],
  ["publishedOn", "further"],
  ["direction", "further"],
  ["additive", "further"],
  ["additiveInTime", "further"],
  ["prices", "further"],
  ["partOf", "further"],
  ["note", "further"],
];

/** The columns shown: the usual ones, those in which something stands, and all of them where that is asked. */
export const columnsShown = ({ rows }: ReleaseBody, all: boolean): EntryColumn[] => {
  const isFilled = (column: EntryColumn) => rows.some(({ cells }) => (cells[column] ?? "") !== "");
  return columns.flatMap(([column, when]) =>
    when === "usual" || (all && when === "further") || isFilled(column) ? [column] : [],
  );
};

/** The columns in which something stands, for who only reads. */
export const columnsFilled = ({ rows }: ReleaseBody): EntryColumn[] =>
  columns.flatMap(([column]) =>
    column === "nameZh" || rows.some(({ cells }) => (cells[column] ?? "") !== "") ? [column] : [],
  );

const figures: ReadonlySet<EntryColumn> = new Set([
  "level",
  "increment",
  "share",
  "growth",
  "levelRank",
  "incrementRank",
  "growthRank",
  "rank",
]);

/** Whether figures stand in a column: they are aligned right. */
export const isFigure = (column: EntryColumn): boolean => figures.has(column);

/** The column that says what a row is of: its place, where the rows are of places. */
export const namingOf = (columns: readonly EntryColumn[]): EntryColumn =>
  columns.includes("area") ? "area" : "nameZh";

const ranks: ReadonlySet<EntryColumn> = new Set(["levelRank", "incrementRank", "growthRank", "rank"]);

/** The keys that a phone offers. Changes may be less than 0, and the keys for figures have no minus everywhere. */
export const keysFor = (column: EntryColumn): "numeric" | "decimal" | "text" => {
  if (ranks.has(column)) return "numeric";
  return column === "level" || column === "share" ? "decimal" : "text";
};

const widths: Partial<Record<EntryColumn | "row" | "last", number>> = {
  row: 48,
  nameZh: 208,
  area: 184,
  period: 136,
  unit: 136,
  source: 240,
  note: 200,
  growthBasis: 152,
  partOf: 136,
  last: 200,
};

/** On a phone names take two lines, so that a figure is seen beside them. */
const phoneWidths: typeof widths = { row: 32, nameZh: 104, area: 104, period: 104, unit: 104 };

/** How wide a column is, in pixels: fixed, since with other rows in view it would be another. */
export const widthOf = (column: EntryColumn | "row" | "last", phone: boolean): number =>
  (phone ? phoneWidths[column] : undefined) ?? widths[column] ?? 112;
