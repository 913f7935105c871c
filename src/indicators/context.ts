import type { CheckContext, Drafted, Known, LevelKnown } from "./known.ts";
import { asKnownOn, type ObservationKey, type Vintage } from "./rules.ts";
import type { FigureDraft, Indicator } from "./words.ts";

type Level = LevelKnown & Pick<ObservationKey, "code" | "unitId">;

const always = "9999-12-31";

/** The levels as they will be known: what is drafted stands before what is recorded. */
const levelsIn = (
  recorded: readonly (Vintage & ObservationKey)[],
  drafted: readonly Drafted[],
): Map<string, Level> => {
  const levels = [...asKnownOn(recorded, always), ...drafted.map(({ draft }) => draft)].filter(
    ({ measure }) => measure === "level",
  );
  return new Map(levels.map((level) => [`${level.unitId} ${level.code} ${level.period}`, level]));
};

const none: CheckContext["territory"] = { whole: null, parts: [] };

/**
 * What else is known when each figure of a publication is checked: the other levels of its series, and the whole and
 * the parts it belongs to, by units (where the indicator adds up over them) and by structure.
 */
export const contexts = (
  indicators: readonly Indicator[],
  known: Known,
  drafted: readonly Drafted[],
  today: string,
): ((one: Drafted) => CheckContext) => {
  const levels = levelsIn([...known.observations, ...known.parts], drafted);
  const series = Map.groupBy(levels.values(), ({ unitId, code }) => `${unitId} ${code}`);
  const byCode = new Map(indicators.map((one) => [one.code, one]));
  const at = (unitId: string | null, code: string, period: string) =>
    levels.get(`${unitId} ${code} ${period}`) ?? null;

  const territoryOf = ({ code, unitId, period }: FigureDraft): CheckContext["territory"] => {
    const inTree = unitId === known.root || known.townships.includes(unitId ?? "");
    if (!byCode.get(code)?.additive || !inTree) return none;
    const parts = known.townships.flatMap((township) => at(township, code, period) ?? []);
    return { whole: at(known.root, code, period), parts };
  };
  const structureOf = ({ code, unitId, period, measure }: FigureDraft): CheckContext["structure"] => {
    const wholeCode = byCode.get(code)?.partOf ?? null;
    const of = measure === "level" && indicators.some(({ partOf }) => partOf === code) ? code : wholeCode;
    if (of === null) return none;
    const parts = indicators.filter(({ partOf }) => partOf === of);
    return {
      whole: at(unitId, of, period),
      parts: parts.flatMap((part) => at(unitId, part.code, period) ?? []),
    };
  };
  return ({ draft, unitWord }) => ({
    indicator: byCode.get(draft.code) ?? { unit: null },
    unitWord,
    today,
    levels: series.get(`${draft.unitId} ${draft.code}`) ?? [],
    territory: territoryOf(draft),
    structure: structureOf(draft),
  });
};
