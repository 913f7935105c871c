import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { presets } from "../../ground/lights/presets.ts";
import { lightPreset } from "../../ground/lights/setting.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { settingOn } from "../../ground/settings/index.ts";
import { seriesKnown, unitLookedAt } from "../read.ts";
import { type IndicatorRow, indicatorsOf } from "../store.ts";
import { indicator, type Period } from "../words.ts";
import { byLatestPeriod, frequencyOf, yearBefore } from "../words/period.ts";
import { mayOutlook } from "./may.ts";
import { type Known, measureOf, outlookOf, type Worked } from "./rules/outlook.ts";
import { partsOf } from "./rules/parts.ts";
import { periodsWithin } from "./store/periods.ts";
import { partsWithin, sumsBelow } from "./store/roll-up.ts";
import { isTerritory, territoriesAbove } from "./store/territory.ts";
import { type TargetRow, targetsOf } from "./store/targets.ts";
import {
  type Outlook,
  outlookInList,
  type OutlookList,
  type Parts,
  type TargetMeasure,
  targetShown,
} from "./words.ts";

/** What is looked at: of the county itself where no unit is named. */
export interface Look {
  readonly unitId: string | undefined;
  readonly year: number;
  readonly asKnownOn: string;
}

export const named = ({ id, nameZh, nameEn }: { id: string; nameZh: string; nameEn: string | null }) => ({
  id,
  nameZh,
  nameEn,
});

const presetOn = async (db: Db, countyId: string, day: string) =>
  presets[await settingOn(db, countyId, lightPreset, day)];

const knownOf = (row: IndicatorRow, figures: Known["figures"], targets: readonly TargetRow[]): Known => ({
  indicator: indicator.parse(row),
  figures,
  targets: targets.filter(({ indicatorId }) => indicatorId === row.id).map((each) => targetShown.parse(each)),
});

/** The years of which something is known, and the one looked at, the latest first. */
const yearsOf = (figures: Known["figures"], year: number): number[] =>
  [...new Set([year, ...figures.map(({ period }) => Number(period.slice(0, 4)))])].toSorted((a, b) => b - a);

/** What one indicator of one unit is known by in a year. Refuses `indicator.not-there` and `unit.not-there`. */
const knownIn = async (db: Db, countyId: string, { unitId, year, asKnownOn }: Look, code: string) => {
  const unit = await unitLookedAt(db, countyId, unitId);
  if ("refusal" in unit) return unit;
  const row = (await indicatorsOf(db, countyId)).find((one) => one.code === code);
  if (!row) return refuse("indicator.not-there", { code });
  const figures = await seriesKnown(db, countyId, { unitIds: [unit.id], codes: [code] }, asKnownOn);
  const targets = await targetsOf(db, countyId, { unitId: unit.id, year, setBy: asKnownOn });
  const preset = await presetOn(db, countyId, asKnownOn);
  return { unit: named(unit), figures, known: knownOf(row, figures, targets), preset };
};

/** One indicator of one unit in a year. Refuses `indicator.not-there` and `unit.not-there`. */
export const readOutlook = async (
  db: Db,
  actor: Actor,
  look: Look,
  { code, measure }: { code: string; measure: TargetMeasure | undefined },
): Promise<Outlook | Refusal> => {
  const found = await knownIn(db, actor.countyId, look, code);
  if ("refusal" in found) return found;
  const { unit, figures, known, preset } = found;
  const { year, asKnownOn } = look;
  const worked = outlookOf(known, measure ?? measureOf(known), year, preset);
  const maySet = mayOutlook(actor, "set-target");
  return { ...worked, unit, year, asKnownOn, years: yearsOf(figures, year), maySet };
};

/** The county's indicator in the year of a day, for anyone. Refuses `indicator.not-there`. */
export const readYear = async (
  db: Db,
  countyId: string,
  code: string,
  asKnownOn: string,
): Promise<(Worked & { readonly year: number }) | Refusal> => {
  const year = Number(asKnownOn.slice(0, 4));
  const found = await knownIn(db, countyId, { unitId: undefined, year, asKnownOn }, code);
  if ("refusal" in found) return found;
  return { ...outlookOf(found.known, measureOf(found.known), year, found.preset), year };
};

/** Every indicator of a unit in a year, of which something is known or aimed at. Refuses `unit.not-there`. */
export const readOutlooks = async (
  db: Db,
  countyId: string,
  { unitId, year, asKnownOn }: Look,
): Promise<OutlookList | Refusal> => {
  const unit = await unitLookedAt(db, countyId, unitId);
  if ("refusal" in unit) return unit;
  const rows = await indicatorsOf(db, countyId);
  const codes = rows.map(({ code }) => code);
  const figures = await seriesKnown(db, countyId, { unitIds: [unit.id], codes }, asKnownOn);
  const byCode = Map.groupBy(figures, ({ code }) => code);
  const targets = await targetsOf(db, countyId, { unitId: unit.id, year, setBy: asKnownOn });
  const preset = await presetOn(db, countyId, asKnownOn);
  const worked = rows
    .map((row) => knownOf(row, byCode.get(row.code) ?? [], targets))
    .filter((known) => known.figures.length + known.targets.length > 0)
    .map((known) => outlookInList.parse(outlookOf(known, measureOf(known), year, preset)));
  return { unit: named(unit), year, asKnownOn, years: yearsOf(figures, year), rows: worked };
};

/** The period asked for, else the latest year known, else the latest period; the year that is over where none is known. */
const periodFor = (asked: Period | undefined, known: readonly Period[], day: string): Period =>
  asked ?? known.find((each) => frequencyOf(each) === "A") ?? known[0] ?? String(Number(day.slice(0, 4)) - 1);

/** A territory that lives, for what is added up in it. Refuses `unit.not-there`. */
export const territoryLookedAt = async (db: Db, countyId: string, unitId: string | undefined) => {
  const unit = await unitLookedAt(db, countyId, unitId);
  if (isRefusal(unit)) return unit;
  return isTerritory(unit) ? unit : refuse("unit.not-there");
};

/** A unit's parts beside each other in one period. Refuses `indicator.not-there`, `unit.not-there`, `roll-up.too-fine`. */
export const readPartsOf = async (
  db: Db,
  countyId: string,
  code: string,
  { unitId, asked, asKnownOn }: { unitId: string | undefined; asked: Period | undefined; asKnownOn: string },
): Promise<Parts | Refusal> => {
  const unit = await territoryLookedAt(db, countyId, unitId);
  if (isRefusal(unit)) return unit;
  const row = (await indicatorsOf(db, countyId)).find((one) => one.code === code);
  if (!row) return refuse("indicator.not-there", { code });
  const which = { unit, indicatorId: row.id, publishedBy: asKnownOn };
  const periods = (await periodsWithin(db, countyId, which)).toSorted(byLatestPeriod);
  const period = periodFor(asked, periods, asKnownOn);
  const both = [period, yearBefore(period)];
  const direct = await partsWithin(db, countyId, unit);
  const unitIds = [unit.id, ...direct.map(({ id }) => id)];
  const figures = await seriesKnown(db, countyId, { unitIds, codes: [code], periods: both }, asKnownOn);
  const below = row.additive ? await sumsBelow(db, countyId, { ...which, periods: both }) : [];
  const known = { indicator: indicator.parse(row), period, whole: named(unit), direct, figures, below };
  const worked = partsOf(known);
  if (isRefusal(worked)) return worked;
  const above = (await territoriesAbove(db, countyId, unit.path)).map(named);
  return { ...worked, indicator: known.indicator, unit: known.whole, above, period, periods, asKnownOn };
};
