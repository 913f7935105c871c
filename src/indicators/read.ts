import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { rootUnit, unitById } from "../people/index.ts";
import { frequencyOf } from "./words/period.ts";
import { asKnownOn as knownOn } from "./rules.ts";
import {
  indicatorsOf,
  type ObservationsAsked,
  observationsCoded,
  observationsOf,
  observationsOfCodes,
  observationsOfPeriod,
  periodsKnownOn,
  type UnitObservation,
} from "./store.ts";
import { computedGrowth } from "./computed.ts";
import type { Coded } from "./sdmx/message.ts";
import { type Observation, periodsInOrder, seriesOf, tableOf } from "./table.ts";
import {
  type ComputedGrowth,
  type FigureTable,
  indicator,
  type Period,
  type PeriodKnown,
  type Series,
} from "./words.ts";

/** Later than any publication: what is known now. */
const always = "9999-12-31";

/** The periods of which something was published by that day, latest first; none before the first publication. */
export const periodsOn = async (db: Db, countyId: string, asKnownOn = always): Promise<PeriodKnown[]> => {
  const unitId = (await rootUnit(db, countyId))?.id;
  return unitId ? periodsInOrder(await periodsKnownOn(db, countyId, unitId, asKnownOn)) : [];
};

/** The figures of one period as published, as known at the end of a day. */
export const figuresOn = async (
  db: Db,
  countyId: string,
  period: Period,
  asKnownOn: string,
): Promise<FigureTable> => {
  const unitId = (await rootUnit(db, countyId))?.id;
  const observations = unitId ? await observationsOfPeriod(db, countyId, unitId, period, asKnownOn) : [];
  const indicators = await indicatorsOf(db, countyId);
  return tableOf(
    indicators.map((row) => indicator.parse(row)),
    observations,
    period,
    asKnownOn,
  );
};

/** The period asked for, else the latest year known by that day, else the latest period; null where nothing is. */
export const periodAsked = async (
  db: Db,
  countyId: string,
  asked: Period | undefined,
  asKnownOn: string,
): Promise<Period | null> => {
  if (asked) return asked;
  const periods = await periodsOn(db, countyId, asKnownOn);
  const year = periods.find(({ period }) => frequencyOf(period) === "A");
  return (year ?? periods[0])?.period ?? null;
};

/**
 * The figures of some indicators of some units as known at the end of a day: one vintage each, by unit, indicator,
 * period and measure.
 */
export const seriesKnown = async (
  db: Db,
  countyId: string,
  asked: Omit<ObservationsAsked, "publishedBy">,
  asKnownOn: string,
): Promise<UnitObservation[]> =>
  knownOn(await observationsOf(db, countyId, { ...asked, publishedBy: asKnownOn }), asKnownOn);

/** Growth worked out from an indicator's levels, on request. Refuses `indicator.not-there`. */
export const computedOn = async (
  db: Db,
  countyId: string,
  code: string,
  asKnownOn: string,
): Promise<ComputedGrowth[] | Refusal> => {
  const unitId = (await rootUnit(db, countyId))?.id;
  const found = (await indicatorsOf(db, countyId)).some((one) => one.code === code);
  if (!unitId || !found) return refuse("indicator.not-there", { code });
  return computedGrowth(await observationsOfCodes(db, countyId, unitId, [code]), asKnownOn);
};

/** More than a message should carry; who needs more asks by period or by indicator. */
const mostInMessage = 100_000;

/**
 * The figures of the county and its units as known on a day, with the codes of unit and unit of measure. Refuses
 * `figures.message.too-large`.
 */
export const figuresCoded = async (
  db: Db,
  countyId: string,
  { asKnownOn, ...asked }: { period?: Period; code?: string; asKnownOn: string },
): Promise<Coded[] | Refusal> => {
  const rows = await observationsCoded(db, countyId, { ...asked, publishedBy: asKnownOn }, mostInMessage + 1);
  if (rows.length > mostInMessage) return refuse("figures.message.too-large", { most: mostInMessage });
  return knownOn(rows, asKnownOn).map(({ area, unit, ...figure }) => ({ figure, area, unit }));
};

const pageSize = 200;

/** The unit looked at: the county itself where none is named. Refuses `unit.not-there`. */
export const unitLookedAt = async (db: Db, countyId: string, unitId: string | undefined) => {
  const found = await (unitId ? unitById(db, countyId, unitId) : rootUnit(db, countyId));
  return found ?? refuse("unit.not-there");
};

/**
 * The history of one indicator of one unit as known at the end of a day, 200 vintages a page unless said. Refuses
 * `indicator.not-there`.
 */
export const seriesOn = async (
  db: Db,
  countyId: string,
  { code, unitId }: { readonly code: string; readonly unitId: string },
  asKnownOn: string,
  { page, limit = pageSize }: { readonly page: number; readonly limit?: number },
): Promise<Series | Refusal> => {
  const found = (await indicatorsOf(db, countyId)).find((one) => one.code === code);
  if (!found) return refuse("indicator.not-there", { code });
  const observations: Observation[] = await observationsOfCodes(db, countyId, unitId, [code]);
  return seriesOf(indicator.parse(found), observations, asKnownOn, { page, limit });
};

/** The figures of the latest year of which some were published, for the front page. */
export type PublicFigures = FigureTable;

/** The figures of the latest year as they are known now, or were on a day; null before the first publication. */
export const publicFigures = async (
  db: Db,
  countyId: string,
  asKnownOn = always,
): Promise<PublicFigures | null> => {
  const period = await periodAsked(db, countyId, undefined, asKnownOn);
  return period ? figuresOn(db, countyId, period, asKnownOn) : null;
};
