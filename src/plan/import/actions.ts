import {
  asDeadline,
  asNumber,
  asText,
  type Cell,
  cellOf,
  cellsOf,
  type Problems,
  splitUnits,
  type Table,
  type TableRecord,
} from "../../ground/sheets/index.ts";
import { type Deadline, longest } from "../words.ts";
import { isOwnParent } from "../rules/shares.ts";
import type { ActionColumn } from "./columns.ts";
import { numbersByPlace, numbersOf } from "./numbering.ts";
import { type Outline, placeOf } from "./outline.ts";
import { type Directories, leaderOf, unitsOfRow } from "./people.ts";
import type { WantedAction, WantedArea, WantedPillar } from "./wanted.ts";

/** What the rows of a breakdown are read against. */
export interface Reading {
  readonly year: number;
  readonly outline: Outline;
  readonly directories: Directories;
  readonly pillars: readonly WantedPillar[];
  /** The numbers of the actions that the plan has. */
  readonly known: ReadonlySet<string>;
  readonly problems: Problems;
}

type Row = TableRecord<ActionColumn>;

/** The text of a column; undefined when the table has no such column. */
const textIn = (row: Row, key: ActionColumn, max: number, { problems }: Reading) =>
  row.cells[key] ? problems.take(cellOf(row, key), asText(cellOf(row, key), { max })) : undefined;

const deadlineIn = (row: Row, { problems, year }: Reading): Deadline | null | undefined => {
  if (!row.cells.deadline) return undefined;
  const cell = cellOf(row, "deadline");
  const found = problems.take(cell, asDeadline(cell, year));
  if (found?.kind !== "date" || Number(found.date.slice(0, 4)) === year) return found;
  problems.error(cell, "plan-other-year", { date: found.date, year });
  return null;
};

const quantityIn = (row: Row, { problems }: Reading): string | null | undefined => {
  if (!row.cells.quantity) return undefined;
  const cell = cellOf(row, "quantity");
  const found = problems.take(cell, asNumber(cell));
  if (found === null || (found >= 0 && found < 1e15)) return found === null ? null : String(found);
  problems.error(cell, "plan-quantity");
  return null;
};

/** Pillars by code or name, in the order of the strategy; one that the plan does not have is asked about and left out. */
const pillarsIn = (row: Row, { problems, pillars }: Reading): string[] | undefined => {
  if (!row.cells.pillars) return undefined;
  const cell = cellOf(row, "pillars");
  const codes = splitUnits(cell.text).units.flatMap(({ name }) => {
    const found = pillars.find(({ code, nameZh, nameEn }) => [code, nameZh, nameEn].includes(name));
    if (!found) problems.question(cell, "plan-pillar-unknown", { name });
    return found ? [found.code] : [];
  });
  return pillars.map(({ code }) => code).filter((code) => codes.includes(code));
};

const areaIn = (row: Row, reading: Reading): WantedArea | null => {
  const [task, area, category] = (["task", "area", "category"] as const).map(
    (key) => textIn(row, key, longest.name, reading) ?? null,
  );
  const found = reading.outline.areaFor(placeOf(task!, area!, category!, row.sections));
  if (found) return found;
  const cell = cellOf(row, row.cells.area ? "area" : "task");
  const known = reading.outline.taskNames().join("、") || "none";
  reading.problems.error(cell, "plan-no-place", { text: area ?? task ?? "none", known });
  return null;
};

const unitsIn = (row: Row, { directories, problems }: Reading) => {
  if (!row.cells.lead && !row.cells.cooperating) return {};
  return unitsOfRow(cellsOf(row, "lead"), cellsOf(row, "cooperating"), directories.units, problems);
};

const sayMissing = (row: Row, { problems }: Reading): void => {
  for (const key of ["lead", "doneWhen", "deadline"] as const) {
    const cell = cellOf(row, key);
    if (row.cells[key] && cell.kind === "empty") problems.question(cell, `plan-missing-${key}`);
  }
};

const example = /示例|^example/i;

