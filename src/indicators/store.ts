import { type Insertable, sql } from "kysely";
import type { Db } from "../ground/db/index.ts";
import type { PeopleTables } from "../people/tables.ts";
import type { Observation } from "./table.ts";
import type { IndicatorTables } from "./tables.ts";
import type { Indicator, Period, PeriodKnown } from "./words.ts";

const tables = (db: Db) => db.withTables<IndicatorTables & Pick<PeopleTables, "unit">>();

export type IndicatorRow = Indicator & { readonly id: string };

const indicatorColumns = [
  "id",
  "code",
  "nameZh",
  "nameEn",
  "unit",
  "frequency",
  "direction",
  "additive",
  "additiveInTime",
  "prices",
  "partOf",
] as const;

const mostIndicators = 2000;

/** The county's indicators in the order of its table. */
export const indicatorsOf = (db: Db, countyId: string): Promise<IndicatorRow[]> =>
  tables(db)
    .selectFrom("indicator")
    .select(indicatorColumns)
    .where("countyId", "=", countyId)
    .orderBy("position")
    .orderBy("code")
    .limit(mostIndicators)
    .execute();

const observationColumns = [
  "indicator.code",
  "observation.unitId",
  "observation.period",
  "observation.measure",
  "observation.basis",
  "observation.vintage",
  "observation.value",
  "observation.multiplier",
  "observation.status",
  "observation.source",
  "observation.publishedOn",
  "observation.note",
  "observation.reason",
] as const;

const observations = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("observation")
    .innerJoin("indicator", (on) =>
      on
        .onRef("indicator.countyId", "=", "observation.countyId")
        .onRef("indicator.id", "=", "observation.indicatorId"),
    )
    .select(observationColumns)
    .where("observation.countyId", "=", countyId)
    .orderBy("observation.period")
    .orderBy("observation.measure")
    .orderBy("observation.basis")
    .orderBy("observation.vintage");

/** Every vintage of one period that was published by that day. */
export const observationsOfPeriod = (
  db: Db,
  countyId: string,
  unitId: string,
  period: Period,
  publishedBy: string,
): Promise<Observation[]> =>
  observations(db, countyId)
    .where("observation.unitId", "=", unitId)
    .where("observation.period", "=", period)
    .where("observation.publishedOn", "<=", publishedBy)
    .execute();

export type UnitNamed = Pick<PeopleTables["unit"], "id" | "nameZh" | "nameEn">;

/** Those of these that are units of the county. */
export const unitsAmong = async (db: Db, countyId: string, ids: readonly string[]): Promise<UnitNamed[]> => {
  if (ids.length === 0) return [];
  const units = tables(db).selectFrom("unit").select(["id", "nameZh", "nameEn"]);
  return units.where("countyId", "=", countyId).where("id", "in", ids).execute();
};

/** The county's townships at work, in its order. */
export const townshipsOf = (db: Db, countyId: string): Promise<UnitNamed[]> =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where("kind", "=", "township")
    .where("endedOn", "is", null)
    .orderBy("position")
    .orderBy("code")
    .execute();

/** An observation of a unit of the tree. */
export type UnitObservation = Observation & { readonly unitId: string };

/** Which observations are asked for; an empty list of units or codes asks for none. */
export interface ObservationsAsked {
  readonly unitIds: readonly string[];
  readonly codes: readonly string[];
  /** All periods where none are named. */
  readonly periods?: readonly Period[];
  /** The last day of publication taken into account. */
  readonly publishedBy?: string;
}

/** Every vintage of these indicators of these units, by unit, indicator and period. */
export const observationsOf = async (
  db: Db,
  countyId: string,
  { unitIds, codes, periods, publishedBy }: ObservationsAsked,
): Promise<UnitObservation[]> => {
  if (unitIds.length === 0 || codes.length === 0) return [];
  let asked = observations(db, countyId)
    .where("observation.unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .where("indicator.code", "in", codes);
  if (periods) asked = asked.where("observation.period", "in", periods);
  if (publishedBy) asked = asked.where("observation.publishedOn", "<=", publishedBy);
  return asked.execute();
};

/** Every vintage published by a day, of every unit, with the codes of unit and unit of measure. */
export const observationsCoded = (
  db: Db,
  countyId: string,
  { period, code, publishedBy }: { period?: Period; code?: string; publishedBy: string },
  limit: number,
): Promise<(UnitObservation & { area: string; unit: string | null })[]> => {
  const all = observations(db, countyId)
    .innerJoin("unit", (on) =>
      on.onRef("unit.countyId", "=", "observation.countyId").onRef("unit.id", "=", "observation.unitId"),
    )
    .select(["unit.code as area", "indicator.unit"])
    .where("observation.publishedOn", "<=", publishedBy);
  const ofPeriod = period ? all.where("observation.period", "=", period) : all;
  return (code ? ofPeriod.where("indicator.code", "=", code) : ofPeriod).limit(limit).execute();
};

/** Every vintage of the indicators of these codes of one unit. */
export const observationsOfCodes = (
  db: Db,
  countyId: string,
  unitId: string,
  codes: readonly string[],
): Promise<UnitObservation[]> => observationsOf(db, countyId, { unitIds: [unitId], codes });

/** What periods something was published of by that day, and when last. */
export const periodsKnownOn = (
  db: Db,
  countyId: string,
  unitId: string,
  publishedBy: string,
): Promise<PeriodKnown[]> =>
  tables(db)
    .selectFrom("observation")
    .select((at) => ["period", at.fn.max<string>("publishedOn").as("publishedOn")])
    .where("countyId", "=", countyId)
    .where("unitId", "=", unitId)
    .where("publishedOn", "<=", publishedBy)
    .groupBy("period")
    .execute();

/** Adds an indicator at the foot of the county's table. */
export const insertIndicator = async (
  db: Db,
  countyId: string,
  row: IndicatorRow,
  position: number,
): Promise<void> => {
  await tables(db)
    .insertInto("indicator")
    .values({ countyId, ...row, position })
    .execute();
};

/** Changes what an indicator is called and how it is measured; its code stays. */
export const updateIndicator = async (
  db: Db,
  countyId: string,
  { id, code: _code, ...changed }: IndicatorRow,
): Promise<void> => {
  await tables(db)
    .updateTable("indicator")
    .set(changed)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** Rows of one statement, well below PostgreSQL's 65 535 parameters. */
const rowsAtOnce = 1000;

export const insertObservations = async (
  db: Db,
  rows: readonly Insertable<IndicatorTables["observation"]>[],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tables(db)
      .insertInto("observation")
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
};
