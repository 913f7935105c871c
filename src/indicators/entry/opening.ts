import type { Db } from "../../ground/db/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { rootUnit } from "../../people/index.ts";
import { seriesKnown } from "../read.ts";
import { indicatorsOf, townshipsOf, type UnitObservation } from "../store.ts";
import { byLatestPeriod, frequencyOf } from "../words/period.ts";
import { unitWord } from "../words/unit-word.ts";
import { frequencies, type Indicator, type Period } from "../words.ts";
import type { EntryRow, Opening, ReleaseBody } from "./words.ts";

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

const headOf = (period: Period | null): ReleaseBody["head"] => ({
  ...(period ? { period } : {}),
  status: "P",
});

/** The rows a release begins with. Refuses `indicator.not-there` for townships without a known indicator. */
export const openingBody = async (
  db: Db,
  countyId: string,
  { period, rows, code }: Opening,
  today: string,
): Promise<ReleaseBody | Refusal> => {
  const head = headOf(period);
  if (rows === "none") return { head, rows: [] };
  const unitId = (await rootUnit(db, countyId))?.id;
  const indicators = await indicatorsOf(db, countyId);
  const codes = indicators.map((one) => one.code);
  const known = unitId ? await seriesKnown(db, countyId, { unitIds: [unitId], codes }, today) : [];
  if (rows === "indicators") {
    const usual = indicators.filter((one) => isUsual(one, period));
    return { head, rows: usual.map((one) => rowOf(one, known)) };
  }
  const one = indicators.find((each) => each.code === code);
  if (!one) return refuse("indicator.not-there", { code: code ?? "" });
  return {
    head,
    rows: (await townshipsOf(db, countyId)).map(({ nameZh }) => rowOf(one, known, nameZh)),
  };
};
