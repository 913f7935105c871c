/** A unit's shares reached, line by line, 0 to 1 and above where a line is not capped, and its points beside the lines. */
export interface Standing {
  readonly unitId: string;
  readonly shares: readonly number[];
  readonly beside: number;
}

export interface Weighting {
  readonly weights: readonly number[];
  readonly full: number;
  readonly digits: number;
}

export interface Draws {
  /** Anyone draws the same again from it. */
  readonly seed: number;
  readonly draws: number;
  /** How far each weight may move, as a share of itself: 0.2 is ± 20 %. */
  readonly spread: number;
}

export const usualDraws = { seed: 20220209, draws: 10_000, spread: 0.2 } as const satisfies Draws;

/** How firm a place is: the share of draws that keep it, and the places that nine of ten draws give. */
export interface Firmness {
  readonly unitId: string;
  readonly place: number;
  readonly kept: number;
  readonly from: number;
  readonly to: number;
}

/** Numbers from 0 up to 1, the same for the same seed (Weyl sequence with a 32-bit mix); for draws, never for secrets. */
export const drawn = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

/** What draws are worked in: laid out once, so that a draw makes nothing anew. */
interface Bench {
  readonly units: number;
  /** Line by line the shares of all units: what one weight multiplies lies together. */
  readonly columns: Float64Array;
  readonly beside: Float64Array;
  readonly weights: Float64Array;
  readonly totals: Float64Array;
  /** The units, the best first, as the draw before left them: the next finds them nearly in order. */
  readonly order: Uint16Array;
  readonly places: Uint16Array;
}

const benchFor = (standings: readonly Standing[], lines: number): Bench => {
  const units = standings.length;
  const columns = new Float64Array(units * lines);
  for (const [unit, { shares }] of standings.entries())
    for (let line = 0; line < lines; line++) columns[line * units + unit] = shares[line]!;
  return {
    units,
    columns,
    beside: Float64Array.from(standings, ({ beside }) => beside),
    weights: new Float64Array(lines),
    totals: new Float64Array(units),
    order: Uint16Array.from(standings, (_, unit) => unit),
    places: new Uint16Array(units),
  };
};

/** Totals by the weights on the bench, in whole steps of the last digit shown, so that what is shown equal ranks equal. */
const total = ({ units, columns, beside, weights, totals }: Bench, full: number, scale: number): void => {
  let whole = 0;
  for (const weight of weights) whole += weight;
  totals.set(beside);
  for (let line = 0; line < weights.length; line++) {
    const [perShare, from] = [(weights[line]! * full) / whole, line * units];
    for (let unit = 0; unit < units; unit++) totals[unit]! += columns[from + unit]! * perShare;
  }
  for (let unit = 0; unit < units; unit++) totals[unit] = Math.round(Math.max(0, totals[unit]!) * scale);
};

/** Sorts by insertion, which costs next to nothing where little has moved; equal totals share the better place. */
const place = ({ units, totals, order, places }: Bench): void => {
  for (let at = 1; at < units; at++) {
    const unit = order[at]!;
    let to = at;
    for (; to > 0 && totals[order[to - 1]!]! < totals[unit]!; to--) order[to] = order[to - 1]!;
    order[to] = unit;
  }
  for (let at = 0, shared = 1; at < units; at++) {
    if (at > 0 && totals[order[at]!]! < totals[order[at - 1]!]!) shared = at + 1;
    places[order[at]!] = shared;
  }
};

/** The places under one weighting, in the order of the standings; equal totals share the better place. */
export const placesUnder = (
  standings: readonly Standing[],
  { weights, full, digits }: Weighting,
): number[] => {
  const bench = benchFor(standings, weights.length);
  bench.weights.set(weights);
  total(bench, full, 10 ** digits);
  place(bench);
  return [...bench.places];
};

/** Of draws counted by place, the place that so large a share of them does not go below. */
const quantile = (counts: Uint32Array, draws: number, share: number): number => {
  let seen = 0;
  for (let at = 1; at < counts.length; at++) {
    seen += counts[at]!;
    if (seen >= share * draws) return at;
  }
  return counts.length - 1;
};

/** How often each unit came to each place, over all draws. */
const countsOver = (
  standings: readonly Standing[],
  { weights, full, digits }: Weighting,
  { seed, draws, spread }: Draws,
): Uint32Array[] => {
  const next = drawn(seed);
  const bench = benchFor(standings, weights.length);
  const counts = standings.map(() => new Uint32Array(standings.length + 1));
  for (let draw = 0; draw < draws; draw++) {
    for (let line = 0; line < weights.length; line++)
      bench.weights[line] = weights[line]! * (1 + spread * (2 * next() - 1));
    total(bench, full, 10 ** digits);
    place(bench);
    for (let unit = 0; unit < counts.length; unit++) counts[unit]![bench.places[unit]!]!++;
  }
  return counts;
};

/**
 * How firm each place is when every weight moves by itself, evenly within ± spread (the weights are stretched back to
 * the whole). Deterministic for a seed. For arithmetic schemes: `shares` are weighed and added.
 */
export const firmness = (
  standings: readonly Standing[],
  weighting: Weighting,
  drawing: Draws = usualDraws,
): Firmness[] => {
  const counts = countsOver(standings, weighting, drawing);
  const { draws } = drawing;
  return placesUnder(standings, weighting).map((own, unit) => ({
    unitId: standings[unit]!.unitId,
    place: own,
    kept: counts[unit]![own]! / draws,
    from: quantile(counts[unit]!, draws, 0.05),
    to: quantile(counts[unit]!, draws, 0.95),
  }));
};
