import { daySaid } from "../ground/look/format.ts";
import { findingsOf } from "./checks.ts";
import { contexts } from "./context.ts";
import type { Drafted, Finding, Known } from "./known.ts";
import { keyOf, type Step, stepOf, type Vintage } from "./rules.ts";
import type { Observation } from "./table.ts";
import { type FigureDraft, frequencies, type Frequency, type Indicator } from "./words.ts";
import { frequencyOf, periodSaid } from "./words/period.ts";

/** One figure of a publication: what the checks find in it, and what it does to its observation. */
export interface PlannedFigure {
  readonly draft: FigureDraft;
  readonly findings: readonly Finding[];
  readonly step: Step;
  readonly reason: string | null;
}

/** An indicator as it will be, and as it was; null when it is new. */
export interface PlannedIndicator {
  readonly next: Indicator;
  readonly was: Indicator | null;
}

export interface PublicationPlan {
  readonly indicators: readonly PlannedIndicator[];
  readonly figures: readonly PlannedFigure[];
}

const finer = (a: Frequency, b: Frequency): Frequency =>
  frequencies.indexOf(a) >= frequencies.indexOf(b) ? a : b;

/** What the indicator becomes: a unit once known stays, a frequency only gets finer. */
const merged = (was: Indicator, given: Indicator): Indicator => ({
  ...given,
  nameEn: given.nameEn ?? was.nameEn,
  unit: was.unit ?? given.unit,
  frequency: finer(was.frequency, given.frequency),
  direction: given.direction === "none" ? was.direction : given.direction,
  additive: was.additive || given.additive,
  additiveInTime: given.additiveInTime,
  prices: was.prices ?? given.prices,
  partOf: was.partOf ?? given.partOf,
});

const sameIndicator = (a: Indicator, b: Indicator): boolean =>
  (Object.keys(a) as (keyof Indicator)[]).every((key) => a[key] === b[key]);

const finestOf = (code: string, drafted: readonly Drafted[]): Frequency =>
  drafted
    .filter(({ draft }) => draft.code === code)
    .reduce<Frequency>((found, { draft }) => finer(found, frequencyOf(draft.period)), "A");

/** The indicators a publication adds or changes; those it leaves as they are, are not in it. */
const plannedIndicators = (
  given: readonly Indicator[],
  drafted: readonly Drafted[],
  known: readonly Indicator[],
): PlannedIndicator[] =>
  given.flatMap((one) => {
    const was = known.find(({ code }) => code === one.code) ?? null;
    const measured = { ...one, frequency: finer(one.frequency, finestOf(one.code, drafted)) };
    const next = was ? merged(was, measured) : measured;
    return was && sameIndicator(was, next) ? [] : [{ next, was }];
  });

const twice = ({ code, period }: FigureDraft, indicators: readonly Indicator[]): Finding => {
  const { nameZh = code, nameEn = null } = indicators.find((one) => one.code === code) ?? {};
  const name = { zh: nameZh, en: nameEn ?? nameZh };
  return { check: "figure.twice", severity: "error", params: { name, period: periodSaid(period) } };
};

/** The question of a figure that becomes a further vintage of one that is known. */
export const revises = "figure.revises";

const revised = ({ value }: FigureDraft, step: Step): Finding[] =>
  step.step === "revision"
    ? [
        {
          check: revises,
          severity: "question",
          params: {
            was: step.was.value,
            wasStatus: step.was.status,
            on: daySaid(step.was.publishedOn),
            now: value,
          },
        },
      ]
    : [];

/**
 * A document that does not state how its growth was measured speaks of the growth that is known: it takes that one's
 * basis, where exactly one stated basis is known for the period and no unstated one.
 */
const withKnownBasis = (draft: FigureDraft, observations: readonly Observation[]): FigureDraft => {
  if (draft.measure !== "growth" || draft.basis !== "not-stated") return draft;
  const known = observations.filter(
    ({ code, unitId, period, measure }) =>
      code === draft.code && unitId === draft.unitId && period === draft.period && measure === "growth",
  );
  const [basis, ...others] = new Set(known.map((each) => each.basis));
  return basis && others.length === 0 ? { ...draft, basis } : draft;
};

/** The indicators as they are known, and the new ones as they are given. */
const withGiven = (known: readonly Indicator[], given: readonly Indicator[]): Indicator[] => {
  const codes = new Set(known.map(({ code }) => code));
  return [...known, ...given.filter(({ code }) => !codes.has(code))];
};

/** Two figures of one document for the same observation contradict or repeat each other. */
const ownKey = (draft: FigureDraft): string => `${keyOf(draft)} ${draft.publishedOn}`;

/**
 * What a publication would do, worked out without saving: each figure with its findings and its step, and the
 * indicators that come or change. Pure.
 */
export const planPublication = (
  given: readonly Indicator[],
  drafted: readonly Drafted[],
  known: Known,
  today: string,
): PublicationPlan => {
  const vintages = new Map<string, Vintage[]>(Map.groupBy(known.observations, keyOf));
  const seen = new Set<string>();
  const indicators = withGiven(known.indicators, given);
  const contextOf = contexts(indicators, known, drafted, today);
  const figures = drafted.map((one) => {
    const draft = withKnownBasis(one.draft, known.observations);
    const own = vintages.get(keyOf(draft)) ?? [];
    const step = stepOf(own, draft);
    // The next figure of this document is held against this one too.
    if (step.step !== "same") vintages.set(keyOf(draft), [...own, { ...draft, vintage: step.vintage }]);
    const again = seen.has(ownKey(draft)) ? [twice(draft, indicators)] : [];
    seen.add(ownKey(draft));
    return {
      draft,
      step,
      reason: one.reason ?? null,
      // A figure that repeats another revises nothing: only the repetition is said.
      findings: again.length > 0 ? again : [...findingsOf(draft, contextOf(one)), ...revised(draft, step)],
    };
  });
  return { indicators: plannedIndicators(given, drafted, known.indicators), figures };
};
