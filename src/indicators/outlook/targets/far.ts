import type { Db } from "../../../ground/db/index.ts";
import type { ImportProblem } from "../../../ground/imports/index.ts";
import type { Cell } from "../../../ground/sheets/index.ts";
import { isTenfold } from "../../checks.ts";
import { seriesKnown } from "../../read.ts";
import type { UnitObservation } from "../../store.ts";
import { byLatestPeriod, frequencyOf, periodSaid } from "../../words/period.ts";
import { sizeIn } from "../../words/shown.ts";
import type { PlannedTarget } from "./plan.ts";

interface Asked {
  readonly planned: readonly PlannedTarget[];
  /** Where each of them stands. */
  readonly cells: readonly Cell[];
  readonly sheet: string;
  readonly today: string;
}

/** The last whole year's level of each unit and indicator. */
const lastYears = (known: readonly UnitObservation[]): ReadonlyMap<string, UnitObservation> =>
  new Map(
    known
      .filter(({ measure, period }) => measure === "level" && frequencyOf(period) === "A")
      .toSorted((a, b) => byLatestPeriod(b.period, a.period))
      .map((each) => [`${each.unitId} ${each.code}`, each]),
  );

/** The question of a target that is ten times what was last reached, or a tenth of it: 万元 for 亿元. */
const questionOf = (
  { draft, unitId, indicator, fault }: PlannedTarget,
  known: ReturnType<typeof lastYears>,
): Pick<ImportProblem, "id" | "params"> | null => {
  const last = known.get(`${unitId} ${draft.code}`);
  if (fault || draft.measure !== "level" || !last || !isTenfold(draft, last)) return null;
  const sizes = { value: sizeIn(draft, indicator.unit), other: sizeIn(last, indicator.unit) };
  return { id: "figure.level-jump", params: { ...sizes, period: periodSaid(last.period) } };
};

/** Of which targets it is to be asked whether their unit word is right, each at its cell. */
export const farFromKnown = async (
  db: Db,
  countyId: string,
  { planned, cells, sheet, today }: Asked,
): Promise<ImportProblem[]> => {
  const unitIds = [...new Set(planned.map(({ unitId }) => unitId))];
  const codes = [...new Set(planned.map(({ draft }) => draft.code))];
  const known = lastYears(await seriesKnown(db, countyId, { unitIds, codes }, today));
  return planned.flatMap((one, at): ImportProblem[] => {
    const asked = questionOf(one, known);
    return asked ? [{ sheet, ref: cells[at]!.ref, ...asked, severity: "question" }] : [];
  });
};
