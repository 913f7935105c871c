import { emptyRoot, fullRoot, hashBytes, nodeHash } from "./hashing.ts";
import { fullParts, halves, isFull, type Range } from "./ranges.ts";

/** Hashes side by side in a tile. (C2SP tlog-tiles: tiles of height 8.) */
export const tileWidth = 256;

/** Which tile: `level` 0 holds the hashes of leaves, each level above the roots of full tiles below; `index` from the left. */
export interface TileId {
  readonly level: number;
  readonly index: number;
}

/** A tile as it is kept: its hashes one after another; fewer than 256 where the tree has not filled it yet. */
export interface Tile extends TileId {
  readonly hashes: Uint8Array;
}

/** Gives a tile's hashes: as many as the tree has there, or more. */
export type ReadTile = (id: TileId) => Uint8Array;

export const keyOf = ({ level, index }: TileId): string => `${level}/${index}`;

/** Reads from tiles at hand; one that is missing is a fault of who gathered them, or of what was kept. */
export const readingFrom = (tiles: readonly Tile[]): ReadTile => {
  const found = new Map(tiles.map((tile) => [keyOf(tile), tile.hashes]));
  return (id) => found.get(keyOf(id)) ?? new Uint8Array();
};

/** How many leaves one hash of a level stands for. */
const spanOf = (level: number): number => tileWidth ** level;

/** How wide a tile is in a tree of `size`: 0 where the tree does not reach it. */
export const widthOf = ({ level, index }: TileId, size: number): number =>
  Math.max(0, Math.min(tileWidth, Math.floor(size / spanOf(level)) - index * tileWidth));

const hashAt = (hashes: Uint8Array, at: number): Uint8Array => {
  const hash = hashes.subarray(at * hashBytes, (at + 1) * hashBytes);
  if (hash.length !== hashBytes) throw new RangeError("a hash of the tree is missing");
  return hash;
};

/** The hashes of a tile, one by one. */
export const hashesIn = (hashes: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.floor(hashes.length / hashBytes) }, (_, at) => hashAt(hashes, at));

interface Place extends TileId {
  readonly at: number;
  readonly count: number;
}

/** Where the hash of a full subtree is found: `count` hashes of one tile, of which it is the root. */
const placeOf = ({ from, to }: Range): Place => {
  let level = 0;
  while (spanOf(level + 1) <= to - from) level += 1;
  const first = from / spanOf(level);
  return {
    level,
    index: Math.floor(first / tileWidth),
    at: first % tileWidth,
    count: (to - from) / spanOf(level),
  };
};

/** The tiles that the hashes of ranges are read from, each once. */
export const tilesFor = (ranges: readonly Range[]): readonly TileId[] => {
  const places = ranges.flatMap(fullParts).map(placeOf);
  return [...new Map(places.map(({ level, index }) => [keyOf({ level, index }), { level, index }])).values()];
};

/** The hash of a range of leaves. Throws a RangeError where a tile lacks what it should hold. */
export const hashOf = (range: Range, read: ReadTile): Uint8Array => {
  if (range.from === range.to) return emptyRoot;
  if (!isFull(range)) {
    const [left, right] = halves(range);
    return nodeHash(hashOf(left, read), hashOf(right, read));
  }
  const { at, count, ...id } = placeOf(range);
  const hashes = read(id);
  return fullRoot(Array.from({ length: count }, (_, offset) => hashAt(hashes, at + offset)));
};

/** The root of the tree of `size`. */
export const rootOf = (size: number, read: ReadTile): Uint8Array => hashOf({ from: 0, to: size }, read);

/** The tiles at the right edge of a tree of `size` that the next leaf changes, the lowest first. */
export const edgeOf = (size: number): readonly TileId[] => {
  const edge: TileId[] = [];
  for (let level = 0; level === 0 || spanOf(level) <= size; level += 1)
    edge.push({ level, index: Math.floor(Math.floor(size / spanOf(level)) / tileWidth) });
  return edge;
};

const added = (tile: Tile | undefined, id: TileId, hash: Uint8Array): Tile => ({
  ...id,
  hashes: Buffer.concat([tile?.hashes ?? new Uint8Array(), hash]),
});

/** The tiles that change when leaves are added to a tree of `size`: each whole, as it is afterwards. `read` knows its edge. */
export const append = (size: number, leaves: readonly Uint8Array[], read: ReadTile): readonly Tile[] => {
  const changed = new Map<string, Tile>();
  const tileAt = (id: TileId): Tile => changed.get(keyOf(id)) ?? { ...id, hashes: read(id) };
  const put = (level: number, position: number, hash: Uint8Array): void => {
    const id = { level, index: Math.floor(position / tileWidth) };
    const tile = added(tileAt(id), id, hash);
    changed.set(keyOf(id), tile);
    if ((position + 1) % tileWidth === 0) put(level + 1, id.index, fullRoot(hashesIn(tile.hashes)));
  };
  for (const [at, leaf] of leaves.entries()) put(0, size + at, leaf);
  return [...changed.values()];
};
