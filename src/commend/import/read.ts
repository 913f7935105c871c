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
import type { DirectoryUnit, UnitDirectory } from "../../people/index.ts";
import { learntUnits } from "../../plan/index.ts";
import { namesakeOf, type Seated } from "../rules/namesake.ts";
import { seatedIn } from "../store/candidates.ts";
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
  readonly nameEn: string | null;
  /** The unit itself, or the person's; null where it is not in the county's tree. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly level: Level | null;
  /** The person of the county it is; null where nobody, or more than one, bears the name, or the sheet says it is another. */
  readonly personId: string | null;
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
  readonly seated: readonly Seated[];
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
const unitAt = (cell: Cell, { units, problems }: Reading): DirectoryUnit | null => {
  if (cell.text === "") return null;
  const found = units.find(cell.text);
  if (found.kind === "one") return found.unit;
  problems.question(cell, "honour-unit-unknown", { name: cell.text });
  return null;
};

/** Who has a unit of their own in the row is a person; a unit is named by itself. */
const whom = (line: Line, reading: Reading) => {
  const [name, unit, level] = [cellOf(line, "name"), cellOf(line, "unit"), cellOf(line, "level")];
  if (unit.text === "")
    return { of: "unit", unit: unitAt(name, reading), unitName: null, level: null } as const;
  const said = levelOf(level.text);
  if (!said) reading.problems.error(level, "honour-level-unknown", { text: level.text });
  return {
    of: "person",
    unit: unitAt(unit, reading),
    unitName: unit.text,
    level: said ?? "other",
  } as const;
};

/** Who writes 否 says that it is somebody else of the same name. */
const isDenied = (line: Line): boolean => /^(否|不是|no)$/i.test(cellOf(line, "known").text.trim());

/** The person of the county that a line means: asked about in the preview, and taken once it is confirmed. */
const personAt = (
  line: Line,
  asked: Pick<HonourLine, "name" | "unitId" | "year" | "on">,
  { seated, problems }: Reading,
): string | null => {
  const { unitId } = asked;
  if (unitId === null || isDenied(line)) return null;
  const whom = namesakeOf({ ...asked, unitId }, seated);
  const cell = cellOf(line, "name");
  if (whom.kind === "one") problems.question(cell, "honour-same-person", { title: whom.title });
  if (whom.kind === "several")
    problems.question(cell, "honour-namesakes", { titles: whom.titles.join("、") });
  return whom.kind === "one" ? whom.personId : null;
};

const lineIn = (line: Line, reading: Reading): HonourLine | null => {
  if (missing(line, reading.problems)) return null;
  const on = dayAt(cellOf(line, "on"), reading);
  if (on === null) return null;
  const text = (key: HonourColumn) => cellOf(line, key).text;
  const { unit, ...person } = whom(line, reading);
  const asked = { name: text("name"), unitId: unit?.id ?? null, year: yearAt(cellOf(line, "year"), on), on };
  const isUnit = person.of === "unit";
  return {
    ...asked,
    ...person,
    nameEn: isUnit ? (unit?.nameEn ?? null) : null,
    personId: isUnit ? null : personAt(line, asked, reading),
    programme: text("programme"),
    number: text("number"),
    basis: text("basis"),
    approval: text("approval"),
    category: text("category"),
  };
};

export interface HonoursRead {
  readonly sheet: string;
  readonly lines: readonly HonourLine[];
  readonly problems: readonly ImportProblem[];
}

const unitsNamed = (records: readonly Line[], units: UnitDirectory): string[] => {
  const found = [...new Set(records.map((line) => cellOf(line, "unit").text))].map((name) =>
    units.find(name),
  );
  return found.flatMap((one) => (one.kind === "one" ? [one.unit.id] : []));
};

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
  const { records } = best.table;
  const units = await learntUnits(db, countyId);
  const seated = await seatedIn(db, countyId, unitsNamed(records, units));
  const lines = records.flatMap((line) => lineIn(line, { units, seated, today, problems }) ?? []);
  return { sheet: best.table.sheet, lines, problems: problems.list };
};
