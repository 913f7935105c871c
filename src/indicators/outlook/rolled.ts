import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { seriesKnown } from "../read.ts";
import { indicatorsOf } from "../store.ts";
import { type Frequency, indicator } from "../words.ts";
import { byLatestPeriod, frequencyOf, isCumulative } from "../words/period.ts";
import { named, territoryLookedAt } from "./read.ts";
import { inUnitWord, mayRollUp } from "./rules/roll-up.ts";
import { periodsWithin } from "./store/periods.ts";
import { rolledPeriods } from "./store/roll-up.ts";
import type { Rolled } from "./words.ts";

export interface RolledAsked {
  readonly unitId: string | undefined;
  readonly frequency: Frequency;
  readonly asKnownOn: string;
}

/** Ten years of months. */
const mostPeriods = 120;

/**
 * What a unit's parts make together through the years, quarters or months known, the latest first, beside what was
 * published of the unit itself. Added up in the database. Refuses `indicator.not-there`, `unit.not-there` and
 * `roll-up.not-additive`.
 */
export const readRolled = async (
  db: Db,
  countyId: string,
  code: string,
  { unitId, frequency, asKnownOn }: RolledAsked,
): Promise<Rolled | Refusal> => {
  const unit = await territoryLookedAt(db, countyId, unitId);
  if (isRefusal(unit)) return unit;
  const row = (await indicatorsOf(db, countyId)).find((one) => one.code === code);
  if (!row) return refuse("indicator.not-there", { code });
  const refused = mayRollUp("level", row.additive);
  if (refused) return refused;
  const which = { unit, indicatorId: row.id, publishedBy: asKnownOn };
  const periods = (await periodsWithin(db, countyId, which))
    .filter((period) => frequencyOf(period) === frequency && !isCumulative(period))
    .toSorted(byLatestPeriod)
    .slice(0, mostPeriods);
  const rolled = new Map(
    (await rolledPeriods(db, countyId, { ...which, periods })).map((each) => [each.period, each]),
  );
  const own = await seriesKnown(db, countyId, { unitIds: [unit.id], codes: [code], periods }, asKnownOn);
  const levels = new Map(own.filter(({ measure }) => measure === "level").map((each) => [each.period, each]));
  const rows = periods.map((period) => {
    const { value = null, have = 0, of = 0, multiplier = 0 } = rolled.get(period) ?? {};
    const level = levels.get(period);
    return {
      period,
      sum: value === null ? null : inUnitWord(value, multiplier ?? 0),
      have,
      of,
      published: level ? { value: level.value, multiplier: level.multiplier } : null,
    };
  });
  return { indicator: indicator.parse(row), unit: named(unit), asKnownOn, rows };
};
