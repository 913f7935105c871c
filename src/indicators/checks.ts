import {
  growthAgainstLevels,
  levelUnusual,
  shareAgainstLevels,
  structureAgainstWhole,
  unitsAgainstWhole,
} from "./against.ts";
import { daySaid } from "../ground/look/format.ts";
import type { Check, CheckContext, Finding, LevelKnown } from "./known.ts";
import { sizeIn } from "./words/shown.ts";
import { lastDayOf, lengthOf, periodSaid } from "./words/period.ts";
import { basesOf, type FigureDraft, type Period } from "./words.ts";

const error = (check: string, params: Finding["params"] = {}): Finding => ({
  check,
  severity: "error",
  params,
});
const question = (check: string, params: Finding["params"] = {}): Finding => ({
  check,
  severity: "question",
  params,
});

const highestRank = 5000;

const basisFits: Check = ({ measure, basis }) =>
  (basesOf[measure] as readonly string[]).includes(basis)
    ? undefined
    : error("figure.basis-unfit", { basis });

const rankIsWhole: Check = ({ measure, value }) => {
  if (measure !== "rank") return undefined;
  const isRank = /^[1-9]\d*$/.test(value) && Number(value) <= highestRank;
  return isRank ? undefined : error("figure.rank-not-whole", { value });
};

/** A share is a part of its whole, in %. */
const shareInRange: Check = ({ measure, value }) =>
  measure === "share" && (Number(value) < 0 || Number(value) > 100)
    ? error("figure.share-beyond-whole", { value })
    : undefined;

/** A growth of 1 000 % and more is a level in the wrong column. */
export const isLevel = (growth: string): boolean => Math.abs(Number(growth)) >= 1000;

/** One beyond 100 % is asked about. */
const growthInRange: Check = ({ measure, value }) => {
  if (measure !== "growth") return undefined;
  if (isLevel(value)) return error("figure.growth-is-level", { value });
  return Math.abs(Number(value)) > 100 ? question("figure.growth-large", { value }) : undefined;
};

const percent = new Set(["%", "‰", "百分点"]);

const levelHasUnit: Check = ({ measure }, { indicator, unitWord }) =>
  measure === "level" && !unitWord && !indicator.unit ? error("figure.level-without-unit") : undefined;

const unitAgrees: Check = ({ measure, value }, { indicator, unitWord }) => {
  if ((measure !== "level" && measure !== "increment") || !unitWord || !indicator.unit) return undefined;
  if (unitWord.unit === indicator.unit) return undefined;
  const check = percent.has(unitWord.unit) ? "figure.level-is-growth" : "figure.unit-differs";
  return error(check, { value, unit: unitWord.unit, known: indicator.unit });
};

const published: Check = ({ publishedOn, period }, { today }) => {
  const date = daySaid(publishedOn);
  if (publishedOn > today) return error("figure.not-yet-published", { date });
  const isOver = publishedOn > lastDayOf(period);
  return isOver ? undefined : error("figure.period-not-over", { period: periodSaid(period), date });
};

const jumpFactor = 10;
type Sized = Pick<LevelKnown, "value" | "multiplier">;
const plainSize = ({ value, multiplier }: Sized): number => Math.abs(Number(value)) * 10 ** multiplier;

/** Whether one is ten times the other or more: 万元 for 亿元. Of nothing nothing can be said. */
export const isTenfold = (a: Sized, b: Sized): boolean => {
  const [now, then] = [plainSize(a), plainSize(b)];
  return then !== 0 && (now >= then * jumpFactor || now * jumpFactor <= then);
};

const nearest = (levels: readonly LevelKnown[], period: Period): LevelKnown | undefined => {
  const distance = (other: Period) => Math.abs(Date.parse(lastDayOf(other)) - Date.parse(lastDayOf(period)));
  return levels
    .filter((other) => other.period !== period && lengthOf(other.period) === lengthOf(period))
    .sort((a, b) => distance(a.period) - distance(b.period))[0];
};

/** 万元 for 亿元, or a growth among the levels: ten times more or less than the nearest period of the same length. */
const levelJump: Check = (draft, { indicator, unitWord, levels }) => {
  if (draft.measure !== "level") return undefined;
  const unit = indicator.unit ?? unitWord?.unit ?? null;
  const other = nearest(levels, draft.period);
  if (!other || !isTenfold(draft, other)) return undefined;
  const sizes = { value: sizeIn(draft, unit), other: sizeIn(other, unit) };
  return question("figure.level-jump", { ...sizes, period: periodSaid(other.period) });
};

/** The checks by name, in the order in which they are made. */
const checks: Readonly<Record<string, Check>> = {
  basisFits,
  rankIsWhole,
  shareInRange,
  growthInRange,
  levelHasUnit,
  unitAgrees,
  published,
  levelJump,
  levelUnusual,
  growthAgainstLevels,
  shareAgainstLevels,
  unitsAgainstWhole,
  structureAgainstWhole,
};

/**
 * Everything the checks find in one figure; where there are errors, only these, since questions about a wrong figure
 * mislead. A growth that differs from the division of levels is asked about by its basis, and stands as published.
 */
export const findingsOf = (draft: FigureDraft, context: CheckContext): Finding[] => {
  const found = Object.values(checks).flatMap((check) => check(draft, context) ?? []);
  const errors = found.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? errors : found;
};
