import { foretelling, type ForecastMethod, forecastMethods } from "./methods.ts";

/** Below two years of months nothing is foretold. */
export const leastMonths = 24;

/** Eight of ten: what an interval is meant to hold. */
export const held = 0.8;
const reach = 1.2816;

/** How a method would have done: over how many past dates it was tried, and how far off it was. */
export interface BackTest {
  readonly method: ForecastMethod;
  readonly tries: number;
  /** The root of the mean square of what it missed the year's rest by, in the unit of the series. */
  readonly error: number;
  /** The mean of what it missed by, in percent of what came; null where nothing came once. */
  readonly percent: number | null;
}

export interface Forecast {
  readonly method: ForecastMethod;
  /** The months to come, one each. */
  readonly months: readonly number[];
  /** Where the year ends: all its months together, or what stands then. */
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** Of every method that could be tried, the one used first. */
  readonly tests: readonly BackTest[];
}

export interface Ahead {
  /** The months known, without a gap. */
  readonly known: readonly number[];
  /** How many are to come: 1 to 12. */
  readonly months: number;
  /** Whether the months add up to the year. */
  readonly addsUp: boolean;
  /** What the year holds already; only where it adds up. */
  readonly soFar: number;
}

const outcome = (months: readonly number[], addsUp: boolean): number =>
  addsUp ? months.reduce((sum, value) => sum + value, 0) : months.at(-1)!;

/** Foretells from every past date from which the same stretch is known, and looks at what came. */
const backTest = (method: ForecastMethod, { known, months, addsUp }: Ahead): BackTest | null => {
  const { least, foretell } = foretelling[method];
  const misses: { readonly off: number; readonly came: number }[] = [];
  for (let from = least; from + months <= known.length; from++) {
    const came = outcome(known.slice(from, from + months), addsUp);
    misses.push({ off: outcome(foretell(known.slice(0, from), months), addsUp) - came, came });
  }
  if (misses.length === 0) return null;
  const over = (of: (miss: (typeof misses)[number]) => number): number =>
    misses.reduce((sum, miss) => sum + of(miss), 0) / misses.length;
  return {
    method,
    tries: misses.length,
    error: Math.sqrt(over(({ off }) => off ** 2)),
    percent: misses.some(({ came }) => came === 0)
      ? null
      : 100 * over(({ off, came }) => Math.abs(off / came)),
  };
};

/** From fewer tries than this no error can be told. */
const fewestTries = 3;

/** Best first. Of what erred alike the simpler stands first. */
const tested = (ahead: Ahead): BackTest[] =>
  forecastMethods
    .flatMap((method) => backTest(method, ahead) ?? [])
    .filter(({ tries }) => tries >= fewestTries)
    .toSorted((a, b) => a.error - b.error);

/**
 * Where the year will end, with the interval that would have held eight of ten: the method that erred least when it was
 * tried from past dates over as many months, and that error, widened for how few tries there were. Null with fewer than
 * 24 months, and where none could be tried three times: not enough data.
 */
export const forecastOf = (ahead: Ahead): Forecast | null => {
  if (ahead.known.length < leastMonths) return null;
  const tests = tested(ahead);
  const [best] = tests;
  if (!best) return null;
  const months = foretelling[best.method].foretell(ahead.known, ahead.months);
  const end = outcome(months, ahead.addsUp) + (ahead.addsUp ? ahead.soFar : 0);
  const off = reach * best.error * Math.sqrt(1 + 1 / best.tries);
  return { method: best.method, months, end, low: end - off, high: end + off, tests };
};
