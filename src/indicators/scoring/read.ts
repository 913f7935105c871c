import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { faultsOf } from "./lint.ts";
import { mayScore } from "./may.ts";
import { yearBefore } from "../words/period.ts";
import { type Known, sheetOf } from "./sheet.ts";
import { entriesOf, figuresFor, grantsOf, type SchemeRow, unitNames } from "./store.ts";
import type { SchemeInList, SchemeShown, Sheet } from "./words.ts";

const idsOf = ({ body }: SchemeRow): string[] => body.groups.flatMap(({ unitIds }) => unitIds);
const codesOf = ({ body }: SchemeRow): string[] =>
  body.lines.flatMap(({ source }) => (source.from === "series" ? [source.code] : []));

/** Everything a sheet is worked out from, as known on a day. */
export const knownFor = async (db: Db, row: SchemeRow, on: string): Promise<Known> => {
  const { countyId, id, period } = row;
  const [unitIds, codes] = [idsOf(row), codesOf(row)];
  const asked = { unitIds, codes, periods: [period, yearBefore(period)], publishedBy: on };
  return {
    period,
    on,
    figures: codes.length === 0 ? [] : await figuresFor(db, countyId, asked),
    entries: await entriesOf(db, countyId, id),
    grants: await grantsOf(db, countyId, id),
    units: await unitNames(db, countyId, unitIds),
  };
};

/** The sheet of a scheme: as it was closed, or as it stands on a day. */
export const readSheetOf = async (db: Db, row: SchemeRow, on: string): Promise<Sheet> =>
  row.sheet ?? sheetOf(row.body, await knownFor(db, row, on));

const head = ({ id, period, version, state, adoptedAt }: SchemeRow) => ({
  id,
  period,
  version,
  state,
  adoptedOn: adoptedAt?.toISOString() ?? null,
});

export const inList = (row: SchemeRow): SchemeInList => ({
  ...head(row),
  nameZh: row.body.nameZh,
  nameEn: row.body.nameEn,
  lines: row.body.lines.length,
  units: idsOf(row).length,
});

/** A scheme with its faults, the names of its units, and what this reader may do with it. */
export const shown = async (db: Db, row: SchemeRow, actor: Actor): Promise<SchemeShown> => ({
  ...head(row),
  scheme: row.body,
  units: await unitNames(db, row.countyId, idsOf(row)),
  faults: faultsOf(row.body),
  may: {
    edit: mayScore(actor, "edit"),
    enter: mayScore(actor, "enter") && row.state !== "closed",
    adopt: mayScore(actor, "adopt"),
  },
});
