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

/** What is drawn of a run: each figure by its period, in the words and the unit of the language. */
export const lineOf = (run: Run, unit: string | null, lang: Lang): LineModel => {
  const { measure, points, earlier } = run;
  const told = (point: ObservationShown): LinePoint => {
    const value = measure === "level" ? sizeShown(point, unit, lang).value : point.value;
    const label = measure === "growth" ? `${signed(value)}%` : figure(value);
    return { name: periodName(point.period, lang), value, label };
  };
  const [first] = points;
  return {
    points: points.map(told),
    earlier: earlier.map(told),
    unit: measure === "level" && first ? sizeShown(first, unit, lang).unit : "%",
  };
};
