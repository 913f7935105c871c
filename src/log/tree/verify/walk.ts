import type { Db } from "../../../ground/db/index.ts";
import { leavesIn } from "../bundle.ts";
import { leafHash } from "../hashing.ts";
import type { Part } from "../leaf.ts";
import { leavesLevel, tilePath } from "../paths.ts";
import { same } from "../proofs.ts";
import { type EntryWithSeal, entriesBetween, isErasable, wasErased } from "../store/entries.ts";
import { tilesOf } from "../store/trees.ts";
import {
  append,
  edgeOf,
  hashesIn,
  keyOf,
  type ReadTile,
  readingFrom,
  type Tile,
  tileWidth,
  widthOf,
} from "../tiles.ts";
import type { Faults } from "./faults.ts";
import { dissenting, erasedParts, heldOf, leafHashNow, type Sides } from "./leaves.ts";

/** Leaves that are looked at together: what is at hand at a time, however long the log is. */
export const stride = 8 * tileWidth;

interface Log {
  readonly db: Db;
  readonly countyId: string;
  /** How many leaves the newest checkpoint has. */
  readonly size: number;
  readonly faults: Faults;
}

/** What is known of one leaf, and its entry where there is one. */
interface Leaf {
  readonly sides: Sides;
  readonly entry: EntryWithSeal | undefined;
}

/** Some leaves in a row: the entries at their positions, and what was published of them. */
export interface Stretch {
  readonly from: number;
  readonly entries: ReadonlyMap<number, EntryWithSeal>;
  /** What the leaves are held to be; ends early where nothing tells what one was. */
  readonly held: readonly Uint8Array[];
  /** Reads the tree as far as this stretch, at its right edge. */
  readonly read: ReadTile;
  /** How many entries have a part that was erased. */
  readonly erased: number;
}

/** The address of a tile, or of a bundle, in a tree of `size`. */
const pathIn = (size: number, level: number, index: number): string =>
  tilePath({ level, index, width: widthOf({ level: Math.max(level, 0), index }, size) });

/** Says what is wrong with the side of a leaf that differs from what is held. */
const complain = ({ size, faults }: Log, number: number, side: keyof Sides, known: Leaf): void => {
  const { sides, entry } = known;
  if (side === "entry" && !entry) return faults.add("entry-gone", { number });
  if (side === "entry") return faults.add("entry-changed", { number, id: entry?.id ?? "" });
  const path = pathIn(size, side === "bundle" ? leavesLevel : 0, Math.floor(number / tileWidth));
  faults.add(sides[side] ? "tile-changed" : "tile-gone", { path });
};

const tileIds = (from: number, to: number) => {
  const first = Math.floor(from / tileWidth);
  const count = Math.ceil(to / tileWidth) - first;
  const indexes = Array.from({ length: count }, (_, at) => first + at);
  return indexes.flatMap((index) => [
    { level: 0, index },
    { level: leavesLevel, index },
  ]);
};

/** The leaf hashes that a tile or a bundle gives, from left to right. */
const rowIn = ({ level, hashes }: Tile): readonly Uint8Array[] =>
  level === leavesLevel ? leavesIn(hashes).map(leafHash) : hashesIn(hashes);

/** What was published of the leaves of a stretch: their hashes by the bundles and by the tiles. */
const publishedIn = async ({ db, countyId }: Log, from: number, to: number) => {
  const tiles = await tilesOf(db, countyId, tileIds(from, to));
  const rows = new Map(tiles.map((tile) => [keyOf(tile), rowIn(tile)]));
  const hashAt = (level: number, position: number): Uint8Array | null =>
    rows.get(keyOf({ level, index: Math.floor(position / tileWidth) }))?.[position % tileWidth] ?? null;
  return (position: number) => ({ bundle: hashAt(leavesLevel, position), tile: hashAt(0, position) });
};

/** What the leaves of a stretch are held to be, and which side says otherwise. */
const weigh = async (log: Log, from: number, to: number, entries: ReadonlyMap<number, EntryWithSeal>) => {
  const published = await publishedIn(log, from, to);
  const held: Uint8Array[] = [];
  for (let position = from; position < to; position += 1) {
    const entry = entries.get(position);
    const sides = { ...published(position), entry: entry ? leafHashNow(entry) : null };
    const leaf = heldOf(sides);
    if (!leaf) {
      complain(log, position, "bundle", { sides, entry });
      return held;
    }
    held.push(leaf);
    for (const side of dissenting(sides, leaf)) complain(log, position, side, { sides, entry });
  }
  return held;
};

/** Each tile of the levels above the leaves, against what it must be by now; one that is still growing as far as it goes. */
const compare = async ({ db, countyId, size, faults }: Log, tiles: readonly Tile[]): Promise<void> => {
  const upper = tiles.filter(({ level }) => level > 0);
  const read = readingFrom(await tilesOf(db, countyId, upper));
  for (const { level, index, hashes } of upper) {
    const kept = read({ level, index });
    const path = pathIn(size, level, index);
    if (kept.length === 0) faults.add("tile-gone", { path });
    else if (!same(kept.subarray(0, hashes.length), hashes)) faults.add("tile-changed", { path });
  }
};

/** Whether what is gone of an entry was erased on record: only the address that somebody of the public wrote from ever is. */
const isOnRecord = async ({ db, countyId }: Log, entry: EntryWithSeal, gone: readonly Part[]) =>
  gone.every((part) => part === "where") && isErasable(entry) && (await wasErased(db, countyId, entry));

/** How many entries have an erased part; one that no act on record erased is a fault. */
const countErased = async (log: Log, entries: Iterable<EntryWithSeal>): Promise<number> => {
  let erased = 0;
  for (const entry of entries) {
    const gone = erasedParts(entry);
    if (gone.length === 0) continue;
    erased += 1;
    if (!(await isOnRecord(log, entry, gone))) log.faults.add("part-gone", { number: entry.position ?? 0 });
  }
  return erased;
};

const entriesAt = async ({ db, countyId }: Log, from: number, to: number) => {
  const rows = await entriesBetween(db, countyId, from, to);
  return new Map(rows.map((row) => [row.position ?? -1, row]));
};

/**
 * Walks the log from its first leaf to the newest checkpoint's last, in stretches: recomputes each leaf from its entry,
 * holds it against bundle and tile, and grows the tree anew beside the one that was published.
 */
export async function* walk(log: Log): AsyncGenerator<Stretch> {
  let edge: readonly Tile[] = [];
  for (let from = 0; from < log.size; from += stride) {
    const to = Math.min(from + stride, log.size);
    const entries = await entriesAt(log, from, to);
    const held = await weigh(log, from, to, entries);
    const grown = append(from, held, readingFrom(edge));
    await compare(log, grown);
    const all = [...edge, ...grown];
    yield { from, entries, held, read: readingFrom(all), erased: await countErased(log, entries.values()) };
    if (held.length < to - from) return;
    const next = readingFrom(all);
    edge = edgeOf(to).map((id) => ({ ...id, hashes: next(id) }));
  }
}
