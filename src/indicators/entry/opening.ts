import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { type DirectoryUnit, rootUnit, type UnitDirectory, unitDirectory } from "../../people/index.ts";
import { seriesKnown } from "../read.ts";
import { indicatorsOf, type UnitObservation } from "../store.ts";
import { byLatestPeriod, frequencyOf } from "../words/period.ts";
import { unitWord } from "../words/unit-word.ts";
import { frequencies, type Indicator, type Period } from "../words.ts";
import { mostRows, type EntryRow, type Opening, type ReleaseBody } from "./words.ts";

/** Whether figures of this period are usual for the indicator: a monthly one has years too, a yearly one no months. */
const isUsual = (indicator: Indicator, period: Period | null): boolean =>
  period === null || frequencies.indexOf(frequencyOf(period)) <= frequencies.indexOf(indicator.frequency);

/** The unit word of an indicator, as its latest level was published. */
const wordOf = (indicator: Indicator, known: readonly UnitObservation[]): string => {
  const [last] = known
    .filter(({ code, measure }) => code === indicator.code && measure === "level")
    .sort((a, b) => byLatestPeriod(a.period, b.period));
  return indicator.unit ? unitWord({ unit: indicator.unit, multiplier: last?.multiplier ?? 0 }, "zh") : "";
};

const rowOf = (indicator: Indicator, known: readonly UnitObservation[], area = ""): EntryRow => ({
  cells: {
    code: indicator.code,
    nameZh: indicator.nameZh,
    unit: wordOf(indicator, known),
    ...(area ? { area } : {}),
  },
  reasons: {},
});

/** A unit as a row names it: after its parent's name, where another is called the same. */
const areaName = ({ nameZh, parentId }: DirectoryUnit, { byId, find }: UnitDirectory): string => {
  const parent = parentId === null ? undefined : byId(parentId);
  return find(nameZh).kind === "one" ? nameZh : `${parent?.nameZh ?? ""}${nameZh}`;
};

const kinds = { townships: "township", villages: "village" } as const;

const headOf = (period: Period | null): ReleaseBody["head"] => ({
  ...(period ? { period } : {}),
  status: "P",
});

/** One indicator of every township or village. Refuses `indicator.not-there` and `release.too-many-rows`. */
const areaRows = async (
  db: Db,
  countyId: string,
  { rows, code }: { rows: keyof typeof kinds; code: string | null },
  indicators: readonly Indicator[],
  today: string,
): Promise<EntryRow[] | Refusal> => {
  const one = indicators.find((each) => each.code === code);
  if (!one) return refuse("indicator.not-there", { code: code ?? "" });
  const directory = await unitDirectory(db, countyId);
  const units = directory.units.filter(({ kind }) => kind === kinds[rows]);
  if (units.length > mostRows) return refuse("release.too-many-rows", { rows: units.length, most: mostRows });
  const known = await seriesKnown(
    db,
    countyId,
    { unitIds: units.map(({ id }) => id), codes: [one.code] },
    today,
  );
  return units.map((unit) => rowOf(one, known, areaName(unit, directory)));
};

/**
 * The rows a release begins with. Refuses `indicator.not-there` for units without a known indicator, and
 * `release.too-many-rows`.
 */
export const openingBody = async (
  db: Db,
  countyId: string,
  { period, rows, code }: Opening,
  today: string,
): Promise<ReleaseBody | Refusal> => {
  const head = headOf(period);
  if (rows === "none") return { head, rows: [] };
  const indicators = await indicatorsOf(db, countyId);
  if (rows !== "indicators") {
    const own = await areaRows(db, countyId, { rows, code }, indicators, today);
    return isRefusal(own) ? own : { head, rows: own };
  }
  const unitId = (await rootUnit(db, countyId))?.id;
  const codes = indicators.map((one) => one.code);
  const known = unitId ? await seriesKnown(db, countyId, { unitIds: [unitId], codes }, today) : [];
  const usual = indicators.filter((one) => isUsual(one, period));
  return { head, rows: usual.map((one) => rowOf(one, known)) };
};
