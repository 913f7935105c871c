/** A guess on an appeal that was not learned from: how far it led, and whether it was right. */
export interface Tried {
  readonly lead: number;
  readonly right: boolean;
}

/** From this lead on, `right` of `n` guesses were right. */
export interface Band {
  readonly from: number;
  readonly right: number;
  readonly n: number;
}

/** How many guesses make a band at least: of fewer a share says little. */
const leastInBand = 20;

/** The share that is right, drawn to one half as by one guess of each kind (Laplace): no band is ever sure. */
const shareOf = ({ right, n }: Pick<Band, "right" | "n">): number => (right + 1) / (n + 2);

const bandsBy = (tried: readonly Tried[]): Band[] => {
  const sorted = tried.toSorted((a, b) => a.lead - b.lead);
  const bands: Band[] = [];
  for (let at = 0; at < sorted.length; at += leastInBand) {
    const end = sorted.length - at < 2 * leastInBand ? sorted.length : at + leastInBand;
    const part = sorted.slice(at, end);
    bands.push({ from: part[0]?.lead ?? 0, right: part.filter(({ right }) => right).length, n: part.length });
    if (end === sorted.length) break;
  }
  return bands;
};

const merged = (one: Band, next: Band): Band => ({
  from: one.from,
  right: one.right + next.right,
  n: one.n + next.n,
});

/**
 * What a lead is worth, learned from guesses that were tried: bands in which a larger lead is never right less often
 * (isotonic regression by pooling neighbours that fall back; M. Ayer and others, 1955). Naive Bayes takes words for
 * independent and so believes itself too much; its own probability is not shown to anyone.
 */
export const calibrated = (tried: readonly Tried[]): Band[] => {
  const pooled: Band[] = [];
  for (const band of bandsBy(tried)) {
    let last = band;
    for (let before = pooled.at(-1); before && shareOf(before) >= shareOf(last); before = pooled.at(-1)) {
      pooled.pop();
      last = merged(before, last);
    }
    pooled.push(last);
  }
  return pooled;
};

/** How likely a guess with this lead is right, 0 to 1, two digits; null where nothing was tried. */
export const confidenceOf = (bands: readonly Band[], lead: number): number | null => {
  const band = bands.findLast(({ from }) => from <= lead) ?? bands[0];
  return band ? Math.round(shareOf(band) * 100) / 100 : null;
};
