/** The ways in which the rest of a year is foretold. The names are those of the textbooks. */
export const forecastMethods = ["seasonal-naive", "seasonal-drift", "holt-winters"] as const;
export type ForecastMethod = (typeof forecastMethods)[number];

const season = 12;

/** Foretells so many months after the ones known, all of them without a gap. */
type Foretell = (known: readonly number[], ahead: number) => number[];

const aheadOf = (ahead: number): number[] => Array.from({ length: ahead }, (_, at) => at + 1);

/** The same month of the last year known. */
const lastYears = (known: readonly number[], step: number): number =>
  known[known.length - season + ((step - 1) % season)]!;

const seasonalNaive: Foretell = (known, ahead) => aheadOf(ahead).map((step) => lastYears(known, step));

/** How much a month was above the same month a year earlier, on average over the last year known. */
const drift = (known: readonly number[]): number => {
  const later = known.slice(Math.max(season, known.length - season));
  const from = known.length - later.length;
  return later.reduce((sum, value, at) => sum + value - known[from + at - season]!, 0) / later.length;
};

const seasonalDrift: Foretell = (known, ahead) => {
  const more = drift(known);
  return aheadOf(ahead).map((step) => lastYears(known, step) + more * Math.ceil(step / season));
};

interface Smoothing {
  readonly level: number;
  readonly trend: number;
  readonly season: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

interface State {
  level: number;
  trend: number;
  /** What each month of the year is above or below the level, the month of the first value first. */
  readonly seasons: number[];
  /** The squares of what each month, foretold from those before it, was missed by. */
  error: number;
}

/** Begins with the first two years: their means give level and trend, the first year's months the seasons. */
const begun = (known: readonly number[]): State => {
  const [first, second] = [mean(known.slice(0, season)), mean(known.slice(season, 2 * season))];
  const trend = (second - first) / season;
  const middle = (season - 1) / 2;
  const seasons = known.slice(0, season).map((value, at) => value - first - trend * (at - middle));
  return { level: first + trend * middle, trend, seasons, error: 0 };
};

/** Additive Holt–Winters over everything known. */
const smoothed = (known: readonly number[], by: Smoothing): State => {
  const state = begun(known);
  for (let at = season; at < known.length; at++) {
    const [value, place] = [known[at]!, at % season];
    const { level, trend, seasons } = state;
    state.error += (value - level - trend - seasons[place]!) ** 2;
    state.level = by.level * (value - seasons[place]!) + (1 - by.level) * (level + trend);
    state.trend = by.trend * (state.level - level) + (1 - by.trend) * trend;
    seasons[place] = by.season * (value - state.level) + (1 - by.season) * seasons[place]!;
  }
  return state;
};

/** The smoothings tried; the one that would have missed least is taken. */
const tried: readonly Smoothing[] = [0.1, 0.3, 0.5, 0.8].flatMap((level) =>
  [0.02, 0.1, 0.3].flatMap((trend) => [0.1, 0.3, 0.6].map((own) => ({ level, trend, season: own }))),
);

const holtWinters: Foretell = (known, ahead) => {
  const states = tried.map((by) => smoothed(known, by));
  const best = states.reduce((least, state) => (state.error < least.error ? state : least));
  return aheadOf(ahead).map(
    (step) => best.level + best.trend * step + best.seasons[(known.length + step - 1) % season]!,
  );
};

/** Each with the fewest months from which it can foretell anything. */
export const foretelling: Readonly<
  Record<ForecastMethod, { readonly least: number; readonly foretell: Foretell }>
> = {
  "seasonal-naive": { least: season, foretell: seasonalNaive },
  "seasonal-drift": { least: season + season / 2, foretell: seasonalDrift },
  "holt-winters": { least: 2 * season, foretell: holtWinters },
};
