import type { Check, CheckContext, Finding, LevelKnown } from "./known.ts";
import { lengthOf, yearBefore } from "./words/period.ts";
import type { GrowthBasis } from "./words.ts";

const question = (check: string, params: Finding["params"]): Finding => ({
  check,
  severity: "question",
  params,
});

type Sized = Pick<LevelKnown, "value" | "multiplier">;
const plain = ({ value, multiplier }: Sized): number => Number(value) * 10 ** multiplier;
const shown = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * How far a published growth may lie from the division of its levels, in points. At prices of the day they agree but for
 * rounding; comparable prices and revised bases make them differ by right (云和 2022: −4.1 published, −2.2 divided).
 */
const mayDiffer: Readonly<Record<GrowthBasis, number>> = {
  nominal: 0.3,
  comparable: 10,
  "comparable-scope": 10,
  "not-stated": 10,
};

const levelOf = ({ levels }: CheckContext, period: string | null): LevelKnown | undefined =>
  levels.find((level) => level.period === period);

/** Level, growth and base against each other; the published growth stands, the question is only whether it was copied right. */
export const growthAgainstLevels: Check = ({ measure, basis, period, value }, context) => {
  const [now, base] = [levelOf(context, period), levelOf(context, yearBefore(period))];
  const most = mayDiffer[basis as GrowthBasis];
  if (measure !== "growth" || !now || !base || plain(base) === 0 || most === undefined) return undefined;
  const divided = (plain(now) / plain(base) - 1) * 100;
  if (Math.abs(divided - Number(value)) <= most) return undefined;
  return question("figure.growth-differs", { value, divided: shown(divided), base: base.value });
};

/** A share is rounded to a tenth, and a structure is made to add up to 100. */
const shareMayDiffer = 0.15;

/** A share against its level and that of the whole (柘城 2021: 681 054 of 2 951 434 is 23.1, published as 23.0). */
export const shareAgainstLevels: Check = ({ measure, period, value }, context) => {
  const [part, { whole }] = [levelOf(context, period), context.structure];
  if (measure !== "share" || !part || !whole || plain(whole) === 0) return undefined;
  const divided = (plain(part) / plain(whole)) * 100;
  if (Math.abs(divided - Number(value)) <= shareMayDiffer) return undefined;
  return question("figure.share-differs", { value, divided: shown(divided) });
};

/** Parts are rounded one by one; beyond this share of the whole they are more than it. */
const partsMayExceed = 0.005;

/** The parts of a whole, by units or by structure, are together no more than it. */
const exceeds =
  (check: string, kind: "territory" | "structure"): Check =>
  (draft, context) => {
    const { whole, parts } = context[kind];
    if (draft.measure !== "level" || !whole || parts.length === 0) return undefined;
    const sum = parts.reduce((total, part) => total + plain(part), 0);
    if (plain(whole) < 0 || sum <= plain(whole) * (1 + partsMayExceed)) return undefined;
    return question(check, {
      sum: shown(sum / 10 ** whole.multiplier),
      whole: whole.value,
      count: parts.length,
    });
  };
export const unitsAgainstWhole = exceeds("figure.units-exceed", "territory");
export const structureAgainstWhole = exceeds("figure.structure-exceeds", "structure");

const median = (values: readonly number[]): number => {
  const inOrder = values.toSorted((a, b) => a - b);
  const half = inOrder.length / 2;
  return (inOrder[Math.ceil(half) - 1]! + inOrder[Math.floor(half)]!) / 2;
};

/** A deviation that large is one in some thousands of normal ones (Iglewicz and Hoaglin 1993). */
const robustLimit = 3.5;
const normal = 0.6745;
/** Fewer changes say nothing of what is usual. */
const fewest = 8;
/** A series that hardly moves must not make every move unusual: at least one point in a hundred. */
const leastSpread = 0.01;

/** How unusual a value is among others: the robust z by median and median deviation; null with too few others. */
export const robustZ = (value: number, others: readonly number[]): number | null => {
  if (others.length < fewest) return null;
  const middle = median(others);
  const spread = Math.max(leastSpread, median(others.map((other) => Math.abs(other - middle))));
  return (normal * (value - middle)) / spread;
};

/** The change on the year of each level that has one, as a logarithm: a doubling and a halving are equally far. */
const changes = (levels: readonly LevelKnown[], length: string): Map<string, number> => {
  const own = new Map(
    levels.filter(({ period }) => lengthOf(period) === length).map((level) => [level.period, plain(level)]),
  );
  const pairs = [...own].flatMap(([period, now]) => {
    const base = own.get(yearBefore(period));
    return base !== undefined && base > 0 && now > 0 ? [[period, Math.log(now / base)] as const] : [];
  });
  return new Map(pairs);
};

/** A level whose change on the year is far from what is usual for this series. */
export const levelUnusual: Check = (draft, { levels }) => {
  const base = levels.find(({ period }) => period === yearBefore(draft.period));
  if (draft.measure !== "level" || !base || plain(base) <= 0 || plain(draft) <= 0) return undefined;
  const others = changes(levels, lengthOf(draft.period));
  others.delete(draft.period);
  const change = Math.log(plain(draft) / plain(base));
  const z = robustZ(change, [...others.values()]);
  if (z === null || Math.abs(z) <= robustLimit) return undefined;
  return question("figure.level-unusual", {
    change: shown((Math.exp(change) - 1) * 100),
    usual: shown((Math.exp(median([...others.values()])) - 1) * 100),
    count: others.size,
  });
};
