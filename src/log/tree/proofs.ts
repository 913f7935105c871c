import { leafHash, nodeHash } from "./hashing.ts";
import { consistencyRanges, inclusionRanges, isFull } from "./ranges.ts";
import { hashOf, type ReadTile } from "./tiles.ts";

/** Hashes from the leaf towards the root. */
export type Proof = readonly Uint8Array[];

/** What proves that the leaf `index` is in the tree of `size`. */
export const inclusionProof = (index: number, size: number, read: ReadTile): Proof =>
  inclusionRanges(index, size).map((range) => hashOf(range, read));

/** What proves that the tree of `size` only added to that of `older`. */
export const consistencyProof = (older: number, size: number, read: ReadTile): Proof =>
  consistencyRanges(older, size).map((range) => hashOf(range, read));

export const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** A node on its way up: its place in its row, and the place of the last node of that row. */
interface Way {
  readonly at: number;
  readonly last: number;
}

const half = (number: number): number => Math.floor(number / 2);
const up = ({ at, last }: Way): Way => ({ at: half(at), last: half(last) });
const isRight = ({ at }: Way): boolean => at % 2 === 1;

/** Past the rows in which the last node stands alone, and is therefore taken up unchanged. */
const pastLone = (way: Way): Way => (isRight(way) || way.at === 0 ? way : pastLone(up(way)));

/** Whether a leaf's data is at `index` in the tree of `size` with that root. (RFC 9162 §2.1.3.2.) */
export const isIncluded = (
  { data, index, size, root }: { data: Uint8Array; index: number; size: number; root: Uint8Array },
  proof: Proof,
): boolean => {
  if (index < 0 || index >= size) return false;
  let way: Way = { at: index, last: size - 1 };
  let hash: Uint8Array = leafHash(data);
  for (const sibling of proof) {
    if (way.last === 0) return false;
    if (isRight(way) || way.at === way.last) {
      hash = nodeHash(sibling, hash);
      way = pastLone(way);
    } else hash = nodeHash(hash, sibling);
    way = up(way);
  }
  return way.last === 0 && same(hash, root);
};

export interface Head {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Whether the newer tree holds the older one unchanged and only adds to it. (RFC 9162 §2.1.4.2.) */
export const isContinued = (older: Head, newer: Head, proof: Proof): boolean => {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root);
  if (older.size === 0) return proof.length === 0;
  const [first, ...rest] = isFull({ from: 0, to: older.size }) ? [older.root, ...proof] : proof;
  if (!first) return false;
  let way: Way = { at: older.size - 1, last: newer.size - 1 };
  while (isRight(way)) way = up(way);
  let [was, is] = [first, first];
  for (const sibling of rest) {
    if (way.last === 0) return false;
    if (isRight(way) || way.at === way.last) {
      [was, is] = [nodeHash(sibling, was), nodeHash(sibling, is)];
      way = pastLone(way);
    } else is = nodeHash(is, sibling);
    way = up(way);
  }
  return way.last === 0 && same(was, older.root) && same(is, newer.root);
};
