import type { Actor } from "../../ground/actor.ts";
import type { Entry } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import type { TableRecord } from "../../ground/sheets/index.ts";
import type { FigureColumn } from "../words/columns.ts";
import type { Lines } from "../import/held.ts";
import { insertRelease, type ReleaseRow } from "./store.ts";
import {
  type Cells,
  entryColumns,
  headColumns,
  type ReleaseAct,
  type ReleaseBody,
  type ReleaseStep,
} from "./words.ts";

/** An act as it is kept with the release. */
export const stepBy = (
  { postId, personId }: Pick<Actor, "postId" | "personId">,
  act: ReleaseAct | "open",
  now: Date,
  reason: string | null = null,
): ReleaseStep => ({ act, at: now.toISOString(), postId, personId, reason });

/** A new release, and what the log keeps of it. */
export const newRelease = async (
  tx: Db,
  actor: Actor,
  now: Date,
  body: ReleaseBody,
  file?: { readonly name: string; readonly hash: string },
): Promise<{ row: ReleaseRow; entry: Entry }> => {
  const row: ReleaseRow = {
    countyId: actor.countyId,
    id: newId(now),
    state: "draft",
    edition: 1,
    body,
    steps: [stepBy(actor, "open", now)],
    changedAt: now,
  };
  await insertRelease(tx, row);
  const after = { state: "draft", rows: body.rows.length, file };
  return { row, entry: { kind: "release", id: row.id, unitId: actor.unitId, after } };
};

const cellsIn = ({ cells }: TableRecord<FigureColumn>): Cells =>
  Object.fromEntries(
    entryColumns.flatMap((column) => {
      const text = cells[column]?.[0]?.text ?? "";
      return text === "" ? [] : [[column, text.slice(0, 500)]];
    }),
  );

/** What every row says alike is said once, at the head. */
const lifted = (rows: readonly Cells[]): Pick<ReleaseBody, "head"> & { rows: Cells[] } => {
  const [first = {}] = rows;
  const alike = headColumns.filter(
    (column) => first[column] !== undefined && rows.every((cells) => cells[column] === first[column]),
  );
  const head = Object.fromEntries(alike.map((column) => [column, first[column]]));
  const own = (cells: Cells): Cells =>
    Object.fromEntries(Object.entries(cells).filter(([column]) => !(column in head)));
  return { head, rows: rows.map(own) };
};

const beginningWith = (written: readonly Cells[]): ReleaseBody => {
  const { head, rows } = lifted(written);
  return { head, rows: rows.map((cells) => ({ cells, reasons: {} })) };
};

/** A release that begins with the lines of a spreadsheet, as they were written. */
export const openedWith = (
  tx: Db,
  actor: Actor,
  now: Date,
  { records }: Pick<Lines, "records">,
  file: { readonly name: string; readonly hash: string },
) => newRelease(tx, actor, now, beginningWith(records.map(cellsIn)), file);
