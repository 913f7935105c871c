import { leafHash, nodeHash } from "./hashing.ts";
import { append, keyOf, type ReadTile, readingFrom, type Tile } from "./tiles.ts";

/** The tiles of a tree over leaves, grown by `step` leaves at a time, and how to read them. */
export const grown = (leaves: readonly Uint8Array[], step = leaves.length || 1): ReadTile => {
  const kept = new Map<string, Tile>();
  for (let size = 0; size < leaves.length; size += step) {
    const more = leaves.slice(size, size + step).map(leafHash);
    for (const tile of append(size, more, readingFrom([...kept.values()]))) kept.set(keyOf(tile), tile);
  }
  return readingFrom([...kept.values()]);
};

/** The root as RFC 9162 §2.1.1 defines it, word for word, without tiles. */
export const rootByDefinition = (hashes: readonly Uint8Array[]): Uint8Array => {
  if (hashes.length === 1) return hashes[0]!;
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return nodeHash(rootByDefinition(hashes.slice(0, half)), rootByDefinition(hashes.slice(half)));
};

/** Leaves that differ from each other. */
export const someLeaves = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, at) => Buffer.from(`leaf ${at}`));
