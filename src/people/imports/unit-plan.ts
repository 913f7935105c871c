import type { ImportCounts } from "../../ground/imports/index.ts";
import { newId } from "../../ground/id.ts";
import type { Problems } from "../../ground/sheets/index.ts";
import { shortNamesFor } from "../rules/names.ts";
import { mayStandUnder, pathsOf } from "../rules/tree.ts";
import type { FormerNameRow, UnitRow } from "../store/units.ts";
import type { UnitLine } from "./unit-lines.ts";

export interface UnitGround {
  readonly countyId: string;
  readonly countyCode: string;
  readonly today: string;
  readonly now: Date;
  /** Every unit of the county, the ended ones too. */
  readonly units: readonly UnitRow[];
}

/** What an import of units would save; worth nothing while an error stands among the problems. */
export interface UnitPlan {
  /** New and changed units, parents before their children. */
  readonly save: readonly UnitRow[];
  readonly added: readonly UnitRow[];
  readonly changed: readonly { readonly before: UnitRow; readonly after: UnitRow }[];
  readonly formerNames: readonly FormerNameRow[];
  readonly counts: ImportCounts;
}

/** A line with the unit it is about: the one with its code, or a new one. */
interface Matched {
  readonly line: UnitLine;
  readonly old: UnitRow | undefined;
  readonly id: string;
}

const matchLines = (lines: readonly UnitLine[], ground: UnitGround, problems: Problems): Matched[] => {
  const byCode = new Map(ground.units.map((unit) => [unit.code, unit]));
  return lines.flatMap((line) => {
    const old = byCode.get(line.code);
    const isCounty = line.code === ground.countyCode;
    if (old?.endedOn) problems.error(line.cells.code, "unit.code-ended", { name: old.nameZh });
    else if ((line.kind === "county") !== isCounty)
      problems.error(line.cells[isCounty ? "kind" : "code"], "unit.county-row", {
        code: ground.countyCode,
      });
    else return [{ line, old, id: old?.id ?? newId(ground.now) }];
    return [];
  });
};

/** The parent a line names, by its code in the sheet or the county; an empty cell means the county itself. */
const parentOf = (
  { line, old }: Matched,
  { idOf, rootId }: { idOf: ReadonlyMap<string, string>; rootId: string },
  problems: Problems,
): string | null => {
  if (line.kind === "county") return null;
  if (line.parentCode === undefined) return old?.parentId ?? rootId;
  if (line.parentCode === null) return rootId;
  const id = idOf.get(line.parentCode);
  if (id === undefined) problems.error(line.cells.parent, "unit.parent-missing");
  return id ?? rootId;
};

const rowOf = ({ line, old, id }: Matched, parentId: string | null, ground: UnitGround): UnitRow => {
  const { code, nameZh, kind } = line;
  const given = line.shortNames ?? old?.shortNames ?? [];
  return {
    countyId: ground.countyId,
    id,
    parentId,
    path: old?.path ?? "",
    kind,
    code,
    nameZh,
    nameEn: line.nameEn === undefined ? (old?.nameEn ?? null) : line.nameEn,
    shortNames: shortNamesFor(nameZh, given),
    note: line.note === undefined ? (old?.note ?? null) : line.note,
    position: old && old.parentId === parentId ? old.position : -1,
    startedOn: old?.startedOn ?? ground.today,
    endedOn: null,
    mergedInto: null,
  };
};

const isSame = (before: UnitRow, after: UnitRow): boolean =>
  (Object.keys(after) as (keyof UnitRow)[]).every(
    (field) => JSON.stringify(before[field]) === JSON.stringify(after[field]),
  );

/** New units and moved ones come last among their siblings, in the order of the sheet. */
const placeLast = (rows: readonly UnitRow[]): UnitRow[] => {
  const last = new Map<string | null, number>();
  for (const { parentId, position } of rows) last.set(parentId, Math.max(last.get(parentId) ?? 0, position));
  return rows.map((row) => {
    if (row.position >= 0) return row;
    const position = (last.get(row.parentId) ?? 0) + 1;
    last.set(row.parentId, position);
    return { ...row, position };
  });
};

