import {
  type Cell,
  collectProblems,
  type Sheet,
  type TableRecord,
  type Workbook,
} from "../../ground/sheets/index.ts";
import { unitWord } from "../words/unit-word.ts";
import type { FigureColumn } from "../words/columns.ts";
import type { Lines } from "./held.ts";

/** A heading of SDMX-CSV: `STRUCTURE[;]` and `TIME_PERIOD: Time period` name the same as without. */
const idOf = ({ text }: Cell): string =>
  text
    .replace(/\[.*\]$/, "")
    .split(":")[0]!
    .trim()
    .toUpperCase();

/** A coded value: where names stand with the codes (`A: Annual`), the code. */
const codeOf = (text: string): string => text.split(/:\s/)[0]!.trim();

const needed = ["STRUCTURE", "STRUCTURE_ID", "ACTION", "INDICATOR", "TIME_PERIOD", "OBS_VALUE"];

type Fields = ReadonlyMap<string, Cell>;

const empty = (ref: string): Cell => ({ ref, kind: "empty", value: "", text: "" });
const asCell = ({ ref }: Cell, text: string): Cell =>
  text === "" ? empty(ref) : { ref, kind: "text", value: text, text };

const rankColumns: Readonly<Record<string, FigureColumn>> = {
  level: "levelRank",
  increment: "incrementRank",
  growth: "growthRank",
  overall: "rank",
};

/** The column of a value, by what is measured; undefined for a measure that is none of ours. */
const columnOf = (measure: string, basis: string): FigureColumn | undefined => {
  if (measure === "rank") return rankColumns[basis] ?? "rank";
  return (["level", "increment", "growth", "share"] as const).find((one) => one === measure);
};

/** The unit word of a line: its unit of measure and multiplier as offices write them together. */
const unitOf = (text: (id: string) => string): string => {
  const unit = codeOf(text("UNIT_MEASURE"));
  const multiplier = Number(codeOf(text("UNIT_MULT")) || 0);
  return unit === "" ? "" : unitWord({ unit, multiplier }, "zh");
};

const recordOf = (row: number, fields: Fields, column: FigureColumn): TableRecord<FigureColumn> => {
  const value = fields.get("OBS_VALUE")!;
  const text = (id: string) => fields.get(id)?.text ?? "";
  const at = (id: string, said = codeOf(text(id))) => [asCell(fields.get(id) ?? value, said)];
  const isSized = column === "level" || column === "increment";
  const cells = {
    code: at("INDICATOR"),
    area: at("REF_AREA"),
    period: at("TIME_PERIOD", text("TIME_PERIOD")),
    [column]: [value],
    growthBasis: at("BASIS", column === "growth" ? codeOf(text("BASIS")) : ""),
    unit: at("UNIT_MEASURE", isSized ? unitOf(text) : ""),
    status: at("OBS_STATUS"),
    source: at("SOURCE", text("SOURCE")),
    publishedOn: at("PUBLISHED_ON", text("PUBLISHED_ON")),
    note: at("COMMENT_OBS", text("COMMENT_OBS")),
  };
  return { row, hidden: false, section: "", sections: [], cells };
};

const fieldsOf = (ids: readonly string[], cells: readonly Cell[], row: number): Fields =>
  new Map(ids.map((id, at) => [id, cells[at] ?? empty(`A${row}`)]));

/** The lines of an SDMX-CSV 2.0 message; null where the workbook is none. */
export const sdmxLinesIn = ({ sheets }: Workbook): Lines | null => {
  const [sheet] = sheets;
  const ids = sheet?.rows[0]?.cells.map(idOf) ?? [];
  if (!sheet || needed.some((id) => !ids.includes(id))) return null;
  return linesOf(sheet, ids);
};

const linesOf = (sheet: Sheet, ids: readonly string[]): Lines => {
  const problems = collectProblems(sheet.name);
  const records = sheet.rows.slice(1).flatMap(({ number, cells }) => {
    if (cells.every(({ kind }) => kind === "empty")) return [];
    const fields = fieldsOf(ids, cells, number);
    const text = (id: string) => codeOf(fields.get(id)?.text ?? "");
    if (text("ACTION").toUpperCase() === "D") {
      problems.error(fields.get("ACTION")!, "figure.not-deleted");
      return [];
    }
    const column = columnOf(text("MEASURE").toLowerCase() || "level", text("BASIS").toLowerCase());
    if (!column) problems.error(fields.get("MEASURE")!, "figure.no-such-measure");
    return column ? [recordOf(number, fields, column)] : [];
  });
  return { sheet: sheet.name, records, problems: problems.list };
};
