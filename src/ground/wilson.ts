/** Quantiles of the normal distribution for the confidences one may choose, two-sided. */
export const quantiles = { 0.9: 1.644854, 0.95: 1.959964, 0.99: 2.575829 } as const;
export type Confidence = keyof typeof quantiles;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const inUnit = (value: number): number => Math.min(1, Math.max(0, Math.round(value * 1e6) / 1e6));

/**
 * The Wilson score interval of a share (E. B. Wilson, 1927): where the true share lies, given `held` of `n`. Null
 * when nothing was looked at. Shares are 0 to 1.
 */
export const wilson = (held: number, n: number, confidence: Confidence = 0.95): Interval | null => {
  if (n === 0) return null;
  const z = quantiles[confidence];
  const share = held / n;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * n)) / n);
  const middle = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return { low: inUnit((middle - spread) / scale), high: inUnit((middle + spread) / scale) };
};

/**
 * Where the true mean of values from 0 to 1 lies, given their `sum` over `n`: the score interval with `mean` in the
 * place of the share. A value that may stand between 0 and 1 varies at most as much as one that is either, mean ×
 * (1 − mean) (R. Bhatia, C. Davis, 2000), so this is never narrower than it should be; unlike an interval from the
 * values' own spread it does not shrink to a point when three callbacks out of three are satisfied. Null for none.
 */
export const meanWithin = (sum: number, n: number, confidence: Confidence = 0.95): Interval | null =>
  wilson(sum, n, confidence);

/**
 * How many of `population` to look at for a share known to within ± `margin` (Cochran, with the correction for a
 * finite population), where nothing is known of it before.
 */
export const sizeFor = (population: number, margin: number, confidence: Confidence): number => {
  const z = quantiles[confidence];
  const endless = (z * z * 0.25) / (margin * margin);
  return Math.min(population, Math.ceil(endless / (1 + (endless - 1) / Math.max(population, 1))));
};
