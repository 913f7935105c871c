import type { RetiredKeyRow, TreeRow } from "./store/trees.ts";
import type { Verifier } from "./note.ts";

/** Why a key no longer signs: another one was wanted, it is lost, or somebody else may have it. */
export const retirements = ["replaced", "lost", "leaked"] as const;
export type Retirement = (typeof retirements)[number];

/**
 * A key, and the sizes of the log that it is believed for: from the one at which it took over, which it signed itself, up
 * to and with the last it signed; null: it is in force.
 */
export interface KeySpan {
  readonly verifier: Verifier;
  readonly from: number;
  readonly to: number | null;
}

/** The keys of a log in their order, the last one in force; `retired` in the order in which they were. */
export const spansOf = (
  { origin: name, publicKey }: Pick<TreeRow, "origin" | "publicKey">,
  retired: readonly Pick<RetiredKeyRow, "publicKey" | "size">[],
): readonly KeySpan[] => {
  const ends = [0, ...retired.map(({ size }) => size)];
  const old = retired.map((key, at) => ({
    verifier: { name, publicKey: key.publicKey },
    from: ends[at]!,
    to: key.size,
  }));
  return [...old, { verifier: { name, publicKey }, from: ends.at(-1)!, to: null }];
};

export const isWithin = ({ from, to }: KeySpan, size: number): boolean =>
  size >= from && (to === null || size <= to);

/** The keys that must have signed the checkpoint of a size: where one took over from another, both. */
export const keysAt = (spans: readonly KeySpan[], size: number): readonly Verifier[] =>
  spans.filter((span) => isWithin(span, size)).map(({ verifier }) => verifier);

const isKey = ({ verifier }: KeySpan, { name, publicKey }: Verifier): boolean =>
  verifier.name === name && Buffer.compare(verifier.publicKey, publicKey) === 0;

/** The span of a key that somebody believes; undefined where the log never had it. */
export const spanOf = (spans: readonly KeySpan[], key: Verifier): KeySpan | undefined =>
  spans.find((span) => isKey(span, key));

/**
 * What is believed of a log's keys by whoever believes one: a key that the log had vouches for those before it, since what
 * it first signed covers the whole tree; one that the log never had stands alone.
 */
export const believedFrom = (spans: readonly KeySpan[], key: Verifier | null): readonly KeySpan[] =>
  key === null || spanOf(spans, key) ? spans : [{ verifier: key, from: 0, to: null }];
