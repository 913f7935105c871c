import type { Db } from "../../ground/db/index.ts";
import type { IndicatorTables } from "../../indicators/tables.ts";
import type { PlanTables } from "../tables.ts";
import type { LinkedSeries, NamedSeries } from "../words/series.ts";

const tables = (db: Db) => db.withTables<PlanTables & IndicatorTables>();

/** The series an action should move, in their order. */
export const seriesOfAction = (db: Db, countyId: string, actionId: string): Promise<NamedSeries[]> =>
  tables(db)
    .selectFrom("actionSeries")
    .innerJoin("indicator", (join) =>
      join
        .onRef("indicator.countyId", "=", "actionSeries.countyId")
        .onRef("indicator.code", "=", "actionSeries.code"),
    )
    .select(["actionSeries.code", "actionSeries.measure", "indicator.nameZh", "indicator.nameEn"])
    .where("actionSeries.countyId", "=", countyId)
    .where("actionSeries.actionId", "=", actionId)
    .orderBy("actionSeries.position")
    .execute();

/** Puts these series in the place of what the action had; each once. */
export const replaceSeries = async (
  tx: Db,
  countyId: string,
  actionId: string,
  unitId: string,
  series: readonly LinkedSeries[],
): Promise<void> => {
  await tables(tx)
    .deleteFrom("actionSeries")
    .where("countyId", "=", countyId)
    .where("actionId", "=", actionId)
    .execute();
  if (series.length === 0) return;
  await tables(tx)
    .insertInto("actionSeries")
    .values(
      series.map(({ code, measure }, position) => ({ countyId, actionId, code, unitId, measure, position })),
    )
    .onConflict((at) => at.doNothing())
    .execute();
};

/** Gives the series of actions to those that go on from them, by old and new id. */
export const copySeries = async (
  tx: Db,
  countyId: string,
  ids: ReadonlyMap<string, string>,
): Promise<void> => {
  if (ids.size === 0) return;
  const rows = await tables(tx)
    .selectFrom("actionSeries")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("actionId", "in", [...ids.keys()])
    .execute();
  if (rows.length === 0) return;
  await tables(tx)
    .insertInto("actionSeries")
    .values(rows.map((row) => ({ ...row, actionId: ids.get(row.actionId)! })))
    .execute();
};

/** What has been published of a unit: every indicator with each thing measured of it, in the table's order. */
export const seriesPublished = (db: Db, countyId: string, unitId: string): Promise<NamedSeries[]> =>
  tables(db)
    .selectFrom("observation")
    .innerJoin("indicator", (join) =>
      join
        .onRef("indicator.countyId", "=", "observation.countyId")
        .onRef("indicator.id", "=", "observation.indicatorId"),
    )
    .select(["indicator.code", "observation.measure", "indicator.nameZh", "indicator.nameEn"])
    .where("observation.countyId", "=", countyId)
    .where("observation.unitId", "=", unitId)
    .groupBy([
      "indicator.countyId",
      "indicator.position",
      "indicator.code",
      "indicator.nameZh",
      "indicator.nameEn",
      "observation.measure",
    ])
    .orderBy("indicator.position")
    .orderBy("indicator.code")
    .orderBy("observation.measure")
    .limit(8_000)
    .execute();
