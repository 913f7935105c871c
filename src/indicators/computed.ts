import { asKnownOn, type ObservationKey, type Vintage } from "./rules.ts";
import { byLatestPeriod, yearBefore } from "./words/period.ts";
import { type ComputedGrowth, type GrowthBasis, growthBases } from "./words.ts";

type Known = Vintage & ObservationKey;

const plain = ({ value, multiplier }: Pick<Vintage, "value" | "multiplier">): number =>
  Number(value) * 10 ** multiplier;

/** What a published growth, which has so many decimals, may differ by and still say the same. */
const rounding = (value: string): number => 0.5 / 10 ** (value.split(".")[1]?.length ?? 0) + 1e-9;

const inOrder = (a: Known, b: Known): number =>
  growthBases.indexOf(a.basis as GrowthBasis) - growthBases.indexOf(b.basis as GrowthBasis);

const digits = 2;

/**
 * Growth worked out from levels: it is no figure, nobody published it, and it is made only when somebody asks. Beside it
 * stands the growth that was published, and whether they differ; that one is the figure (云和 2022: −4.1 published,
 * −2.2 by division). The latest period first; only periods whose year before is known.
 */
export const computedGrowth = (observations: readonly Known[], day: string): ComputedGrowth[] => {
  const known = asKnownOn(observations, day);
  const levels = new Map(
    known.filter(({ measure }) => measure === "level").map((each) => [each.period, each]),
  );
  const growths = Map.groupBy(
    known.filter(({ measure }) => measure === "growth"),
    ({ period }) => period,
  );
  return [...levels.values()]
    .sort((a, b) => byLatestPeriod(a.period, b.period))
    .flatMap((level) => {
      const base = levels.get(yearBefore(level.period));
      if (!base || plain(base) === 0) return [];
      const computed = (plain(level) / plain(base) - 1) * 100;
      const [published] = (growths.get(level.period) ?? []).toSorted(inOrder);
      const differs = published
        ? Math.abs(computed - Number(published.value)) > rounding(published.value)
        : false;
      return [
        {
          period: level.period,
          level: { value: level.value, multiplier: level.multiplier, vintage: level.vintage },
          base: { value: base.value, multiplier: base.multiplier, vintage: base.vintage },
          computed: computed.toFixed(digits),
          published: published ? { value: published.value, basis: published.basis } : null,
          differs,
        },
      ];
    });
};
