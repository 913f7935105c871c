import type { County } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { bundleOf, leavesIn } from "./bundle.ts";
import { hashBytes } from "./hashing.ts";
import { verifierText } from "./note.ts";
import { leavesLevel, readTilePath, type TilePath } from "./paths.ts";
import { newestCheckpoint } from "./store/checkpoints.ts";
import { tilesOf, treeOf } from "./store/trees.ts";

/** What lies at an address below a county's log. */
export interface Published {
  readonly body: string | Uint8Array;
  readonly type: string;
  /** Whether it stays the same for ever. */
  readonly lasting: boolean;
}

const text = (body: string): Published => ({ body, type: "text/plain; charset=utf-8", lasting: false });

/** The first `width` of a tile's hashes or leaves; null where it has fewer. */
const cutTo = (bytes: Uint8Array, { level, width }: TilePath): Uint8Array | null => {
  if (level === leavesLevel) {
    const leaves = leavesIn(bytes);
    return leaves.length < width ? null : bundleOf(leaves.slice(0, width));
  }
  return bytes.length < width * hashBytes ? null : bytes.subarray(0, width * hashBytes);
};

const tileAt = async (db: Db, countyId: string, path: TilePath): Promise<Published | null> => {
  const [tile] = await tilesOf(db, countyId, [path]);
  const body = tile ? cutTo(tile.hashes, path) : null;
  return body && { body, type: "application/octet-stream", lasting: true };
};

const checkpoint = async (db: Db, countyId: string): Promise<Published | null> => {
  const newest = await newestCheckpoint(db, countyId);
  return newest ? text(newest.note) : null;
};

/** The key that the log is checked with, as one line; null before the first sealing. */
export const verifierOf = async (db: Db, countyId: string): Promise<string | null> => {
  const tree = await treeOf(db, countyId);
  return tree ? verifierText({ name: tree.origin, publicKey: tree.publicKey }) : null;
};

const key = async (db: Db, countyId: string): Promise<Published | null> => {
  const verifier = await verifierOf(db, countyId);
  return verifier === null ? null : text(`${verifier}\n`);
};

/**
 * What a county publishes of its log at `path` (C2SP tlog-tiles): `checkpoint`, `tile/…`, and its `key`; null for what
 * is not there. A tile that is not full keeps its address when it grows: it is cut to the width asked for.
 */
export const publishedAt = async (
  db: Db,
  { id }: Pick<County, "id">,
  path: string,
): Promise<Published | null> => {
  if (path === "checkpoint") return checkpoint(db, id);
  if (path === "key") return key(db, id);
  const tile = readTilePath(path);
  return tile ? tileAt(db, id, tile) : null;
};
