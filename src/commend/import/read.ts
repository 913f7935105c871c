import type { Db } from "../../ground/db/index.ts";
import type { ImportFile, ImportProblem } from "../../ground/imports/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import {
  asDate,
  asWhole,
  bestTable,
  type Cell,
  cellOf,
  collectProblems,
  type Problems,
  readWorkbook,
  type TableRecord,
} from "../../ground/sheets/index.ts";
import type { UnitDirectory } from "../../people/index.ts";
import { learntUnits } from "../../plan/index.ts";
import { type Level, levels, type NomineeKind } from "../words/states.ts";
import { type HonourColumn, honourColumns } from "./columns.ts";

/** One that a past decision commended, with the decision's own facts. */
export interface HonourLine {
  readonly programme: string;
  readonly year: number;
  readonly number: string;
  readonly on: string;
  readonly basis: string;
  readonly approval: string;
  readonly category: string;
  readonly of: NomineeKind;
  readonly name: string;
  /** The unit itself, or the person's; null where it is not in the county's tree. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly level: Level | null;
}

const levelWords: Readonly<Record<Level, readonly string[]>> = {
  leading: ["领导干部", "领导", "leading", "leading cadre"],
  "front-line": ["一线", "基层一线", "基层", "front line", "front-line"],
  other: ["其他", "其他人员", "other", ""],
};

const levelOf = (text: string): Level | undefined => {
  const said = text.trim().toLowerCase();
  return levels.find((level) => levelWords[level].includes(said));
};

type Line = TableRecord<HonourColumn>;

interface Reading {
  readonly units: UnitDirectory;
  readonly today: string;
  readonly problems: Problems;
}

const missing = (line: Line, problems: Problems): boolean => {
  const empty = (["programme", "number", "category", "name"] as const)
    .map((key) => cellOf(line, key))
    .filter(({ text }) => text === "");
  for (const cell of empty) problems.error(cell, "honour-missing");
  return empty.length > 0;
};

/** The day of the decision, which is past. */
const dayAt = (cell: Cell, { today, problems }: Reading): string | null => {
  const read = asDate(cell);
  if (read.ok && read.value !== null && read.value <= today) return read.value;
  problems.error(cell, read.ok && read.value !== null ? "honour-ahead" : "honour-no-day");
  return null;
};

/** The year judged: as written, else the one before the decision's. */
const yearAt = (cell: Cell, on: string): number => {
  const read = asWhole(cell);
  return read.ok && read.value !== null ? read.value : Number(on.slice(0, 4)) - 1;
};

/** A unit that the county does not have, or not any more, is commended by the name it had. */
const unitIdAt = (cell: Cell, { units, problems }: Reading): string | null => {
  if (cell.text === "") return null;
  const found = units.find(cell.text);
  if (found.kind === "one") return found.unit.id;
  problems.question(cell, "honour-unit-unknown", { name: cell.text });
  return null;
};

/** Who has a unit of their own in the row is a person; a unit is named by itself. */
const whom = (line: Line, reading: Reading) => {
  const [name, unit, level] = [cellOf(line, "name"), cellOf(line, "unit"), cellOf(line, "level")];
  if (unit.text === "")
    return { of: "unit", unitId: unitIdAt(name, reading), unitName: null, level: null } as const;
  const said = levelOf(level.text);
  if (!said) reading.problems.error(level, "honour-level-unknown", { text: level.text });
  return {
    of: "person",
    unitId: unitIdAt(unit, reading),
    unitName: unit.text,
    level: said ?? "other",
  } as const;
};

const lineIn = (line: Line, reading: Reading): HonourLine | null => {
  if (missing(line, reading.problems)) return null;
  const on = dayAt(cellOf(line, "on"), reading);
  if (on === null) return null;
  const text = (key: HonourColumn) => cellOf(line, key).text;
  return {
    programme: text("programme"),
    year: yearAt(cellOf(line, "year"), on),
    number: text("number"),
    on,
    basis: text("basis"),
    approval: text("approval"),
    category: text("category"),
    name: text("name"),
    ...whom(line, reading),
  };
};

export interface HonoursRead {
  readonly sheet: string;
  readonly lines: readonly HonourLine[];
  readonly problems: readonly ImportProblem[];
}

/** Reads a list of the commended. Refuses as reading a spreadsheet does. */
export const readHonours = async (
  db: Db,
  countyId: string,
  file: ImportFile,
  today: string,
): Promise<HonoursRead | Refusal> => {
  const workbook = await readWorkbook(file.bytes, file.name);
  if (isRefusal(workbook)) return workbook;
  const best = bestTable(workbook, honourColumns, { minimum: 4, only: file.sheet ?? undefined });
  if (isRefusal(best)) return best;
  const problems = collectProblems(best.table.sheet);
  const reading = { units: await learntUnits(db, countyId), today, problems };
  const lines = best.table.records.flatMap((line) => lineIn(line, reading) ?? []);
  return { sheet: best.table.sheet, lines, problems: problems.list };
};