/** One row as an action without its number; null when it has no title or no place, which is said. */
const readRow = (
  row: Row,
  reading: Reading,
): { read: Omit<WantedAction, "number">; taskNumber: string } | null => {
  const { problems, directories } = reading;
  const title = cellOf(row, "title");
  const titleZh = problems.need(title, asText(title, { max: longest.title }));
  const area = areaIn(row, reading);
  const note = textIn(row, "note", longest.note, reading);
  const ledBy = row.cells.ledBy ? leaderOf(cellOf(row, "ledBy"), directories.posts, problems) : undefined;
  const read = {
    at: { sheet: "", ref: title.ref },
    areaNumber: area?.number ?? "",
    titleZh: titleZh ?? "",
    titleEn: textIn(row, "titleEn", longest.title, reading),
    doneWhenZh: textIn(row, "doneWhen", longest.doneWhen, reading),
    doneWhenEn: textIn(row, "doneWhenEn", longest.doneWhen, reading),
    quantity: quantityIn(row, reading),
    measure: textIn(row, "measure", longest.measure, reading),
    ledByPostId: ledBy,
    ...unitsIn(row, reading),
    deadline: deadlineIn(row, reading),
    pillarCodes: pillarsIn(row, reading),
    parentNumber: textIn(row, "parent", longest.number, reading),
    source: textIn(row, "source", longest.source, reading),
    note,
    example: note === undefined ? undefined : example.test(note ?? ""),
  };
  sayMissing(row, reading);
  return titleZh && area ? { read, taskNumber: area.taskNumber } : null;
};

const numberCell = (row: Row): Cell => cellOf(row, "number");

/** Numbers for the rows that could be read; a number missing or twice is said at its cell. */
const withNumbers = (
  rows: readonly { row: Row; read: Omit<WantedAction, "number">; taskNumber: string }[],
  table: Table<ActionColumn>,
  { problems, known }: Reading,
): WantedAction[] => {
  if (!table.columns.number) {
    const numbers = numbersByPlace(rows.map(({ read }) => read));
    return rows.map(({ read }, at) => ({ ...read, number: numbers[at]! }));
  }
  const raw = rows.map(({ row, read, taskNumber }) => {
    const cell = numberCell(row);
    const text = problems.need(cell, asText(cell, { max: longest.number }));
    return { raw: text, merged: cell.merged, taskNumber, areaNumber: read.areaNumber };
  });
  const seen = new Map<string, string>();
  return numbersOf(raw, known).flatMap((number, at) => {
    const { row, read } = rows[at]!;
    if (number === null) return [];
    const first = seen.get(number);
    if (first) problems.error(numberCell(row), "plan-number-twice", { number, first });
    else seen.set(number, numberCell(row).ref);
    return first ? [] : [{ ...read, number }];
  });
};

/** A share names the action it is of: one that is there, and neither itself nor one of its own shares. */
const sayParents = (
  actions: readonly WantedAction[],
  rows: readonly { row: Row }[],
  { problems, known }: Reading,
): void => {
  const parents = new Map(
    actions.flatMap(({ number, parentNumber }) => (parentNumber ? [[number, parentNumber] as const] : [])),
  );
  if (parents.size === 0) return;
  const cells = new Map(rows.map(({ row }) => [cellOf(row, "title").ref, cellOf(row, "parent")]));
  const numbers = new Set([...known, ...actions.map(({ number }) => number)]);
  for (const { at, number, parentNumber } of actions) {
    const cell = cells.get(at.ref);
    if (!parentNumber || !cell) continue;
    if (isOwnParent(parents, number)) problems.error(cell, "plan-own-parent", { number });
    else if (!numbers.has(parentNumber)) problems.error(cell, "plan-no-parent", { number: parentNumber });
  }
};

/** Every action of a breakdown, with everything wrong said at its cell. */
export const actionsIn = (table: Table<ActionColumn>, reading: Reading): WantedAction[] => {
  const rows = table.records.flatMap((row) => {
    const found = readRow(row, reading);
    if (!found) return [];
    const { read, taskNumber } = found;
    const at = { ...read.at, sheet: table.sheet };
    return [{ row, read: { ...read, at }, taskNumber }];
  });
  const actions = withNumbers(rows, table, reading);
  sayParents(actions, rows, reading);
  return actions;
};
