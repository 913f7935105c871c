import type { Selectable } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { OutlookTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<OutlookTables>();

export type TargetRow = Selectable<OutlookTables["indicatorTarget"]>;

const mostTargets = 5000;

/** Every version of a unit's targets of a year that was set by a day, the latest first. */
export const targetsOf = (
  db: Db,
  countyId: string,
  { unitId, year, setBy }: { unitId: string; year: number; setBy: string },
): Promise<TargetRow[]> =>
  tables(db)
    .selectFrom("indicatorTarget")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("unitId", "=", unitId)
    .where("year", "=", year)
    .where("setOn", "<=", setBy)
    .orderBy("setOn", "desc")
    .orderBy("version", "desc")
    .limit(mostTargets)
    .execute();

/** Every version of every unit's targets of some years. */
export const targetsOfYears = async (
  db: Db,
  countyId: string,
  years: readonly number[],
): Promise<TargetRow[]> => {
  if (years.length === 0) return [];
  const rows = tables(db).selectFrom("indicatorTarget").selectAll();
  return rows.where("countyId", "=", countyId).where("year", "in", years).execute();
};

export const insertTarget = async (
  tx: Db,
  { path, ...row }: Omit<TargetRow, "path"> & { path: readonly string[] | null },
): Promise<void> => {
  await tables(tx)
    .insertInto("indicatorTarget")
    .values({ ...row, path: path && JSON.stringify(path) })
    .execute();
};
