import type { ImportCounts } from "../../../ground/imports/index.ts";
import { type Refusal, refuse } from "../../../ground/refusal.ts";
import { sameDecimal } from "../../rules.ts";
import type { IndicatorRow } from "../../store.ts";
import { faultOf } from "../rules/target.ts";
import type { TargetRow } from "../store/targets.ts";
import type { TargetDraft } from "../words.ts";
import type { CellTarget } from "./read.ts";

/** What is known before targets come. */
export interface TargetsKnown {
  readonly root: string;
  readonly indicators: readonly IndicatorRow[];
  readonly targets: readonly TargetRow[];
}

/** A target with its place: the indicator it is of, the unit, and the version it replaces. */
export interface PlannedTarget {
  readonly draft: TargetDraft;
  readonly unitId: string;
  readonly indicator: IndicatorRow;
  readonly was: TargetRow | undefined;
  readonly step: "first" | "revision" | "same";
  readonly fault: Refusal | null;
}

const isSame = (was: TargetRow, draft: TargetDraft): boolean =>
  sameDecimal(was.value, draft.value) && was.multiplier === draft.multiplier && was.basis === draft.basis;

const unitFault = ({ draft, unit }: CellTarget, indicator: IndicatorRow): Refusal | null => {
  if (draft.measure !== "level") return null;
  if (indicator.unit === null) return refuse("target.no-unit");
  if (unit === null || unit === indicator.unit) return null;
  return refuse("figure.unit-differs", { unit, known: indicator.unit });
};

const nameOf = ({ nameZh, nameEn }: IndicatorRow) => ({ zh: nameZh, en: nameEn ?? nameZh });

const stepOf = (was: TargetRow | undefined, draft: TargetDraft): PlannedTarget["step"] => {
  if (!was) return "first";
  return isSame(was, draft) ? "same" : "revision";
};

/** What targets of a sheet would do, each by itself. One that replaces another says why; the same again changes nothing. */
export const planTargets = (
  read: readonly CellTarget[],
  { root, indicators, targets }: TargetsKnown,
  today: string,
): PlannedTarget[] => {
  const seen = new Set<string>();
  return read.flatMap((one) => {
    const { draft } = one;
    const indicator = indicators.find(({ code }) => code === draft.code);
    if (!indicator) return [];
    const unitId = draft.unitId ?? root;
    const [was] = targets
      .filter(
        (each) =>
          each.indicatorId === indicator.id &&
          each.unitId === unitId &&
          each.year === draft.year &&
          each.measure === draft.measure,
      )
      .toSorted((a, b) => b.version - a.version);
    const step = stepOf(was, draft);
    const key = [indicator.id, unitId, draft.year, draft.measure].join(" ");
    const twice = seen.has(key) ? refuse("target.twice", { name: nameOf(indicator) }) : null;
    seen.add(key);
    const unexplained = step === "revision" && draft.reason === null;
    const fault =
      twice ??
      faultOf(draft, today) ??
      unitFault(one, indicator) ??
      (unexplained ? refuse("target.without-reason") : null);
    return [{ draft, unitId, indicator, was, step, fault }];
  });
};

export const countsOf = (planned: readonly PlannedTarget[]): ImportCounts => {
  const count = (wanted: PlannedTarget["step"]) => planned.filter(({ step }) => step === wanted).length;
  return { added: count("first"), changed: count("revision"), same: count("same") };
};
