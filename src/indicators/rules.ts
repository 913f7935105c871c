import type { Basis, FigureDraft, Measure, Period, Status } from "./words.ts";

/** What makes two figures the same observation; its vintages differ only in what was said, and when. */
export interface ObservationKey {
  readonly code: string;
  /** The unit it is of; null is the county itself. */
  readonly unitId: string | null;
  readonly period: Period;
  readonly measure: Measure;
  readonly basis: Basis;
}

/** What the rules need to know of a recorded vintage. */
export interface Vintage {
  readonly vintage: number;
  readonly publishedOn: string;
  readonly value: string;
  readonly multiplier: number;
  readonly status: Status;
}

/** The key as the log says it, beside the unit. */
export const keyText = ({ code, period, measure, basis }: Omit<ObservationKey, "unitId">): string =>
  [code, period, measure, basis].join(" ");

/** The key by which vintages are of one observation. */
export const keyOf = (key: ObservationKey): string => `${key.unitId ?? ""} ${keyText(key)}`;

const isLater = (a: Vintage, b: Vintage): boolean =>
  a.publishedOn > b.publishedOn || (a.publishedOn === b.publishedOn && a.vintage > b.vintage);

/**
 * The vintage of one observation that was known at the end of that day ("YYYY-MM-DD"): the one published last, and
 * of two of the same day the one recorded last. Undefined when none was published by then.
 */
export const knownOn = <V extends Vintage>(vintages: readonly V[], date: string): V | undefined =>
  vintages
    .filter(({ publishedOn }) => publishedOn <= date)
    .reduce<V | undefined>((last, each) => (last && isLater(last, each) ? last : each), undefined);

/** Of many observations the vintages known on that day: one each, in the order in which they first stand. */
export const asKnownOn = <V extends Vintage & ObservationKey>(
  observations: readonly V[],
  date: string,
): V[] => [...Map.groupBy(observations, keyOf).values()].flatMap((vintages) => knownOn(vintages, date) ?? []);

/** Whether two say the same figure: 295 is 295.0, but 2 950 000 万元 is a figure of its own, with more digits. */
const saysTheSame = (a: Omit<Vintage, "vintage" | "publishedOn">, b: typeof a): boolean =>
  sameDecimal(a.value, b.value) && a.multiplier === b.multiplier && a.status === b.status;

const shortest = (value: string): string => (value.includes(".") ? value.replace(/\.?0+$/, "") : value);

/** Compares decimals digit by digit, so that no digit is lost to binary fractions. */
export const sameDecimal = (a: string, b: string): boolean =>
  shortest(a).replace(/^-0$/, "0") === shortest(b).replace(/^-0$/, "0");

export type Step =
  | { readonly step: "same" }
  | { readonly step: "first"; readonly vintage: number }
  | { readonly step: "revision"; readonly vintage: number; readonly was: Vintage };

/**
 * What publishing a figure does to its observation: nothing where that day's figure is the same, the first vintage
 * where none was known by that day, else a further vintage. A document is taken at its own date, so that documents
 * may come in any order and the same one twice.
 */
export const stepOf = (vintages: readonly Vintage[], draft: FigureDraft): Step => {
  const was = knownOn(vintages, draft.publishedOn);
  if (was && saysTheSame(was, draft)) return { step: "same" };
  const vintage = Math.max(0, ...vintages.map((each) => each.vintage)) + 1;
  return was ? { step: "revision", vintage, was } : { step: "first", vintage };
};
