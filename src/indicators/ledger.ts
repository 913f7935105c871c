import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { rootUnit } from "../people/index.ts";
import type { Known } from "./plan.ts";
import {
  type IndicatorRow,
  indicatorsOf,
  observationsOf,
  type UnitNamed,
  type UnitObservation,
  unitsAmong,
} from "./store.ts";
import { type FigureDraft, indicator } from "./words.ts";

/** What is known of the county's figures before a change. */
export interface Ledger {
  /** The county itself as a unit. */
  readonly unitId: string;
  /** The units concerned, by name. */
  readonly units: readonly UnitNamed[];
  readonly indicators: readonly IndicatorRow[];
  readonly observations: readonly UnitObservation[];
}

/** What a change touches: the indicators, and the units whose figures they are (null is the county itself). */
export type Touched = Pick<FigureDraft, "code" | "unitId">;

/**
 * The ledger of the indicators and units concerned. Refuses `county-unit.not-there` while the county has no tree of
 * units, and `figure.unit.not-there` for a unit that is none of the county's.
 */
export const ledgerOf = async (
  db: Db,
  countyId: string,
  touched: readonly Touched[],
): Promise<Ledger | Refusal> => {
  const unitId = (await rootUnit(db, countyId))?.id;
  if (!unitId) return refuse("county-unit.not-there");
  const codes = [...new Set(touched.map(({ code }) => code))];
  const unitIds = [...new Set(touched.map((each) => each.unitId ?? unitId))];
  const units = await unitsAmong(db, countyId, unitIds);
  if (units.length < unitIds.length) return refuse("figure.unit.not-there");
  const indicators = await indicatorsOf(db, countyId);
  return { unitId, units, indicators, observations: await observationsOf(db, countyId, { unitIds, codes }) };
};

/** A draft with the unit it is of: the county itself where it names none. */
export const placed = <D extends { readonly unitId: string | null }>(
  draft: D,
  { unitId }: Pick<Ledger, "unitId">,
): D & { readonly unitId: string } => ({ ...draft, unitId: draft.unitId ?? unitId });

/** The ledger as the rules see it: without ids. */
export const knownIn = ({ indicators, observations }: Ledger): Known => ({
  indicators: indicators.map((row) => indicator.parse(row)),
  observations,
});
