import type { Db } from "../../ground/db/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { openCheckpoint } from "./checkpoint.ts";
import { type Head, same } from "./proofs.ts";
import { newestCheckpoint } from "./store/checkpoints.ts";
import { type TreeRow, tilesOf } from "./store/trees.ts";
import { edgeOf, type ReadTile, readingFrom, rootOf } from "./tiles.ts";

/** The root of the tree at a size; null where the tiles do not give one. */
const rootAt = (size: number, read: ReadTile): Uint8Array | null => {
  try {
    return rootOf(size, read);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** Whether the tree has the root of a head at its size. */
export const hasRoot = ({ size, root }: Head, read: ReadTile): boolean => {
  const found = rootAt(size, read);
  return found !== null && same(found, root);
};

/**
 * Whether the tree still ends in what was last signed. Leaves are added to no other: a log never signs what does not go
 * on from what it signed before. (C2SP tlog-checkpoint.)
 */
export const isWhole = async (db: Db, { countyId, origin, publicKey, size }: TreeRow): Promise<boolean> => {
  const newest = await newestCheckpoint(db, countyId);
  if (!newest) return size === 0;
  const signed = openCheckpoint(newest.note, { name: origin, publicKey });
  if (isRefusal(signed) || signed.size !== size) return false;
  return hasRoot(signed, readingFrom(await tilesOf(db, countyId, edgeOf(size))));
};
