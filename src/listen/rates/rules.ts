import { meanWithin, wilson } from "../../ground/wilson.ts";
import type { CallbackTally, Place, Rate, RateScheme, ThreeRates } from "./words.ts";
import { satisfactions } from "../words/states.ts";

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const rateOf = (sum: number, n: number, within: typeof wilson): Rate | null => {
  const interval = within(sum, n);
  return interval && { value: rounded(sum / n), n, ...interval };
};

/** What the steps of satisfaction sum to: satisfied + 0.9 × basically satisfied by the default scheme. */
const satisfied = ({ steps }: CallbackTally, scheme: RateScheme): number =>
  satisfactions.reduce((sum, step) => sum + scheme.steps[step] * steps[step], 0);

/**
 * The three rates over valid callbacks (DESIGN §4.2): response = contacted / valid, solution = solved / valid,
 * satisfaction = the weighted steps / valid, score = the weighted mean of the three.
 *
 * Intervals are of 95 %. The first two are shares: Wilson's. Satisfaction and score are means of one value from 0 to 1
 * for each callback (for the score 0.1 if contacted + 0.5 if solved + 0.4 × its step): the score interval of such a
 * mean, which holds however the three answers of one person hang together. Without a valid callback there is no rate.
 */
export const threeRatesOf = (tally: CallbackTally, scheme: RateScheme): ThreeRates => {
  const { valid, contacted, solved } = tally;
  const { weights } = scheme;
  const content = satisfied(tally, scheme);
  const score = weights.response * contacted + weights.solution * solved + weights.satisfaction * content;
  return {
    response: rateOf(contacted, valid, wilson),
    solution: rateOf(solved, valid, wilson),
    satisfaction: rateOf(content, valid, meanWithin),
    score: rateOf(score, valid, meanWithin),
  };
};

/** Two tallies as one: the county's is the sum of its units'. */
export const together = (one: CallbackTally, other: CallbackTally): CallbackTally => ({
  valid: one.valid + other.valid,
  contacted: one.contacted + other.contacted,
  solved: one.solved + other.solved,
  steps: {
    satisfied: one.steps.satisfied + other.steps.satisfied,
    basically: one.steps.basically + other.steps.basically,
    unsatisfied: one.steps.unsatisfied + other.steps.unsatisfied,
    "very-unsatisfied": one.steps["very-unsatisfied"] + other.steps["very-unsatisfied"],
  },
  excluded: one.excluded + other.excluded,
});

/**
 * Places by a rate, as ranges: only those whose interval lies wholly above count as better, only those wholly below as
 * worse. So a unit with three callbacks stands from first to last, and not before one with three hundred.
 */
export const placesBy = (rates: readonly (Rate | null)[]): (Place | null)[] => {
  const known = rates.filter((one): one is Rate => one !== null);
  return rates.map((mine) => {
    if (!mine) return null;
    const better = known.filter(({ low }) => low > mine.high).length;
    const worse = known.filter(({ high }) => high < mine.low).length;
    return { best: better + 1, worst: known.length - worse, of: known.length };
  });
};
