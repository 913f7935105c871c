import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { rootUnit } from "../people/index.ts";
import type { Known } from "./known.ts";
import {
  type IndicatorRow,
  indicatorsOf,
  observationsOf,
  townshipsOf,
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
  /** The townships, and what is recorded of the same periods by units and by structure. */
  readonly townships: readonly string[];
  readonly parts: readonly UnitObservation[];
}

/** What a change touches: the indicators, and the units whose figures they are (null is the county itself). */
export type Touched = Pick<FigureDraft, "code" | "unitId" | "period">;

/** Of these indicators those that add up over units, and with each the others of its structure. */
const withParts = (indicators: readonly IndicatorRow[], codes: readonly string[]): string[] => {
  const own = indicators.filter(({ code }) => codes.includes(code));
  const wholes = new Set(own.flatMap(({ code, partOf }) => [code, partOf ?? code]));
  const structure = indicators.filter(({ code, partOf }) => wholes.has(partOf ?? code));
  const additive = own.filter((one) => one.additive);
  return [...new Set([...structure, ...additive].map(({ code }) => code))];
};

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
  const observations = await observationsOf(db, countyId, { unitIds, codes });
  const townships = (await townshipsOf(db, countyId)).map(({ id }) => id);
  const parts = await observationsOf(db, countyId, {
    unitIds: [...new Set([unitId, ...townships, ...unitIds])],
    codes: withParts(indicators, codes),
    periods: [...new Set(touched.map(({ period }) => period))],
  });
  return { unitId, units, indicators, observations, townships, parts };
};

/** A draft with the unit it is of: the county itself where it names none. */
export const placed = <D extends { readonly unitId: string | null }>(
  draft: D,
  { unitId }: Pick<Ledger, "unitId">,
): D & { readonly unitId: string } => ({ ...draft, unitId: draft.unitId ?? unitId });

/** The ledger as the rules see it: without ids. */
export const knownIn = ({ unitId, indicators, observations, townships, parts }: Ledger): Known => ({
  indicators: indicators.map((row) => indicator.parse(row)),
  observations,
  root: unitId,
  townships,
  parts,
});