interface Laid {
  readonly rows: ReadonlyMap<string, UnitRow>;
  readonly lineOf: ReadonlyMap<string, UnitLine>;
}

const checkPlaces = ({ rows, lineOf }: Laid, problems: Problems): void => {
  for (const { id, parentId, kind } of rows.values()) {
    const parent = parentId === null ? undefined : rows.get(parentId);
    if (!parent || mayStandUnder[kind].includes(parent.kind)) continue;
    const cell = lineOf.get(id)?.cells.parent ?? lineOf.get(parent.id)?.cells.kind;
    if (cell) problems.error(cell, "unit.wrong-place", { kind, parent: parent.kind });
  }
};

const checkCircles = (
  { rows, lineOf }: Laid,
  paths: ReadonlyMap<string, string>,
  problems: Problems,
): void => {
  for (const id of rows.keys()) {
    const line = lineOf.get(id);
    if (line && !paths.has(id)) problems.error(line.cells.parent, "unit.circle");
  }
};

const checkNames = ({ rows, lineOf }: Laid, problems: Problems): void => {
  const seen = new Map<string, UnitRow>();
  for (const row of rows.values()) {
    const key = `${row.parentId}/${row.nameZh}`;
    const other = seen.get(key);
    seen.set(key, row);
    const line = other && (lineOf.get(row.id) ?? lineOf.get(other.id));
    if (!line) continue;
    const at = lineOf.get(other.id)?.row ?? "–";
    problems.error(line.cells.name, "unit.name-twice", { row: at });
  }
};

/**
 * What the sheet would make of the county's units. Codes tell units apart: a known code updates its unit, a new one
 * begins one; units that the sheet leaves out stay as they are. Problems are noted at their cells. Pure but for ids.
 */
export const planUnits = (lines: readonly UnitLine[], ground: UnitGround, problems: Problems): UnitPlan => {
  const living = ground.units.filter(({ endedOn }) => endedOn === null);
  const rootId = living.find(({ parentId }) => parentId === null)?.id ?? "";
  const matched = matchLines(lines, ground, problems);
  const idOf = new Map(
    [...living, ...matched.map(({ line, id }) => ({ code: line.code, id }))].map(({ code, id }) => [
      code,
      id,
    ]),
  );
  const drafts = matched.map((each) => rowOf(each, parentOf(each, { idOf, rootId }, problems), ground));
  const merged = new Map([...living, ...drafts].map((row) => [row.id, row]));
  const placed = placeLast([...merged.values()]);
  const paths = pathsOf(placed);
  const rows = new Map(placed.map((row) => [row.id, { ...row, path: paths.get(row.id) ?? row.path }]));
  const laid = { rows, lineOf: new Map(matched.map(({ line, id }) => [id, line])) };
  checkCircles(laid, paths, problems);
  checkPlaces(laid, problems);
  checkNames(laid, problems);
  return compare(living, rows, matched.length, ground);
};

const compare = (
  living: readonly UnitRow[],
  rows: ReadonlyMap<string, UnitRow>,
  lines: number,
  { countyId, today }: UnitGround,
): UnitPlan => {
  const before = new Map(living.map((unit) => [unit.id, unit]));
  const added = [...rows.values()].filter(({ id }) => !before.has(id));
  const changed = living.flatMap((old) => {
    const after = rows.get(old.id) ?? old;
    return isSame(old, after) ? [] : [{ before: old, after }];
  });
  const formerNames = changed
    .filter(({ before, after }) => before.nameZh !== after.nameZh)
    .map(({ before: { id, nameZh, nameEn } }) => ({ countyId, unitId: id, until: today, nameZh, nameEn }));
  const save = [...added, ...changed.map(({ after }) => after)].sort((a, b) => a.path.length - b.path.length);
  const same = Math.max(0, lines - added.length - changed.length);
  return {
    save,
    added,
    changed,
    formerNames,
    counts: { added: added.length, changed: changed.length, same },
  };
};
