import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { rootUnit } from "../people/index.ts";
import type { Known } from "./plan.ts";
import { type IndicatorRow, indicatorsOf, observationsOfCodes } from "./store.ts";
import type { Observation } from "./table.ts";
import { indicator } from "./words.ts";

/** What is known of the county's figures before a change. */
export interface Ledger {
  readonly unitId: string;
  readonly indicators: readonly IndicatorRow[];
  readonly observations: readonly Observation[];
}

/** The ledger of the indicators concerned. Refuses `county-unit.not-there` while the county has no tree of units. */
export const ledgerOf = async (
  db: Db,
  countyId: string,
  codes: readonly string[],
): Promise<Ledger | Refusal> => {
  const unitId = (await rootUnit(db, countyId))?.id;
  if (!unitId) return refuse("county-unit.not-there");
  const indicators = await indicatorsOf(db, countyId);
  return { unitId, indicators, observations: await observationsOfCodes(db, countyId, unitId, codes) };
};

/** The ledger as the rules see it: without ids. */
export const knownIn = ({ indicators, observations }: Ledger): Known => ({
  indicators: indicators.map((row) => indicator.parse(row)),
  observations,
});
