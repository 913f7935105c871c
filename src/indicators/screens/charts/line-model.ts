import { figure, signed } from "../../../ground/look/format.ts";
import type { Lang } from "../../../ground/texts.ts";
import { periodName } from "../../words/period.ts";
import type { Run } from "../../words/run.ts";
import { sizeShown } from "../../words/shown.ts";
import type { ObservationShown } from "../../words.ts";
import type { LinePoint } from "./line.ts";

/** A run as a reader of that language sees it. */
export interface LineModel {
  readonly points: readonly LinePoint[];
  /** Earlier vintages of the same periods. */
  readonly earlier: readonly LinePoint[];
  /** The unit of them all; % of a growth. */
  readonly unit: string;
}

/** A figure in the unit of the language, and as it is printed. */
export const printedIn =
  (measure: Run["measure"], unit: string | null, lang: Lang) =>
  (point: ObservationShown): Pick<LinePoint, "value" | "label"> => {
    const value = measure === "level" ? sizeShown(point, unit, lang).value : point.value;
    return { value, label: measure === "growth" ? `${signed(value)}%` : figure(value) };
  };

/** The unit that a run is told in. */
export const unitIn = ({ measure, points: [first] }: Run, unit: string | null, lang: Lang): string =>
  measure === "level" && first ? sizeShown(first, unit, lang).unit : "%";

/** What is drawn of a run: each figure by its period, in the words and the unit of the language. */
export const lineOf = (run: Run, unit: string | null, lang: Lang): LineModel => {
  const printed = printedIn(run.measure, unit, lang);
  const told = (point: ObservationShown): LinePoint => ({
    name: periodName(point.period, lang),
    ...printed(point),
  });
  return {
    points: run.points.map(told),
    earlier: run.earlier.map(told),
    unit: unitIn(run, unit, lang),
  };
};
