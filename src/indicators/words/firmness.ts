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

/** The shares of all units in one row after the other: ten thousand draws read them, and flat rows are read fastest. */
const flat = (standings: readonly Standing[]): Float64Array =>
  Float64Array.from(standings.flatMap(({ shares }) => shares));

/** Totals in whole steps of the last digit shown, so that what is shown equal ranks equal. */
const totalsInto = (
  into: Float64Array,
  rows: Float64Array,
  standings: readonly Standing[],
  { weights, full, digits }: Weighting,
): void => {
  const scale = 10 ** digits;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const perWeight = Float64Array.from(weights, (weight) => (weight * full) / whole);
  const width = perWeight.length;
  for (let unit = 0; unit < standings.length; unit++) {
    let points = standings[unit]!.beside;
    for (let at = 0; at < width; at++) points += rows[unit * width + at]! * perWeight[at]!;
    into[unit] = Math.round(Math.max(0, points) * scale);
  }
};

/** Each pair is compared once: who is behind goes one place down. */
const placesInto = (into: Uint16Array, totals: Float64Array): void => {
  into.fill(1);
  for (let unit = 0; unit < totals.length; unit++)
    for (let other = unit + 1; other < totals.length; other++)
      if (totals[other]! > totals[unit]!) into[unit]!++;
      else if (totals[other]! < totals[unit]!) into[other]!++;
};

/** The places under one weighting, in the order of the standings; equal totals share the better place. */
export const placesUnder = (standings: readonly Standing[], weighting: Weighting): number[] => {
  const totals = new Float64Array(standings.length);
  const places = new Uint16Array(standings.length);
  totalsInto(totals, flat(standings), standings, weighting);
  placesInto(places, totals);
  return [...places];
};

const quantile = (counts: Uint32Array, draws: number, share: number): number => {
  let seen = 0;
  for (let place = 1; place < counts.length; place++) {
    seen += counts[place]!;
    if (seen >= share * draws) return place;
  }
  return counts.length - 1;
};

/**
 * How firm each place is when every weight moves by itself, evenly within ± spread (the weights are stretched back to
 * the whole). Deterministic for a seed. For arithmetic schemes: `shares` are weighed and added.
 */
export const firmness = (
  standings: readonly Standing[],
  weighting: Weighting,
  { seed, draws, spread }: Draws = usualDraws,
): Firmness[] => {
  const next = drawn(seed);
  const rows = flat(standings);
  const totals = new Float64Array(standings.length);
  const places = new Uint16Array(standings.length);
  const counts = standings.map(() => new Uint32Array(standings.length + 1));
  const weights = [...weighting.weights];
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < weights.length; at++)
      weights[at] = weighting.weights[at]! * (1 + spread * (2 * next() - 1));
    totalsInto(totals, rows, standings, { ...weighting, weights });
    placesInto(places, totals);
    for (let unit = 0; unit < places.length; unit++) counts[unit]![places[unit]!]!++;
  }
  return placesUnder(standings, weighting).map((place, unit) => ({
    unitId: standings[unit]!.unitId,
    place,
    kept: counts[unit]![place]! / draws,
    from: quantile(counts[unit]!, draws, 0.05),
    to: quantile(counts[unit]!, draws, 0.95),
  }));
};
